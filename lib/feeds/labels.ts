import type { FeedListItem } from './types';

/** What a feed holds, in words: 'Everybody at the school', 'Ada Quick and mentor'. */
export function feedContents({ scope, personName }: Pick<FeedListItem, 'scope' | 'personName'>): string {
  if (scope === 'school') return 'Everybody at the school';
  if (personName !== null)
    return scope === 'pair' ? `${personName} and whom they are paired with` : personName;
  return scope === 'pair' ? 'Your own events and your ECTs’' : 'Your own events';
}

interface Choosable {
  personId: string;
  name: string;
  role: 'ect' | 'mentor';
  pairs: readonly { name: string }[];
}

/** What a school can make a feed of: everybody, or one person, alone or with whom they are paired today. */
export function feedChoices(people: readonly Choosable[]): { value: string; label: string }[] {
  const each = people.flatMap(({ personId, name, role, pairs }) => [
    { value: `person:${personId}`, label: `${name} (${role === 'ect' ? 'ECT' : 'mentor'})` },
    ...(pairs.length > 0
      ? [
          {
            value: `pair:${personId}`,
            label: `${name} and ${role === 'ect' ? 'their mentor' : 'their ECTs'}`,
          },
        ]
      : []),
  ]);
  const seen = new Set<string>();
  return [
    { value: 'school', label: 'Everybody at the school' },
    ...each.filter(({ value }) => !seen.has(value) && seen.add(value)),
  ];
}

import { describe, expect, it } from 'vitest';
import { publishDraftsSchema, shiftSchema } from '@/lib/groups/change-schemas';
import { chosenGroups } from '@/lib/groups/chosen';
import { mostGroups, severalDoneLabel } from '@/lib/groups/labels';
import { afterPublishingSeveral } from '@/lib/groups/paths';

const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const [one, two] = [idOf(1), idOf(2)];

describe('the groups that an address chooses', () => {
  it('are those of the ticked boxes, each once', () => {
    expect(chosenGroups({ group: one })).toEqual({ ids: [one] });
    expect(chosenGroups({ group: [one, two, one] })).toEqual({ ids: [one, two] });
    expect(chosenGroups({ groups: `${one},${two}` })).toEqual({ ids: [one, two] });
    expect(chosenGroups({})).toEqual({ ids: [] });
  });

  it('may be all that the filters find', () => {
    expect(chosenGroups({ all: '1', group: one, phase: 'Primary' })).toMatchObject({
      allOf: { phase: 'Primary' },
    });
  });

  it('are none when something else stands there, or too many', () => {
    expect(chosenGroups({ group: 'x' })).toBeNull();
    expect(chosenGroups({ groups: `${one},` })).toBeNull();
    expect(chosenGroups({ group: Array.from({ length: mostGroups + 1 }, (_, at) => idOf(at)) })).toBeNull();
  });
});

describe('the form', () => {
  const typed = { groupIds: `${one},${two}`, seal: 'x', reason: 'Snow', weeks: '-2' };

  it('names its groups in one field', () => {
    expect(shiftSchema.parse(typed)).toEqual({
      groupIds: [one, two],
      seal: 'x',
      reason: 'Snow',
      weeks: -2,
      hold: false,
      everybody: false,
    });
    const all = Array.from({ length: mostGroups }, (_, at) => idOf(at)).join(',');
    expect(publishDraftsSchema.safeParse({ ...typed, groupIds: all }).success).toBe(true);
  });

  it('is refused without groups, without a reason, and with what is no group', () => {
    for (const change of [{ groupIds: '' }, { groupIds: 'x' }, { reason: ' ' }])
      expect(publishDraftsSchema.safeParse({ ...typed, ...change }).success).toBe(false);
  });
});

describe('afterwards', () => {
  const version = (groupId: string) => ({ id: groupId, groupId, number: 1 });
  const done = (groups: string[], heldGroups: number) => ({
    published: { versions: groups.map(version), revisions: [], addedEventIds: [] },
    heldGroups,
    notices: 12,
    mails: 3,
  });
  const said = (path: string) =>
    severalDoneLabel(Object.fromEntries(new URL(path, 'https://x.example').searchParams));

  it('one group’s page says what was done, and the list of groups for several', () => {
    expect(afterPublishingSeveral([one], done([one], 0))).toBe(
      `/staff/groups/${one}?done=published&notices=12&mails=3`,
    );
    expect(said(afterPublishingSeveral([one, two], done([one, two], 0)))).toEqual({
      title: 'The changes of 2 groups are published',
      told: ['12 notices in the portal, and 3 by e-mail at once.'],
    });
  });

  it('says whose notices wait, and when nothing was different', () => {
    expect(said(afterPublishingSeveral([one, two], done([one, two], 2)))?.told).toEqual([
      'Notices of 2 groups are held back until you send them.',
    ]);
    expect(said(afterPublishingSeveral([one, two], done([one, two], 1)))?.told).toHaveLength(2);
    expect(said(afterPublishingSeveral([one, two], done([], 0)))?.title).toMatch(/^Nothing is different/);
    expect(severalDoneLabel({})).toBeNull();
  });
});

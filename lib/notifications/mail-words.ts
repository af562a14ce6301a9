import type { LetterSection } from '@/lib/mail/compose';
import { noticeSubject } from './labels';
import type { Audience, NotificationKind } from './types';

interface NoticeInWords {
  kind: NotificationKind;
  title: string;
  body: string | null;
  href: string | null;
  audience: Audience;
  place: string | null;
}

/** So many notices of one place are written out; of the rest the mail says how many they are. */
const mostItems = 20;

/** By place, in the order in which the first of each came. `origin` makes links of paths. */
export function sectionsOf(notices: readonly NoticeInWords[], origin: string): LetterSection[] {
  return [...Map.groupBy(notices, placeOf)].map(([heading, ofPlace]) => ({
    heading,
    items: ofPlace.slice(0, mostItems).map(({ title, body, href }) => ({
      text: title,
      detail: body,
      url: href === null ? null : `${origin}${href}`,
    })),
    more: Math.max(0, ofPlace.length - mostItems),
  }));
}

/** What happened and where, without names of people. */
export function subjectOf(notices: readonly NoticeInWords[], cadence: 'now' | 'daily' | 'weekly'): string {
  const [first] = notices;
  if (first === undefined) return '';
  const kinds = new Set(notices.map(({ kind }) => kind));
  const what =
    notices.length === 1
      ? noticeSubject[first.kind]
      : kinds.size === 1
        ? `${noticeSubject[first.kind]} (${notices.length})`
        : `${notices.length} updates`;
  const summary = { now: '', daily: 'Daily summary: ', weekly: 'Weekly summary: ' }[cadence];
  return `${summary}${what}${whereOf(notices)}`.replace(
    /: ([A-Z])/,
    (_, letter: string) => `: ${letter.toLowerCase()}`,
  );
}

function whereOf(notices: readonly NoticeInWords[]): string {
  const places = new Set(notices.map(placeOf));
  const [only = ''] = places;
  if (places.size === 1) return only === ownTraining ? '' : ` at ${only}`;
  return ` at ${places.size} places`;
}

const ownTraining = 'Your training';
const placeOf = ({ place }: NoticeInWords) => place ?? ownTraining;

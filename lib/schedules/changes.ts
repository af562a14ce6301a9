import { formatClockTime, formatDayAndMonth } from '@/lib/dates/format';
import { londonDate, londonTime } from '@/lib/dates/london';
import { eventKindLabel, eventModeLabel } from '@/lib/events/labels';
import type { EventSnapshot } from '@/lib/events/snapshots';
import type { EventRecord, EventRevisionRecord } from '@/lib/events/types';
import type { ScheduleChangeLine, SchedulePublication } from './types';

const statusWords = { provisional: 'Provisional', confirmed: 'Confirmed', cancelled: 'Cancelled' } as const;

const audienceWords = { ect: 'ECTs', mentor: 'Mentors', both: 'ECTs and mentors' } as const;
const linkWords = { none: 'None', given: 'Given', new: 'Replaced' } as const;

/** What every publication changed about an event, oldest first. Its first appearance is not a change. */
export function publicationsOf(event: Pick<EventRecord, 'revisions'>): SchedulePublication[] {
  return event.revisions
    .filter((revision) => revision.kind !== 'added' || revision.version > 1)
    .map((revision) => ({
      at: revision.publishedAt,
      version: revision.version,
      reason: revision.reason,
      lines: linesOf(revision),
    }));
}

function linesOf({ kind, was, now }: EventRevisionRecord): ScheduleChangeLine[] {
  if (kind === 'added') return [{ what: 'Event', was: null, now: 'Added' }];
  if (kind === 'cancelled')
    return [{ what: 'Status', was: was.status ? statusWords[was.status] : 'Confirmed', now: 'Cancelled' }];
  if (kind === 'restored')
    return [
      { what: 'Status', was: 'Cancelled', now: 'Takes place again' },
      ...differences(was, now).filter(({ what }) => what !== 'Status'),
    ];
  return differences(was, now);
}

function differences(was: EventSnapshot, now: EventSnapshot): ScheduleChangeLine[] {
  const word = <Key extends string>(words: Record<Key, string>, key: Key | undefined) =>
    key === undefined ? null : words[key];
  const lines = [
    line('Date', day(was), day(now)),
    line('Time', clock(was), clock(now)),
    line('Venue', was.venue ?? null, now.venue ?? null),
    line('Mode', word(eventModeLabel, was.mode), word(eventModeLabel, now.mode)),
    line('Title', was.title ?? null, now.title ?? null),
    line('Status', word(statusWords, was.status), word(statusWords, now.status)),
    line('Kind', word(eventKindLabel, was.kind), word(eventKindLabel, now.kind)),
    line('For', word(audienceWords, was.audience), word(audienceWords, now.audience)),
    line('Module', was.module ?? null, now.module ?? null),
    line('Joining link', word(linkWords, was.joinLink), word(linkWords, now.joinLink)),
  ];
  return lines.filter((entry) => entry !== null);
}

function line(
  what: ScheduleChangeLine['what'],
  was: string | null,
  now: string | null,
): ScheduleChangeLine | null {
  return was === now ? null : { what, was, now };
}

function day({ startsAt }: EventSnapshot): string | null {
  return startsAt === undefined ? null : formatDayAndMonth(londonDate(new Date(startsAt)));
}

function clock({ startsAt, endsAt }: EventSnapshot): string | null {
  if (startsAt === undefined) return null;
  const start = formatClockTime(londonTime(new Date(startsAt)));
  return endsAt === undefined ? start : `${start} to ${formatClockTime(londonTime(new Date(endsAt)))}`;
}

/** The last publication in one sentence: 'Moved from Tuesday 26 January to Tuesday 2 February'. */
export function changeInWords(publications: readonly SchedulePublication[]): string | null {
  const last = publications.at(-1);
  if (last === undefined) return null;
  const sentences = last.lines.map(sentenceOf);
  return sentences.length === 0 ? null : sentences.join('. ');
}

function sentenceOf({ what, was, now }: ScheduleChangeLine): string {
  const change = [was === null ? null : `from ${was}`, now === null ? null : `to ${now}`]
    .filter(Boolean)
    .join(' ');
  switch (what) {
    case 'Date':
      return `Moved ${change}`;
    case 'Event':
      return 'Added to the schedule';
    case 'Status':
      if (now === 'Cancelled') return 'Cancelled';
      return was === 'Cancelled' ? 'Was cancelled, takes place again' : `Now ${now?.toLowerCase()}`;
    case 'For':
      return `Now for ${now}`;
    case 'Joining link':
      return now === 'None' ? 'The joining link was taken away' : 'There is a new joining link';
    default:
      return `${what} changed ${change}`;
  }
}

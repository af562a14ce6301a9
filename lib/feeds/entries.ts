import type { CalendarEntry } from '@/lib/calendar/types';
import { eventModeLabel } from '@/lib/events/labels';
import type { EventRecord } from '@/lib/events/types';
import { namesInWords } from '@/lib/mentorships/rules';
import { isWindow } from '@/lib/schedules/rules';
import { mostEntries } from './rules';

/** An event with those of the calendar's people who attend it. */
export interface Attended {
  event: EventRecord;
  names: string[];
  /** Whoever reads the calendar attends it. */
  isOwn: boolean;
}

export interface EntryWords {
  /** 'own': the attendee's calendar, with links to join. 'school': names, and no more than the office needs. */
  audience: 'own' | 'school';
  /** Where the portal has the whole schedule. */
  url: string;
}

/** Entries in the order in which they begin; of too many, the latest. */
export function entriesOf(attended: readonly Attended[], words: EntryWords): CalendarEntry[] {
  return [...attended]
    .sort(
      (a, b) =>
        a.event.startsAt.getTime() - b.event.startsAt.getTime() || a.event.reference - b.event.reference,
    )
    .slice(-mostEntries)
    .map((one) => entryOf(one, words));
}

export function entryOf(attended: Attended, words: EntryWords): CalendarEntry {
  const { event, isOwn } = attended;
  const { id, sequence, createdAt, changedAt, startsAt, endsAt, date, endDate, status } = event;
  const cancelled = status === 'cancelled';
  const joinUrl = words.audience === 'own' && isOwn && !cancelled ? event.joinUrl : null;
  return {
    id,
    sequence,
    createdAt,
    changedAt,
    title: titleOf(attended, words),
    description: descriptionOf(attended, words, joinUrl),
    location: locationOf(event),
    when: isWindow(event) ? { firstDay: date, lastDay: endDate } : { startsAt, endsAt },
    status,
    // A mentor is not out of the classroom when an ECT of theirs is.
    isBusy: !cancelled && !isWindow(event) && (words.audience === 'school' || isOwn),
    joinUrl,
    url: words.url,
  };
}

const namedInTitle = 4;

function titleOf({ event, names, isOwn }: Attended, { audience }: EntryWords): string {
  if (audience === 'school') return `ECF training: ${namesInShort(names)}`;
  return isOwn ? event.title : `${namesInShort(names)}: ${event.title}`;
}

function namesInShort(names: readonly string[]): string {
  if (names.length <= namedInTitle) return namesInWords(names);
  const shown = names.slice(0, namedInTitle - 1);
  return namesInWords([...shown, `${names.length - shown.length} more`]);
}

function descriptionOf({ event, names }: Attended, { audience, url }: EntryWords, joinUrl: string | null) {
  const { title, module, mode, group, facilitator } = { ...event, group: event.groupName };
  const isOnline = mode === 'online';
  const lines = [
    audience === 'school' ? title : null,
    module === null ? null : `Module ${module.number}: ${module.title}`,
    event.status === 'cancelled' ? 'Cancelled: it does not take place.' : null,
    event.status === 'provisional' ? 'Provisional: the date may still change.' : null,
    eventModeLabel[mode],
    joinUrl === null ? null : `Join: ${joinUrl}`,
    isOnline && joinUrl === null && event.status !== 'cancelled' ? 'Whoever attends signs in to join.' : null,
    audience === 'school' ? `For ${namesInWords(names)}` : null,
    group === null ? null : `Group: ${group}`,
    facilitator === null ? null : `Facilitator: ${facilitator}`,
    `Reference E${event.reference}`,
    `Up to date at ${url}`,
  ];
  return lines.filter((line) => line !== null).join('\n');
}

function locationOf({ venue, mode }: EventRecord): string | null {
  if (venue !== null) return [venue.name, venue.address, venue.postcode].filter(Boolean).join(', ');
  return mode === 'face_to_face' ? null : eventModeLabel[mode];
}

import ical, {
  escape as escaped,
  foldLines,
  type ICalCalendar,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import { addDays, toDateColumn } from '@/lib/dates/iso-date';
import { isPlainLondonTime, londonZoned } from '@/lib/dates/london';
import type { Calendar, CalendarEntry } from './types';

export const calendarType = 'text/calendar; charset=utf-8';

const zone = 'Europe/London';
const refreshAfter = 'PT4H';
const colour = { name: 'teal', apple: '#0D5C63' };

/** A subscribed calendar (RFC 5545, RFC 7986). The same entries give the same bytes. */
export function writeCalendar(calendar: Calendar): string {
  return foldedCalendar(calendar, [
    `REFRESH-INTERVAL;VALUE=DURATION:${refreshAfter}`,
    `X-PUBLISHED-TTL:${refreshAfter}`,
  ]);
}

/** One entry to import: nothing in it asks to be fetched again. */
export function writeSingleEntry(calendar: Omit<Calendar, 'entries'>, entry: CalendarEntry): string {
  return foldedCalendar({ ...calendar, entries: [entry] }, []);
}

// The library's own calendar head leaves names unescaped, puts properties after VTIMEZONE and, once it is told a zone,
// writes DTSTAMP as a wall time. So the head is ours, and the library writes, escapes and folds the events.
function foldedCalendar(calendar: Calendar, refreshing: string[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${calendar.product.replaceAll('/', ' ')}//Calendar feeds//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(calendar.name, false)}`,
    `X-WR-CALNAME:${escaped(calendar.name, false)}`,
    `DESCRIPTION:${escaped(calendar.description, false)}`,
    `X-WR-CALDESC:${escaped(calendar.description, false)}`,
    `URL:${calendar.url}`,
    `LAST-MODIFIED:${utc(calendar.changedAt)}`,
    `COLOR:${colour.name}`,
    `X-APPLE-CALENDAR-COLOR:${colour.apple}`,
    `X-WR-TIMEZONE:${zone}`,
    ...refreshing,
    ...zoneLines(),
    ...eventLines(calendar),
    'END:VCALENDAR',
    '',
  ];
  return foldLines(lines.join('\r\n'));
}

function utc(instant: Date): string {
  return `${instant.toISOString().replace(/\.\d+/, '').replaceAll(/[-:]/g, '')}`;
}

function zoneLines(): string[] {
  const [block = ''] = [tzlib_get_ical_block(zone)].flat();
  return block.trim().split(/\r?\n/);
}

function eventLines({ host, entries }: Calendar): string[] {
  const holder = ical();
  return entries.flatMap((entry) => {
    const lines = eventOf(holder, entry, host).toString().trimEnd().split('\r\n');
    return [...lines.slice(0, -1), ...addressLines(entry), 'END:VEVENT'];
  });
}

// The library escapes addresses as if they were text, and does not know RFC 7986.
function addressLines({ url, joinUrl }: CalendarEntry): string[] {
  const address = (text: string) => text.replaceAll(/\p{Cc}/gu, '');
  return [
    `URL;VALUE=URI:${address(url)}`,
    ...(joinUrl === null ? [] : [`CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=Join online:${address(joinUrl)}`]),
  ];
}

function eventOf(holder: ICalCalendar, entry: CalendarEntry, host: string) {
  const { title, status, isBusy } = entry;
  const cancelled = status === 'cancelled';
  return holder.createEvent({
    id: `${entry.id}@${host}`,
    sequence: entry.sequence,
    created: entry.createdAt,
    stamp: entry.changedAt,
    lastModified: entry.changedAt,
    // Some programs show a cancelled event like any other.
    summary: cancelled ? `Cancelled: ${title}` : title,
    description: entry.description,
    location: entry.location,
    status: statusWord[status],
    transparency: isBusy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    busystatus: !isBusy
      ? ICalEventBusyStatus.FREE
      : status === 'provisional'
        ? ICalEventBusyStatus.TENTATIVE
        : ICalEventBusyStatus.BUSY,
    ...timesOf(entry.when),
  });
}

const statusWord = {
  provisional: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
};

function timesOf(when: CalendarEntry['when']) {
  if ('firstDay' in when) {
    // The end of a whole-day entry is the day after its last.
    return {
      allDay: true,
      start: toDateColumn(when.firstDay),
      end: toDateColumn(addDays(when.lastDay, 1)),
    };
  }
  const { startsAt, endsAt } = when;
  if (isPlainLondonTime(startsAt) && isPlainLondonTime(endsAt))
    return { timezone: zone, start: londonZoned(startsAt), end: londonZoned(endsAt) };
  return { start: startsAt, end: endsAt };
}

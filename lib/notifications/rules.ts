import { type IsoDate, startOfWeek } from '@/lib/dates/iso-date';
import { londonDate, londonInstant, londonTime, startOfLondonDay } from '@/lib/dates/london';
import { noSchoolOn } from '@/lib/terms/rules';
import type { Term } from '@/lib/terms/types';
import type { Cadence } from './types';

/** Mail that can wait goes between these times of day in England. */
export const mailHours = { from: '08:00', to: '17:00' } as const;

/** When the readers of an organisation work. */
export interface MailCalendar {
  /** Empty where nobody published any, and for partners: then every working day counts. */
  terms: readonly Term[];
  /** Days on which the school is closed in term time. INSET days are not among them: staff are in school. */
  closed: readonly { startsOn: IsoDate; endsOn: IsoDate }[];
}

export type Quiet = 'weekend' | 'bank_holiday' | 'holidays' | 'closed' | 'too_early' | 'too_late';

/** Why mail that can wait does not go at an instant; null when it may go. */
export function quietAt({ terms, closed }: MailCalendar, instant: Date): Quiet | null {
  const day = londonDate(instant);
  const noSchool = noSchoolOn(terms, day);
  if (noSchool !== null && (terms.length > 0 || noSchool.reason !== 'holidays')) return noSchool.reason;
  if (closed.some(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)) return 'closed';
  const time = londonTime(instant);
  if (time < mailHours.from) return 'too_early';
  return time < mailHours.to ? null : 'too_late';
}

/** Whether it is quiet for everybody, whatever their terms. */
export function isQuietForAll(instant: Date): boolean {
  return quietAt({ terms: [], closed: [] }, instant) !== null;
}

export interface PendingNotice {
  createdAt: Date;
  isUrgent: boolean;
  mail: Exclude<Cadence, 'off'>;
}

export type Waits = Quiet | 'next_day' | 'next_week';

/**
 * Why a notice is not mailed at an instant; null when it is due. What cannot wait is always due. A daily digest holds what
 * was written before eight in the morning; a weekly one what was written before the week, on the first day of school in
 * it.
 */
export function waitsFor(notice: PendingNotice, calendar: MailCalendar, instant: Date): Waits | null {
  if (notice.isUrgent) return null;
  const quiet = quietAt(calendar, instant);
  if (quiet !== null) return quiet;
  const day = londonDate(instant);
  switch (notice.mail) {
    case 'now':
      return null;
    case 'daily':
      return notice.createdAt < londonInstant(day, mailHours.from) ? null : 'next_day';
    case 'weekly':
      return notice.createdAt < startOfLondonDay(startOfWeek(day)) ? null : 'next_week';
  }
}

export interface Parcels<Notice> {
  /** What cannot wait, and what is wanted at once: mailed together, apart from any digest. */
  atOnce: Notice[];
  /** One mail for the day; what was wanted at once and had to wait through the night goes with it. */
  digest: Notice[];
  waiting: { notice: Notice; why: Waits }[];
}

export function parcelsOf<Notice extends PendingNotice>(
  pending: readonly Notice[],
  calendarOf: (notice: Notice) => MailCalendar,
  instant: Date,
): Parcels<Notice> {
  const weighed = pending.map((notice) => ({ notice, why: waitsFor(notice, calendarOf(notice), instant) }));
  const due = weighed.flatMap(({ notice, why }) => (why === null ? [notice] : []));
  const hasDigest = due.some(({ isUrgent, mail }) => !isUrgent && mail !== 'now');
  const goesAtOnce = ({ isUrgent }: PendingNotice) => isUrgent || !hasDigest;
  return {
    atOnce: due.filter(goesAtOnce),
    digest: due.filter((notice) => !goesAtOnce(notice)),
    waiting: weighed.flatMap(({ notice, why }) => (why === null ? [] : [{ notice, why }])),
  };
}

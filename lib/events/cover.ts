/** A school's teaching day, as minutes after midnight in UK local time. */
export interface TeachingDay {
  startsAt: number;
  lunchAt: number;
  endsAt: number;
}

export type CoverNeed = 'none' | 'am' | 'pm' | 'all_day' | 'after_school';

export type HalfDay = 'am' | 'pm';

/** 8:45am to 12:15pm and 12:15pm to 3:15pm, for schools that have not said otherwise. */
export const defaultTeachingDay: TeachingDay = { startsAt: 525, lunchAt: 735, endsAt: 915 };

/** Work that is done in the school's own time: it counts towards hours and takes nobody out of a lesson. */
const neverCovered: ReadonlySet<string> = new Set(['study_window', 'mentor_meeting']);

export interface CoverQuestion {
  kind: string;
  cancelled: boolean;
  /** 1 = Monday … 7 = Sunday. */
  weekday: number;
  startsAt: number;
  endsAt: number;
  /** Added before and after an event that is away from the school. */
  travelMinutes?: number;
}

/** Which half-days of teaching an event overlaps. Touching the end of a half-day is not overlapping it. */
export function halfDaysOut(event: CoverQuestion, day: TeachingDay): HalfDay[] {
  if (event.cancelled || neverCovered.has(event.kind) || event.weekday > 5) return [];
  const travel = event.travelMinutes ?? 0;
  const leaves = event.startsAt - travel;
  const returns = event.endsAt + travel;
  const overlaps = (from: number, to: number) => leaves < to && returns > from;
  const halves: HalfDay[] = [];
  if (overlaps(day.startsAt, day.lunchAt)) halves.push('am');
  if (overlaps(day.lunchAt, day.endsAt)) halves.push('pm');
  return halves;
}

/**
 * What a cover manager needs to know about one event: which half-days of teaching it takes, or that it lies
 * after school. Events before school, at weekends and cancelled ones need nothing.
 */
export function coverNeed(event: CoverQuestion, day: TeachingDay): CoverNeed {
  const [first, second] = halfDaysOut(event, day);
  if (first && second) return 'all_day';
  if (first) return first;
  const isSchoolDayEvent = !event.cancelled && !neverCovered.has(event.kind) && event.weekday <= 5;
  return isSchoolDayEvent && event.startsAt >= day.endsAt ? 'after_school' : 'none';
}

/** Minutes after midnight of 'HH:MM'. */
export function minuteOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

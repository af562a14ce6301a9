import { weekday } from '@/lib/dates/iso-date';
import { londonDate, londonTime } from '@/lib/dates/london';
import {
  type CoverNeed,
  coverNeed,
  type HalfDay,
  halfDaysOut,
  minuteOfDay,
  type TeachingDay,
} from '@/lib/events/cover';
import type {
  ExportEventKind,
  ExportEventMode,
  ScheduleExportEvent,
  ScheduleOutlineItem,
  SchedulePerson,
  ScheduleWorkbookInput,
} from '../types';

/** One event of one person with everything that the sheets derive from it. */
export interface EventRow {
  person: SchedulePerson;
  event: ScheduleExportEvent;
  date: string;
  /** 1 = Monday … 7 = Sunday */
  weekday: number;
  startTime: string;
  endTime: string;
  /** Last day of a window; otherwise the same day. */
  lastDate: string;
  cover: CoverNeed;
  halfDays: HalfDay[];
}

/** A line of the programme's outline for a person without a group. */
export interface OutlineRow {
  person: SchedulePerson;
  outline: ScheduleOutlineItem;
}

export const peopleOf = (input: ScheduleWorkbookInput): SchedulePerson[] =>
  input.scope === 'person' ? [input.person] : input.people;

export const teachingDayOf = (input: ScheduleWorkbookInput): TeachingDay => ({
  startsAt: minuteOfDay(input.school.day.startsAt),
  lunchAt: minuteOfDay(input.school.day.lunchAt),
  endsAt: minuteOfDay(input.school.day.endsAt),
});

function eventRow(person: SchedulePerson, event: ScheduleExportEvent, day: TeachingDay): EventRow {
  const date = londonDate(event.startsAt);
  const startTime = londonTime(event.startsAt);
  const endTime = londonTime(event.endsAt);
  const question = {
    kind: event.kind,
    cancelled: event.status === 'cancelled' || event.isWindow,
    weekday: weekday(date),
    startsAt: minuteOfDay(startTime),
    endsAt: minuteOfDay(endTime),
  };
  return {
    person,
    event,
    date,
    weekday: question.weekday,
    startTime,
    endTime,
    lastDate: londonDate(event.endsAt),
    cover: coverNeed(question, day),
    halfDays: halfDaysOut(question, day),
  };
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

// Five sheets of one workbook ask for the same rows.
const known = new WeakMap<ScheduleWorkbookInput, readonly EventRow[]>();

/** Every event, in the order of the clock and then of names, whatever order the query gave them in. */
export function eventRows(input: ScheduleWorkbookInput): readonly EventRow[] {
  const rows = known.get(input) ?? sortedRows(input);
  known.set(input, rows);
  return rows;
}

function sortedRows(input: ScheduleWorkbookInput): EventRow[] {
  const day = teachingDayOf(input);
  const rows = peopleOf(input).flatMap((person) =>
    person.events.map((event) => eventRow(person, event, day)),
  );
  return rows.sort(
    (a, b) =>
      byText(a.date, b.date) ||
      byText(a.startTime, b.startTime) ||
      byText(a.person.name, b.person.name) ||
      byText(a.event.reference, b.event.reference),
  );
}

export function outlineRows(input: ScheduleWorkbookInput): OutlineRow[] {
  const rows = peopleOf(input)
    .filter((person) => person.events.length === 0)
    .flatMap((person) => person.outline.map((outline) => ({ person, outline })));
  return rows.sort(
    (a, b) =>
      byText(a.outline.academicYear, b.outline.academicYear) ||
      byText(a.outline.startsOn ?? '9999', b.outline.startsOn ?? '9999') ||
      byText(a.person.name, b.person.name),
  );
}

const metKinds: ReadonlySet<ExportEventKind> = new Set([
  'conference',
  'training',
  'mentor_event',
  'school_visit',
  'online_community',
]);

/** Events that somebody leads at a place or online, unlike self-study and the weekly mentor meeting. */
export const isLed = (kind: ExportEventKind): boolean => metKinds.has(kind);
export const needsVenue = (kind: ExportEventKind, mode: ExportEventMode | null): boolean =>
  isLed(kind) && mode !== 'online' && mode !== 'in_school';

import type { IsoDate } from '@/lib/dates/iso-date';
import type { TeacherRole } from '@/lib/people/record';
import type { OutlineItem } from '@/lib/programmes/types';
import type { SchoolDay } from '@/lib/school-days/types';
import type { Term } from '@/lib/terms/types';
import type { ScheduleChangeLine, ScheduleEvent } from './types';

export interface Attendee {
  personId: string;
  name: string;
  role: TeacherRole;
}

/** An event with those of the page's people whose it is. */
export interface ScheduleEntry extends ScheduleEvent {
  people: Attendee[];
}

/** What is known of a school's year: terms of its local authority and the days that it entered itself. */
export interface SchoolCalendar {
  /** 'Shropshire'; null when the authority is not known. */
  authority: string | null;
  terms: Term[];
  days: SchoolDay[];
}

export interface DayMark {
  kind: 'bank_holiday' | 'holidays' | SchoolDay['kind'];
  label: string;
}

/** A person in one role as schedules name them: on the printed page, in the poster's rows. */
export interface ScheduledPerson extends Attendee {
  intake: string | null;
  programmeYear: number | null;
  programme: string | null;
  providers: string;
  group: string | null;
  pairedWith: string[];
  standing: 'current' | 'upcoming' | 'past';
  version: number;
  outline: OutlineItem[];
  /** Said in place of a schedule. */
  reason: string | null;
}

/** One event that changed, was → now over everything published since. */
export interface ChangeSince {
  eventId: string;
  reference: string;
  title: string;
  at: Date;
  reasons: string[];
  lines: ScheduleChangeLine[];
  people: Attendee[];
}

export interface ChangesSince {
  /** When they last said that they have seen the changes; null before the first time. */
  seenAt: Date | null;
  changes: ChangeSince[];
  /** Of their last export, and how many events have changed since. */
  exported: { at: Date; changes: number } | null;
  /** Up to when this list tells of changes: what is published later stays unseen. */
  upTo: Date;
}

/** Everything from which the pages of one schedule are made, of a person or of a whole school. */
export interface ScheduleOverview {
  scope: 'person' | 'school';
  /** The person's or the school's. */
  name: string;
  school: { id: string; urn: number; name: string };
  people: ScheduledPerson[];
  entries: ScheduleEntry[];
  calendar: SchoolCalendar;
  version: number;
  /** Null for staff, who read along. */
  unseen: ChangesSince | null;
  today: IsoDate;
}

export interface ListView {
  kind: 'list';
  show: 'coming' | 'past' | 'all';
  counts: { coming: number; past: number; all: number };
  sections: { label: string; entries: ScheduleEntry[] }[];
  /** What the filters can be set to. */
  choices: { years: number[]; kinds: ScheduleEvent['kind'][]; people: Attendee[] };
  filters: { year: number | null; type: ScheduleEvent['kind'] | null; person: string | null };
}

/** How an event that runs over midnight shows on each of its days. */
export type DayPart = 'whole' | 'first' | 'middle' | 'last';

export interface MonthDay {
  date: IsoDate;
  inMonth: boolean;
  isToday: boolean;
  entries: { entry: ScheduleEntry; part: DayPart }[];
  marks: DayMark[];
}

export interface MonthView {
  kind: 'month';
  /** '2026-11' */
  month: string;
  /** 'November 2026' */
  label: string;
  previous: string;
  next: string;
  /** Mondays first, whole weeks. */
  weeks: MonthDay[][];
  /** Self-study and other work within a window of days that touches the month. */
  windows: ScheduleEntry[];
}

export interface TermWeek {
  monday: IsoDate;
  /** Within the half-term, from 1; null in the holidays. */
  number: number | null;
  isCurrent: boolean;
  entries: ScheduleEntry[];
  marks: { startsOn: IsoDate; endsOn: IsoDate; mark: DayMark }[];
  /** Of teaching, added up over the people. */
  halfDays: number;
}

export interface TermHalf {
  key: string;
  /** 'Autumn 1' */
  label: string;
  startsOn: IsoDate;
  endsOn: IsoDate;
  isAssumed: boolean;
  weeks: TermWeek[];
  /** The holidays after it, with what lies in them. */
  holidays: { startsOn: IsoDate; endsOn: IsoDate; entries: ScheduleEntry[] } | null;
}

export interface TermView {
  kind: 'term';
  /** '2026-autumn': the academic year in which it lies, and the term. */
  term: string;
  /** 'Autumn term 2026' */
  label: string;
  previous: string;
  next: string;
  halves: TermHalf[];
  windows: ScheduleEntry[];
}

export interface TimelineView {
  kind: 'timeline';
  /** Of a school: the years from which its neighbours begin. */
  paging: { previous: number; next: number } | null;
  years: {
    year: number;
    label: string;
    start: IsoDate;
    end: IsoDate;
    terms: { label: string; start: IsoDate; end: IsoDate }[];
  }[];
  entries: ScheduleEntry[];
  /** Of a school: one line for each person with events, in the order of names. */
  lines: { person: Attendee; entries: ScheduleEntry[] }[];
}

/** What somebody is out for on the poster: 'Tue 1', 'PM'. */
export interface PosterCell {
  key: string;
  day: string;
  part: 'AM' | 'PM' | 'All day' | 'After';
  isProvisional: boolean;
}

/** A term on a wall: who is out on which half-days, week by week. */
export interface Poster {
  term: string;
  label: string;
  previous: string;
  next: string;
  halves: { key: string; label: string; weeks: number }[];
  weeks: { monday: IsoDate; marks: string[]; halfDays: number }[];
  rows: { personId: string; name: string; roles: TeacherRole[]; cells: PosterCell[][]; halfDays: number }[];
  /** Whose events take nobody out this term. */
  others: string[];
}

/** One page for each person with their events of an academic year. */
export interface PrintedSchedule {
  year: number;
  school: string;
  printedAt: Date;
  sheets: { person: ScheduledPerson; entries: ScheduleEntry[] }[];
}

export type ScheduleView = ListView | MonthView | TermView | TimelineView;

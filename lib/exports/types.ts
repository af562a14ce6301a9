/**
 * What the workbook builders are given: plain data, already authorised and already cut down to what the reader
 * of the file may see. A `null` means that the fact is not known and is written as "Not set"; it is never guessed.
 *
 * Dates are ISO dates ('2026-11-24'); instants are `Date` and are written as UK local time.
 */

export type ExportRole = 'ect' | 'mentor';

export type ExportEventKind =
  | 'conference'
  | 'training'
  | 'mentor_event'
  | 'school_visit'
  | 'online_community'
  | 'study_window'
  | 'mentor_meeting';

export type ExportEventMode = 'face_to_face' | 'online' | 'in_school';

/** "Changed" is computed by the query from the event's revisions; a cancelled event stays cancelled. */
export type ExportEventStatus = 'confirmed' | 'provisional' | 'changed' | 'cancelled';

export type ExportAttendance = 'attended' | 'partly' | 'missed';

/** The school's own teaching day, as 'HH:MM' in UK local time. */
export interface ExportSchoolDay {
  startsAt: string;
  lunchAt: string;
  endsAt: string;
}

export interface ScheduleExportEvent {
  /** Stable, short and meaningless outside the product: people quote it to support. */
  reference: string;
  startsAt: Date;
  endsAt: Date;
  /** A window of days, such as self-study: only its dates are written, and `minutes` is the work inside it. */
  isWindow: boolean;
  /** Length in minutes as it counts towards hours; usually end minus start. */
  minutes: number;
  kind: ExportEventKind;
  title: string;
  programmeYear: number | null;
  /** 'Autumn 1', 'Spring 2', … */
  term: string | null;
  moduleNumber: number | null;
  moduleTitle: string | null;
  mode: ExportEventMode | null;
  venue: string | null;
  postcode: string | null;
  /** Written only into the attendee's own workbook. Leave it null for everybody else. */
  joinUrl: string | null;
  group: string | null;
  facilitator: string | null;
  status: ExportEventStatus;
  /** 'Moved from 3 February to 4 February', or null when nothing changed since it was first published. */
  whatChanged: string | null;
  lastChangedAt: Date | null;
  /** Past events only, and only when the person exporting asked for attendance. */
  attendance: ExportAttendance | null;
}

/** A person without a group has no events yet; the programme's outline by half-term stands in for them. */
export interface ScheduleOutlineItem {
  academicYear: string;
  term: string;
  /** First and last day of that half-term where the calendar is known. */
  startsOn: string | null;
  endsOn: string | null;
  programmeYear: number;
  moduleNumber: number | null;
  moduleTitle: string | null;
  kind: ExportEventKind;
  title: string;
  minutes: number;
  mode: ExportEventMode | null;
}

/** Hours of the programme for one kind of activity in one programme year (from the programme version). */
export interface ScheduleHoursLine {
  programmeYear: number;
  kind: ExportEventKind;
  minutes: number;
}

export interface ScheduleChange {
  changedAt: Date;
  version: number;
  eventReference: string;
  eventTitle: string;
  /** 'Date', 'Start', 'Venue', … */
  what: string;
  was: string | null;
  now: string | null;
  reason: string | null;
}

export interface SchedulePerson {
  /** As shown on the profile. */
  name: string;
  givenName: string;
  familyName: string;
  role: ExportRole;
  /** 'September 2025 intake' */
  intake: string | null;
  group: string | null;
  /** Names of the current mentor, or of the current ECTs. */
  pairedWith: string[];
  leadProvider: string | null;
  deliveryPartner: string | null;
  appropriateBody: string | null;
  /** Said in place of a schedule, for example for people whom another lead provider trains. */
  noScheduleReason: string | null;
  events: ScheduleExportEvent[];
  /** Empty as soon as there are events. */
  outline: ScheduleOutlineItem[];
  hours: ScheduleHoursLine[];
  changes: ScheduleChange[];
}

export interface ExportContact {
  /** 'Support team', 'Facilitator', 'Induction tutor', … */
  purpose: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  hours: string | null;
}

export interface ExportTerm {
  /** 'Autumn 1' */
  name: string;
  startsOn: string;
  endsOn: string;
}

interface ScheduleWorkbookBase {
  /**
   * Who will hold the file. 'attendee': the ECT or mentor exports their own schedule, and joining links are
   * written. Everybody else reads "Sign in to join".
   */
  audience: 'attendee' | 'school' | 'staff';
  /** Attendance is left out unless it was chosen. */
  includeAttendance: boolean;
  school: { name: string; urn: string; day: ExportSchoolDay };
  /** The provider whose programme it is; written as the author of the file. */
  provider: string;
  /** '2026/27'; the first is used in the file's name. */
  academicYears: string[];
  /** Terms of those years, to shade holidays in the year at a glance. May be empty. */
  terms: ExportTerm[];
  /** Bank holidays and closures, as ISO dates. May be empty. */
  closedDays: string[];
  version: number;
  /**
   * When the data was last changed, not when the button was pressed: the same data gives the same bytes.
   * `producedAt` is printed in the title block and the footer.
   */
  producedAt: Date;
  /** Of the user who exports: changes since then are marked as new. Null before their first export, and for staff. */
  lastExportedAt: Date | null;
  /** Absolute address where the schedule is up to date. */
  dashboardUrl: string;
  contacts: ExportContact[];
  /** Further sentences for the last sheet, for example what the help text of Canvas says. */
  notes: string[];
}

export interface PersonScheduleWorkbook extends ScheduleWorkbookBase {
  scope: 'person';
  person: SchedulePerson;
}

export interface SchoolScheduleWorkbook extends ScheduleWorkbookBase {
  scope: 'school';
  people: SchedulePerson[];
}

export type ScheduleWorkbookInput = PersonScheduleWorkbook | SchoolScheduleWorkbook;

export interface RegisterEntry {
  name: string;
  role: ExportRole;
  intake: string | null;
  /** 'current', 'upcoming' or 'past', as the tabs of the list. */
  standing: 'current' | 'upcoming' | 'past';
  /** The one status tag, sentence and next step that the list shows. */
  status: string;
  sentence: string | null;
  nextStep: string | null;
  /** Words for who acts next ('Induction tutor', 'Appropriate body', …), or null when nobody is waited on. */
  waitingOn: string | null;
  waitingSince: string | null;
  dfeStep: string | null;
  providerStep: string | null;
  leadProvider: string | null;
  deliveryPartner: string | null;
  appropriateBody: string | null;
  /** For an ECT: the mentor. For a mentor: their ECTs. Empty when there is none. */
  pairedWith: string[];
  group: string | null;
  nextEvent: { title: string; startsAt: Date } | null;
  workingPattern: string | null;
  startsOn: string | null;
  endsOn: string | null;
}

export interface RegisterWorkbookInput {
  school: { name: string; urn: string };
  provider: string;
  producedAt: Date;
  dashboardUrl: string;
  entries: RegisterEntry[];
}

export interface ExportFile {
  fileName: string;
  contentType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

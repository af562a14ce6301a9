import type { IsoDate } from '@/lib/dates/iso-date';
import type { CoverNeed } from '@/lib/events/cover';
import type { EventKind, EventMode } from '@/lib/events/types';
import type { MentorshipEndReason } from '@/lib/mentorships/types';
import type { PeriodState } from '@/lib/periods/rules';
import type { Ladder, WaitingOn } from '@/lib/registrations/ladder-types';
import type { SentForm } from '@/lib/registrations/types';
import type { Schedule, ScheduleStatus } from '@/lib/schedules/types';
import type { TeacherRole, WorkingPattern } from './record';
import type { StatusState } from './status';
import type { NextStep, Words } from './words';

export type PeopleView = PeriodState;

export interface NextEvent {
  title: string;
  date: IsoDate;
  startTime: string;
  endTime: string;
  startsAt: Date;
}

/** The other side of a mentorship. Without an id only the name is known. */
export interface Paired {
  personId: string | null;
  name: string;
  startsOn: IsoDate;
  endsOn: IsoDate | null;
  /** Why it ended; for schools and staff. */
  endReason?: MentorshipEndReason | null;
}

/** A person in one role, in short: what the list, the register and the queues show. */
export interface PersonSummary {
  personId: string;
  name: string;
  role: TeacherRole;
  standing: PeopleView;
  state: StatusState;
  words: Words;
  waitingOn: WaitingOn | null;
  intake: string | null;
  workingPattern: WorkingPattern | null;
  startsOn: IsoDate;
  endsOn: IsoDate | null;
  leadProvider: string | null;
  deliveryPartner: string | null;
  appropriateBody: string | null;
  /** 'Best Practice Network, STEP' */
  providersInShort: string;
  appropriateBodyInShort: string | null;
  group: string | null;
  /** Away, with the place in the group kept until the day, or until the return. */
  keptPlace: { group: string; until: IsoDate | null } | null;
  /** Today's; a planned one while there is none. */
  pairs: Paired[];
  planned: Paired[];
  /** Of an ECT without a mentor. */
  noMentorSince: IsoDate | null;
  mentorsElsewhere: boolean;
  trainedHere: boolean;
  dfe: Ladder;
  provider: Ladder | null;
  /** The follow-on enrolment form: sent, chased, returned. */
  form: SentForm | null;
  nextEvent: NextEvent | null;
  /** Said where there is no next event: 'None while paused', 'See UCL'. */
  noEvent: string;
}

/** Trained by another organisation: staff see this of them and no more. */
export interface OtherPerson {
  name: string;
  role: TeacherRole;
  leadProvider: string | null;
  standing: PeopleView;
}

export interface PeopleCounts {
  ects: number;
  mentors: number;
}

export interface PeopleList {
  view: PeopleView;
  counts: Record<PeopleView, PeopleCounts>;
  /** People of whom something is needed from the school. */
  needSchool: number;
  /** Nobody was ever registered at the school. */
  isEmpty: boolean;
  ects: PersonSummary[];
  mentors: PersonSummary[];
  others: OtherPerson[];
}

/** One training of several, with whom and how it stands: 'withdrawn', 'awaiting confirmation'. */
export interface TrainingLine {
  id: string;
  /** 'Best Practice Network, STEP', 'School-led programme' */
  with: string;
  startsOn: IsoDate;
  endsOn: IsoDate | null;
  standing: string;
}

export interface RoleProfile extends PersonSummary {
  schoolName: string;
  trainingId: string | null;
  /** Every training, where there has been or will be more than one. */
  trainings: TrainingLine[];
  subject: string | null;
  phase: string | null;
  workingDays: number[];
  scheduleName: string | null;
  programmeYear: number | null;
  trainingStartsOn: IsoDate | null;
  trainingEndsOn: IsoDate | null;
  inductionStartedOn: IsoDate | null;
  inductionCompletedOn: IsoDate | null;
  /** Where it is not the usual one. */
  inductionLength: string | null;
  past: Paired[];
  schedule: Schedule;
}

export interface Profile {
  personId: string;
  name: string;
  trn: string | null;
  email: string | null;
  school: { id: string; urn: number; name: string };
  /** The current role first; a person who is or was both has two. */
  roles: RoleProfile[];
}

export interface AttentionEntry {
  key: string;
  personId: string | null;
  tone: Words['tone'];
  tag: string;
  sentence: string;
  /** 'No mentor since Friday 13 November, 10 days' */
  detail: string | null;
  since: IsoDate | null;
  ageInDays: number | null;
  nextStep: NextStep | null;
}

export interface ComingEvent {
  id: string;
  title: string;
  kind: EventKind;
  date: IsoDate;
  startTime: string;
  endTime: string;
  mode: EventMode;
  venue: string | null;
  status: ScheduleStatus;
  change: string | null;
  cover: CoverNeed;
  people: { personId: string; name: string; role: TeacherRole }[];
}

export interface ComingWeek {
  /** Its Monday. */
  startsOn: IsoDate;
  /** Half-days of teaching that people of the school are out of, added up. */
  halfDays: number;
  events: ComingEvent[];
}

/** What the school's home page says: what needs attention, who is out when, how many there are. */
export interface SchoolOverview {
  attention: AttentionEntry[];
  weeks: ComingWeek[];
  counts: Record<PeopleView, PeopleCounts>;
}

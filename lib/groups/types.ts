import type { IsoDate } from '@/lib/dates/iso-date';
import type { EventKind, EventMode } from '@/lib/events/types';
import type { IntakeTerm } from '@/lib/registrations/types';
import type { ScheduleChangeLine } from '@/lib/schedules/types';

export type Audience = 'ect' | 'mentor' | 'both';

/** How a group meets, and for whom. */
export interface GroupFacts {
  id: string;
  name: string;
  audience: Audience;
  phase: string | null;
  area: string | null;
  intakeYear: number;
  intakeTerm: IntakeTerm;
  /** ISO week day, 1 = Monday. */
  weekday: number | null;
  /** Minutes after midnight. */
  startsMinute: number | null;
  /** Said in words by whoever imported the group. */
  pattern: string | null;
  capacity: number;
  venueName: string | null;
  facilitatorName: string | null;
  programmeName: string | null;
}

export interface GroupListItem extends GroupFacts {
  people: number;
  nextEventOn: IsoDate | null;
  nextEventTitle: string | null;
  drafts: number;
  /** Versions whose notices wait until somebody has finished. */
  held: number;
}

export interface GroupChoices {
  intakes: { value: string; label: string }[];
  phases: string[];
  areas: string[];
  programmes: { value: string; label: string }[];
}

export interface GroupMember {
  personId: string;
  name: string;
  role: 'ect' | 'mentor';
  urn: number;
  schoolName: string;
  startsOn: IsoDate;
  endsOn: IsoDate | null;
  /** Away: the place is kept, and the events are not theirs until they return. */
  isKept: boolean;
  expectedReturnOn: IsoDate | null;
}

export interface GroupEvent {
  id: string;
  reference: string;
  title: string;
  kind: EventKind;
  mode: EventMode;
  audience: Audience;
  status: 'provisional' | 'confirmed' | 'cancelled';
  date: IsoDate;
  endDate: IsoDate;
  startTime: string;
  endTime: string;
  isWindow: boolean;
  isPast: boolean;
  moduleNumber: number | null;
  moduleYear: number | null;
  /** Its own, or where the group usually meets. */
  venueName: string | null;
  joinUrl: string | null;
  version: number;
  isDraft: boolean;
  /** Why it stands on its day, when it was generated. */
  why: string | null;
}

export interface GroupVersion {
  id: string;
  number: number;
  reason: string;
  publishedAt: Date;
  publishedBy: string | null;
  heldAt: Date | null;
  changes: { id: string; title: string; lines: ScheduleChangeLine[] }[];
}

export interface GroupDetails extends GroupFacts {
  leadProviderName: string;
  deliveryPartnerName: string;
  deliveryPartnerId: string;
  programmeVersionId: string | null;
  venueId: string | null;
  facilitatorId: string | null;
  laCode: number | null;
  laName: string | null;
  version: number;
  /** Who agreed to another order of modules than the programme's; null while nobody has. */
  orderAgreedWith: string | null;
  /** Number of the schedule's latest version, 0 before the first: what a change was decided on. */
  latest: number;
  members: GroupMember[];
  events: GroupEvent[];
  versions: GroupVersion[];
  plan: {
    /** What is missing before events can be generated; null when nothing is. */
    lack: string | null;
    /** Planned events that would get a day now. */
    toPlace: number;
    /** Those that find none, each with what to do. */
    unplaced: string[];
  };
}

/** What the form of a group offers. */
export interface GroupFormChoices {
  /** Of a lead provider's staff; a delivery partner's own groups are its own. */
  deliveryPartners: { value: string; label: string }[];
  programmes: { value: string; label: string }[];
  venues: { value: string; label: string }[];
  facilitators: { value: string; label: string }[];
  authorities: { value: string; label: string }[];
}

/** What others have published for the groups of staff since they last said that they had seen it. */
export interface PublishedLately {
  /** Null when they never said so: then it is that of four weeks. */
  seenAt: Date | null;
  upTo: Date;
  versions: number;
  groups: number;
}

export interface GroupNews {
  groupId: string;
  name: string;
  versions: { number: number; reason: string; at: Date; by: string | null }[];
  /** Its first dates are among it. */
  isFirst: boolean;
  changes: { id: string; title: string; lines: ScheduleChangeLine[] }[];
}

/** What of the schedules waits for staff, over all their groups. */
export interface GroupQueues {
  drafts: number;
  heldGroups: number;
  held: number;
  total: number;
}

/** One event as it is to be published. */
export interface PlannedEvent {
  id: string;
  title: string;
  audience: Audience;
  version: number;
  /** Null for a draft, which nobody's schedule shows yet. */
  was: IsoDate | null;
  date: IsoDate;
  /** Why it is not simply so many weeks later. */
  why: string | null;
  /** Null for a draft, which is published as it is. */
  to: { startsAt: Date; endsAt: Date } | null;
}

/** What publishing drafts or shifting does to one of several groups. */
export interface PlannedGroup {
  id: string;
  name: string;
  latest: number;
  /** Notices of earlier changes wait, so these wait too. */
  isHolding: boolean;
  /** Events for which there is no teaching week: while there are any, nothing is done to any of the groups. */
  impossible: number;
  /** Events that would be over already: the same. */
  past: number;
  events: PlannedEvent[];
}

export interface GroupsPreview {
  groups: PlannedGroup[];
  affected: Affected;
  /** Goes with the form: what is done is what was shown. */
  seal: string;
}

/** Whom a change touches. */
export interface Affected {
  /** Those whom the one who asks may see by name. */
  people: { personId: string; name: string; role: 'ect' | 'mentor'; schoolName: string }[];
  /** Those in a group whose training is delivered by somebody else: they are told as well. */
  others: number;
  schools: number;
  /** Whoever would be told, each once for each school and for themself. */
  notices: number;
  /** Within five school days: told by e-mail at once as well. */
  isUrgent: boolean;
}

export interface HeldPreview {
  changes: { id: string; title: string; lines: ScheduleChangeLine[] }[];
  affected: Affected;
}

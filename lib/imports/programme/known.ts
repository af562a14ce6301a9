import type { StoredEvent } from '@/lib/schedules/publication-records';
import type { Scope } from '../registrations/context';
import type { Audience, EventKind, EventMode, Framework, HalfTerm } from './words';

export interface ModuleContent {
  year: number;
  module: number;
  title: string;
  standards: string | null;
  halfTerm: HalfTerm;
  weeks: number;
  contentAreas: string[];
}
export interface HoursContent {
  year: number;
  audience: Audience;
  component: string;
  minutes: number;
}
export interface TypeContent {
  year: number;
  module: number;
  title: string;
  kind: EventKind;
  audience: Audience;
  minutes: number;
  mode: EventMode;
  week: number;
}

/** What a version of a programme says, as the sheets say it. */
export interface ProgrammeContent {
  label: string;
  note: string | null;
  modules: ModuleContent[];
  hours: HoursContent[];
  types: TypeContent[];
}

export interface ModuleOfVersion {
  id: string;
  halfTerm: HalfTerm;
  weeks: number;
}

export interface KnownVersion {
  id: string;
  number: number;
  content: ProgrammeContent;
  /** By `moduleKey`. */
  modules: ReadonlyMap<string, ModuleOfVersion>;
}

export interface KnownProgramme {
  id: string;
  leadProviderId: string;
  name: string;
  framework: Framework;
  /** Newest first. */
  versions: KnownVersion[];
}

export interface KnownVenue {
  id: string;
  organisationId: string;
  name: string;
  address: string | null;
  postcode: string | null;
}

export interface KnownGroup {
  id: string;
  name: string;
  leadProviderId: string;
  deliveryPartnerId: string;
  programmeVersionId: string | null;
  audience: Audience;
  phase: string | null;
  area: string | null;
  intakeYear: number;
  intakeTerm: 'september' | 'january' | 'april';
  pattern: string | null;
  venueId: string | null;
  facilitatorId: string | null;
  facilitatorName: string | null;
  capacity: number;
  /** The most people who are in it on any day. */
  members: number;
  /** Whether it has ECTs or mentors among them. */
  memberRoles: string[];
  /** Whether anything of its schedule was published before. */
  isPublished: boolean;
}

export interface KnownEvent extends StoredEvent {
  reference: number;
}

export interface Facilitator {
  userId: string;
  organisationId: string;
  name: string | null;
  email: string;
}

/** The records that a workbook may name. Nothing of another organisation is among them. */
export interface Known {
  scope: Scope;
  /** Name of the organisation that imports. */
  importedBy: string;
  programmes: KnownProgramme[];
  groups: KnownGroup[];
  venues: KnownVenue[];
  facilitators: Facilitator[];
  /** Of the groups that the workbook names. */
  events: KnownEvent[];
}

export const moduleKey = (year: number, module: number) => `${year}.${module}`;

import type { ExportEventMode, ExportRole } from '../types';

export interface GroupRegisterPerson {
  personId: string;
  name: string;
  role: ExportRole;
  school: string;
  urn: number;
  /** Names of the mentor or ECTs of the day on which the file is made. */
  pairedWith: string[];
  /** ISO week days, 1 = Monday; empty when not known. */
  workingDays: number[];
  startsOn: string;
  endsOn: string | null;
}

export interface GroupRegisterEvent {
  reference: string;
  date: string;
  startTime: string;
  endTime: string;
  kind: string;
  title: string;
  mode: ExportEventMode;
  venue: string | null;
  status: 'confirmed' | 'provisional' | 'cancelled';
  isWindow: boolean;
  lastDate: string;
  /** Ids of those who belong to the group on that day. */
  expected: string[];
}

/** The group's people and events, already cut down to what staff of its organisations may see. */
export interface GroupRegisterInput {
  group: { id: string; name: string; facilitator: string | null; venue: string | null; capacity: number };
  provider: string;
  producedAt: Date;
  dashboardUrl: string;
  people: GroupRegisterPerson[];
  events: GroupRegisterEvent[];
}

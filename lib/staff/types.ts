import type { IsoDate } from '@/lib/dates/iso-date';
import type { Tone } from '@/lib/people/words';
import type { RegistrationStatus } from '@/lib/registrations/types';

/** What staff look for among people: facts of the day, several of which may hold of one person. */
export const situations = [
  'no_mentor',
  'no_group',
  'paused',
  'withdrawn',
  'joining',
  'leaving',
  'completed',
  'left',
] as const;
export type Situation = (typeof situations)[number];

export const registrationStatuses = [
  'received',
  'checking',
  'waiting_for_school',
  'accepted',
  'placed',
  'not_eligible',
  'withdrawn',
] as const satisfies readonly RegistrationStatus[];

/** 'to_check' is whatever waits for staff to look at it. */
export const registrationFilters = ['to_check', ...registrationStatuses] as const;
export type RegistrationFilter = (typeof registrationFilters)[number];

export interface StaffPerson {
  periodId: string;
  personId: string;
  name: string;
  trn: string | null;
  role: 'ect' | 'mentor';
  schoolUrn: number;
  schoolName: string;
  intake: string | null;
  leadProvider: string | null;
  group: string | null;
  status: { tone: Tone; tag: string; sentence: string };
  waitingOn: string | null;
}

/** Of people whom another organisation trains staff learn these three things and nothing else. */
export interface OtherPerson {
  name: string;
  role: 'ect' | 'mentor';
  leadProvider: string | null;
}

export interface StaffPeople {
  people: StaffPerson[];
  total: number;
  /** Only when the list is that of one school. */
  others: OtherPerson[];
  choices: PeopleFilterChoices;
}

/** The choices that the filters offer: what occurs among the people of the organisation. */
export interface PeopleFilterChoices {
  intakes: { value: string; label: string }[];
  leadProviders: { id: string; name: string }[];
  deliveryPartners: { id: string; name: string }[];
}

/** A queue of today's work: how many wait and since when the oldest does. */
export interface Queue {
  count: number;
  oldest: IsoDate | null;
}

export interface TodayQueues {
  enquiries: Queue;
  registrations: Record<RegistrationStatus, Queue>;
  situations: Record<Situation, number>;
  invitations: Record<'failed' | 'expired' | 'not_invited', number>;
  imports: Record<'waiting' | 'failed', Queue>;
  schools: number;
}

import type { RegistrationStatus } from '@/lib/registrations/types';
import type { SchoolFilters } from './schemas';
import type { Situation } from './types';

export const situationLabel: Record<Situation, string> = {
  no_mentor: 'No mentor',
  no_group: 'Not placed in a group',
  paused: 'Training paused',
  withdrawn: 'Training withdrawn',
  joining: 'Joining a school',
  leaving: 'Leaving a school',
  completed: 'Completed',
  left: 'Left the school',
};

export const registrationStatusLabel: Record<RegistrationStatus, string> = {
  received: 'Received',
  checking: 'Being checked',
  waiting_for_school: 'Waiting for the school',
  accepted: 'Accepted',
  placed: 'Placed in a group',
  not_eligible: 'Not eligible',
  withdrawn: 'Withdrawn',
};

export const schoolWaitingLabel: Record<NonNullable<SchoolFilters['waiting']>, string> = {
  no_mentor: 'An ECT without a mentor',
  no_group: 'Somebody not placed in a group',
  no_tutor: 'Nobody with access',
  no_people: 'No ECTs at present',
};

export const roleLabel = { ect: 'ECT', mentor: 'Mentor' } as const;

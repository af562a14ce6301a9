import type { SchoolFilters } from './schemas';
import type { RegistrationFilter, Situation } from './types';

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

export const registrationLabel: Record<RegistrationFilter, string> = {
  to_check: 'To be checked',
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
  no_tutor: 'No induction tutor with access',
  no_ects: 'No ECTs at present',
};

export const roleLabel = { ect: 'ECT', mentor: 'Mentor' } as const;

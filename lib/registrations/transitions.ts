import type { RegistrationStatus } from './types';

/** Where staff may move a registration. The database has the same table, and refuses everything else. */
export const registrationTransitions: Readonly<Record<RegistrationStatus, readonly RegistrationStatus[]>> = {
  received: ['checking', 'waiting_for_school', 'accepted', 'not_eligible', 'withdrawn'],
  checking: ['waiting_for_school', 'accepted', 'not_eligible', 'withdrawn'],
  waiting_for_school: ['checking', 'accepted', 'not_eligible', 'withdrawn'],
  accepted: ['placed', 'checking', 'withdrawn', 'not_eligible'],
  placed: ['accepted', 'withdrawn'],
  not_eligible: ['checking'],
  withdrawn: ['checking'],
};

export function canBecome(from: RegistrationStatus, to: RegistrationStatus): boolean {
  return registrationTransitions[from].includes(to);
}

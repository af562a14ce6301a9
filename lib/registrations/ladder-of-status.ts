import type { ActorKind } from './ladder-types';
import type { RegistrationStatus } from './types';

interface OnLadder {
  /** What the state says of the rung "Application accepted": reached, waited for, or nothing because it is over. */
  acceptance: 'done' | 'waiting' | 'over';
  /** What it says of the rung "Placed in a group". */
  placing: 'done' | 'waiting' | 'not-yet' | 'over';
  /** Who acts next for the state to move on. */
  waitsFor: ActorKind | null;
}

/** Where each state of a registration stands on the provider's ladder: the one table for it. */
export const ladderOfStatus: Readonly<Record<RegistrationStatus, OnLadder>> = {
  received: { acceptance: 'waiting', placing: 'not-yet', waitsFor: 'lead_provider' },
  checking: { acceptance: 'waiting', placing: 'not-yet', waitsFor: 'lead_provider' },
  waiting_for_school: { acceptance: 'waiting', placing: 'not-yet', waitsFor: 'school' },
  accepted: { acceptance: 'done', placing: 'waiting', waitsFor: 'delivery_partner' },
  placed: { acceptance: 'done', placing: 'done', waitsFor: null },
  not_eligible: { acceptance: 'over', placing: 'over', waitsFor: null },
  withdrawn: { acceptance: 'over', placing: 'over', waitsFor: null },
};

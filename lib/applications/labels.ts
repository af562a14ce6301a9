import type { ActorKind } from '@/lib/registrations/ladder-types';

/** Who acts next, as staff read it. */
export const waitingLabel: Record<ActorKind, string> = {
  school: 'The school',
  teacher: 'The ECT or mentor',
  delivery_partner: 'A place in a group',
  lead_provider: 'You',
  dfe: 'The DfE',
  appropriate_body: 'The appropriate body',
};

export const stateLabel = {
  open: 'All that are open',
  received: 'Received',
  checking: 'Being checked',
  waiting_for_school: 'Waiting for the school',
  accepted: 'Accepted',
  placed: 'Placed in a group',
  not_eligible: 'Not eligible',
  withdrawn: 'Withdrawn',
} as const;

export const moveLabel = {
  checking: 'Check it',
  waiting_for_school: 'Ask the school a question',
  accepted: 'Accept it',
  not_eligible: 'Not eligible',
  withdrawn: 'Withdraw it',
} as const;

export const sourceLabel: Record<string, string> = {
  import: 'An import',
  school: 'The school',
  dfe: 'The DfE',
};

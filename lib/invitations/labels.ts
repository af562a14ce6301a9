import type { InvitationResult, InvitationState } from './types';

export const invitationStateLabel: Record<InvitationState, string> = {
  not_invited: 'Not invited',
  sent: 'Invited',
  failed: 'Mail failed',
  expired: 'Expired',
  accepted: 'Has access',
  ended: 'Access ended',
};

export const invitationStateTone: Record<
  InvitationState,
  'neutral' | 'info' | 'danger' | 'warning' | 'success'
> = {
  not_invited: 'neutral',
  sent: 'info',
  failed: 'danger',
  expired: 'warning',
  accepted: 'success',
  ended: 'neutral',
};

export const invitationOutcomeLabel: Record<InvitationResult['outcome'], string> = {
  sent: 'Invited',
  already_sent: 'Not sent again: the invitation still waits',
  accepted: 'Not sent: has access already',
  no_email: 'Not sent: no e-mail address is known',
  gone: 'Not sent: no longer in this list',
};

export const inviteeRoleLabel = {
  headteacher: 'Headteacher',
  induction_tutor: 'Induction tutor',
  ect: 'ECT',
  mentor: 'Mentor',
} as const;

/** How far the invitation of a contact is. "ended": accepted once, and the access has ended since. */
export const invitationStates = ['not_invited', 'sent', 'failed', 'expired', 'accepted', 'ended'] as const;

export type InvitationState = (typeof invitationStates)[number];

export type SchoolRole = 'headteacher' | 'induction_tutor';

/** Contacts of schools, or the ECTs and mentors themselves. */
export type InviteeKind = 'contacts' | 'people';

/** One line of the list of staff. `key` is the invitation's id, or the person's where nobody has invited them yet. */
export interface Invitee {
  key: string;
  name: string;
  email: string | null;
  schoolName: string;
  schoolUrn: number;
  role: SchoolRole | 'ect' | 'mentor';
  state: InvitationState;
  invitationId: string | null;
  sentAt: Date | null;
  expiresAt: Date | null;
  acceptedAt: Date | null;
}

/** What became of one of several invitations. */
export interface InvitationResult {
  key: string;
  name: string;
  outcome: 'sent' | 'already_sent' | 'accepted' | 'no_email' | 'gone';
}

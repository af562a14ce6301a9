import type { IsoDate } from '@/lib/dates/iso-date';
import type { MembershipRole } from '@/lib/memberships/types';

export interface HeldMembership {
  id: string;
  role: MembershipRole;
  organisationId: string;
  organisationName: string;
  organisationKind:
    | 'lead_provider'
    | 'delivery_partner'
    | 'school'
    | 'trust'
    | 'appropriate_body'
    | 'installation';
  /** For schools: the present URN, which is in their addresses. */
  schoolUrn: number | null;
}

/** Who is signed in, read together with the current memberships at every request. */
export interface SignedIn {
  sessionId: string;
  userId: string;
  name: string;
  email: string;
  /** Current today; others are as if they were not there. */
  memberships: HeldMembership[];
  /** The ECT or mentor whose own record this account opens; until twelve months after the training ended. */
  person: { id: string; name: string; roles: ('ect' | 'mentor')[] } | null;
  /** The membership id, or 'self', chosen in the context switcher. */
  contextKey: string | null;
  signedInOn: IsoDate;
  idleEndsAt: Date;
}

import { membershipRoleLabel } from '@/lib/memberships/labels';
import type { HeldMembership, SignedIn } from './signed-in';

/** One of the places that a signed-in person can work in: a membership, or their own record. */
export interface Context {
  key: string;
  href: string;
  organisationName: string;
  roleLabel: string;
}

function hrefOf(membership: HeldMembership): string {
  switch (membership.role) {
    case 'headteacher':
    case 'induction_tutor':
      return membership.schoolUrn === null ? '/contexts' : `/schools/${membership.schoolUrn}`;
    case 'delivery_partner_staff':
    case 'lead_provider_staff':
      return '/staff';
    case 'facilitator':
      return '/facilitator';
    case 'administrator':
      return '/admin';
  }
}

/** As what people see their own record. */
export function ownRecordLabel(roles: ('ect' | 'mentor')[]): string {
  return roles.includes('ect') ? 'Early career teacher (ECT)' : 'Mentor';
}

export function contextsOf(signedIn: Pick<SignedIn, 'memberships' | 'person' | 'name'>): Context[] {
  const contexts = signedIn.memberships.map((membership) => ({
    key: membership.id,
    href: hrefOf(membership),
    organisationName: membership.organisationName,
    roleLabel: membershipRoleLabel[membership.role],
  }));
  if (signedIn.person === null) return contexts;
  const roleLabel = ownRecordLabel(signedIn.person.roles);
  return [...contexts, { key: 'self', href: '/me', organisationName: 'Your own training', roleLabel }];
}

/** The context last chosen while it is still held, else the first. Null: nothing to see here any more. */
export function currentContext(
  signedIn: Pick<SignedIn, 'memberships' | 'person' | 'name' | 'contextKey'>,
): Context | null {
  const contexts = contextsOf(signedIn);
  return contexts.find((context) => context.key === signedIn.contextKey) ?? contexts[0] ?? null;
}

import type { MembershipRole } from './types';

export const membershipRoleLabel: Record<MembershipRole, string> = {
  headteacher: 'Headteacher',
  induction_tutor: 'Induction tutor',
  delivery_partner_staff: 'Delivery partner staff',
  lead_provider_staff: 'Lead provider staff',
  facilitator: 'Facilitator',
  administrator: 'Administrator',
};

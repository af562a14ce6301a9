export type MembershipRole =
  | 'headteacher'
  | 'induction_tutor'
  | 'delivery_partner_staff'
  | 'lead_provider_staff'
  | 'facilitator'
  | 'administrator';

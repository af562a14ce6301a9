export const organisationKindLabel = {
  lead_provider: 'Lead provider',
  delivery_partner: 'Delivery partner',
  school: 'School',
  trust: 'Trust',
  appropriate_body: 'Appropriate body',
  installation: 'Installation',
} as const;

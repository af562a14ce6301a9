import type { Brand } from '@/components/layout/brand-mark';

export interface PublicSettings {
  brand: Brand;
  leadProvider: string;
  /** Who answers questions about the service, and where. */
  support: { name: string; email: string; telephone: string };
  dataProtectionEmail: string;
}

export async function publicSettings(): Promise<PublicSettings> {
  return {
    brand: {
      productName: 'ECF School Dashboard',
      organisationName: 'Shropshire & Telford Education Partnership',
    },
    leadProvider: 'Best Practice Network',
    support: { name: 'the support team', email: 'support@example.org', telephone: '01632 960100' },
    dataProtectionEmail: 'data.protection@example.org',
  };
}

import type { Brand } from '@/components/layout/brand-mark';
import { getSettings } from '@/lib/settings/queries';

export interface PublicSettings {
  brand: Brand;
  leadProvider: string;
  /** 'the Shropshire & Telford Education Partnership' */
  organisation: string;
  /** Who answers questions about the service; empty where nothing has been set. */
  support: { name: string; email: string; telephone: string };
  dataProtectionEmail: string;
}

/** What the public pages say about whose portal this is. */
export async function publicSettings(): Promise<PublicSettings> {
  const { product, organisation, leadProvider, support } = await getSettings();
  const [team] = support.contacts;
  return {
    brand: { productName: product.name, organisationName: organisation?.name },
    organisation: organisation === null ? 'the delivery partner' : `the ${organisation.name}`,
    leadProvider: leadProvider?.name ?? 'the lead provider',
    support: {
      name: team?.name ?? 'the support team',
      email: team?.email ?? '',
      telephone: team?.telephone ?? '',
    },
    dataProtectionEmail: product.dataProtectionEmail || (team?.email ?? ''),
  };
}

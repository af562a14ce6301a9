import type { Brand } from '@/components/layout/brand-mark';
import { getPublicFrame } from '@/lib/public-pages/queries';
import type { PublicPageLink } from '@/lib/public-pages/types';

export interface PublicSettings {
  brand: Brand;
  leadProvider: string;
  /** 'the Shropshire & Telford Education Partnership' */
  organisation: string;
  /** Who answers questions about the service; empty where nothing has been set. */
  support: { name: string; email: string; telephone: string };
  /** Published pages, in the order of the navigation. */
  pages: PublicPageLink[];
}

/** What the public pages say about whose portal this is. */
export async function publicSettings(): Promise<PublicSettings> {
  const { settings, pages } = await getPublicFrame();
  const { product, organisation, leadProvider, support } = settings;
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
    pages,
  };
}

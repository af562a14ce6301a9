import 'server-only';
import { env } from '@/lib/env';
import type { Settings } from '@/lib/settings/queries';
import type { Sender } from './compose';

/** Who a mail is from, as its reader sees it. */
export function senderOf(settings: Pick<Settings, 'product' | 'organisation' | 'support'>): Sender {
  return {
    productName: settings.product.name,
    organisationName: settings.organisation?.name ?? null,
    contact: settings.support.contacts[0] ?? null,
    helpUrl: `${env().APP_ORIGIN}/help`,
    preferencesUrl: `${env().APP_ORIGIN}/preferences`,
  };
}

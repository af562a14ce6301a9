import 'server-only';
import { env } from '@/lib/env';
import { getSettings } from '@/lib/settings/queries';
import { contextsOf } from './contexts';
import { requireSignedIn } from './require-actor';
import { idleSeconds } from './session-limits';

/** What the frame around every signed-in page shows. */
export interface Frame {
  brand: { productName: string; organisationName?: string };
  name: string;
  /** Where another role or school is chosen; undefined for people with one. */
  switchHref?: string;
  idleSeconds: number;
  demonstration: boolean;
}

export async function getFrame(): Promise<Frame> {
  const [signedIn, settings] = await Promise.all([requireSignedIn(), getSettings()]);
  return {
    brand: {
      productName: settings.product.name,
      organisationName: settings.organisation?.name ?? undefined,
    },
    name: signedIn.name,
    switchHref: contextsOf(signedIn).length > 1 ? '/contexts' : undefined,
    idleSeconds,
    demonstration: env().DEMO,
  };
}

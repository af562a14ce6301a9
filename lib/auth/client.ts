import 'server-only';
import { headers } from 'next/headers';
import { env } from '@/lib/env';
import { clientAddress } from './client-address';

/** From where the request came, for limits and the history of sign-ins. */
export async function getClient(): Promise<{ client: string; userAgent: string | null }> {
  const sent = await headers();
  return { client: clientAddress(sent, env().TRUSTED_PROXIES), userAgent: sent.get('user-agent') };
}

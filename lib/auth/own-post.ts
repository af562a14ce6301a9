import 'server-only';
import { env } from '@/lib/env';
import { isForeignPost } from '@/lib/transport/origin-check';

/** For route handlers, what `requireSameOrigin` is for server actions: also when no proxy stands in front. */
export function isOwnPost(request: Request): boolean {
  const sender = {
    method: request.method,
    origin: request.headers.get('origin'),
    fetchSite: request.headers.get('sec-fetch-site'),
  };
  return request.method === 'POST' && !isForeignPost(sender, env().APP_ORIGIN);
}

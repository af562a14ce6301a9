import { cookies } from 'next/headers';
import { endSession } from '@/lib/auth/commands/end-session';
import { sessionCookie } from '@/lib/auth/cookies';
import { isOwnPost } from '@/lib/auth/own-post';
import { env } from '@/lib/env';

/** Sign out. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnPost(request)) return new Response('This request was sent from somewhere else.', { status: 403 });
  const jar = await cookies();
  const token = jar.get(sessionCookie.name())?.value;
  if (token) await endSession(token);
  jar.delete({ name: sessionCookie.name(), path: '/', secure: sessionCookie.options().secure });
  return new Response(null, {
    status: 303,
    headers: {
      Location: new URL('/sign-in?signed-out=1', env().APP_ORIGIN).href,
      'Cache-Control': 'no-store',
      // Also what the browser kept of pages, for the next person at a shared computer.
      'Clear-Site-Data': '"cache", "cookies", "storage"',
    },
  });
}

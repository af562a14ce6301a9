import { cookies } from 'next/headers';
import { sessionCookie } from '@/lib/auth/cookies';
import { isOwnPost } from '@/lib/auth/own-post';
import { readSession } from '@/lib/auth/session';

/** "Stay signed in": reading the session is activity. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnPost(request)) return new Response(null, { status: 403 });
  const jar = await cookies();
  const signedIn = await readSession(jar.get(sessionCookie.name())?.value);
  return new Response(null, {
    status: signedIn === null ? 401 : 204,
    headers: { 'Cache-Control': 'no-store' },
  });
}

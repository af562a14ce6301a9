import { env } from '@/lib/env';

/**
 * next-auth's addresses. Its callback would use a code up when a link is merely opened, and its other routes would
 * pass by the limits; it is called in process instead (lib/auth/next-auth.ts), and nothing of it is reached from here.
 */
export async function GET(_request: Request, { params }: { params: Promise<{ nextauth: string[] }> }) {
  const [action] = (await params).nextauth;
  if (action === 'callback') return Response.redirect(new URL('/sign-in/confirm', env().APP_ORIGIN), 303);
  return gone();
}

export const HEAD = GET;
export const POST = gone;

function gone(): Response {
  return new Response('Not found', { status: 404, headers: { 'Cache-Control': 'no-store' } });
}

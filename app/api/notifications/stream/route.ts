import { cookies } from 'next/headers';
import { sessionCookie } from '@/lib/auth/cookies';
import { openNewsStream } from '@/lib/notifications/news-stream';
import { newsContextSchema, positionSchema } from '@/lib/notifications/schemas';

export const dynamic = 'force-dynamic';

const statusOf = { 'signed-out': 401, 'too-many': 429 } as const;
const headers = { 'Cache-Control': 'no-store, no-transform' };

/** News for an open page, as server-sent events. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const context = newsContextSchema.safeParse(asked.get('context'));
  if (!context.success) return new Response(null, { status: 400, headers });
  const jar = await cookies();
  const stream = await openNewsStream({
    token: jar.get(sessionCookie.name())?.value,
    context: context.data,
    after: positionSchema.parse(request.headers.get('last-event-id') ?? asked.get('after') ?? undefined),
  });
  if (typeof stream === 'string') return new Response(null, { status: statusOf[stream], headers });
  return new Response(stream, {
    headers: {
      ...headers,
      'Content-Type': 'text/event-stream; charset=utf-8',
      // Proxies hand it on as it comes.
      'X-Accel-Buffering': 'no',
    },
  });
}

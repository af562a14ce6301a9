import { cookies } from 'next/headers';
import { sessionCookie } from '@/lib/auth/cookies';
import { watchingReader } from '@/lib/auth/watching';
import { readNews } from '@/lib/notifications/news-queries';
import { newsContextSchema, positionSchema } from '@/lib/notifications/schemas';

const headers = { 'Cache-Control': 'no-store' };

/** The same news for a browser that cannot keep a stream open: it asks now and then. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const context = newsContextSchema.safeParse(asked.get('context'));
  if (!context.success) return new Response(null, { status: 400, headers });
  const jar = await cookies();
  const reader = await watchingReader(jar.get(sessionCookie.name())?.value, context.data);
  if (reader === null) return new Response(null, { status: 401, headers });
  return Response.json(await readNews(reader, positionSchema.parse(asked.get('after') ?? undefined)), {
    headers,
  });
}

import 'server-only';
import { createHash } from 'node:crypto';
import { calendarType } from '@/lib/calendar/write-calendar';
import { readFeed } from './read-feed';
import { hasVersion } from './rules';

// Programs may show what they have for this long without asking; it is theirs alone.
const maxAge = 'private, max-age=300';

/**
 * The feed of a token as the answer to a GET or HEAD. Unknown, revoked and no longer permitted are one and the same
 * answer. `Last-Modified` informs; only `If-None-Match` saves the sending, since people join and leave groups without
 * any event changing.
 */
export async function answerFeed(request: Request, token: string): Promise<Response> {
  const feed = await readFeed(token);
  if (feed === null) return notThere();
  const etag = `W/"${createHash('sha256').update(feed.text).digest('base64url')}"`;
  const headers = {
    ETag: etag,
    'Last-Modified': feed.changedAt.toUTCString(),
    'Cache-Control': maxAge,
    'X-Robots-Tag': 'noindex, nofollow',
  };
  if (hasVersion(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers });
  return new Response(request.method === 'HEAD' ? null : feed.text, {
    headers: {
      ...headers,
      'Content-Type': calendarType,
      'Content-Disposition': 'inline; filename="ecf-training.ics"',
    },
  });
}

function notThere(): Response {
  return new Response('There is no calendar at this address.\n', {
    status: 404,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex, nofollow',
    },
  });
}

import 'server-only';
import { calendarType } from '@/lib/calendar/write-calendar';
import { readFeed } from './read-feed';
import { isUnchanged } from './rules';

// Programs may show what they have for this long without asking; it is theirs alone.
const maxAge = 'private, max-age=300';

/**
 * The feed of a token as the answer to a GET or HEAD. Unknown, revoked and no longer permitted are one and the same
 * answer. What a program has already is not sent again.
 */
export async function answerFeed(request: Request, token: string): Promise<Response> {
  const feed = await readFeed(token);
  if (feed === null) return notThere();
  const etag = `W/"${feed.digest}"`;
  const headers = {
    ETag: etag,
    'Last-Modified': feed.since.toUTCString(),
    'Cache-Control': maxAge,
    'X-Robots-Tag': 'noindex, nofollow',
  };
  const asked = {
    ifNoneMatch: request.headers.get('if-none-match'),
    ifModifiedSince: request.headers.get('if-modified-since'),
  };
  if (isUnchanged(asked, { etag, since: feed.since })) return new Response(null, { status: 304, headers });
  const described = {
    ...headers,
    'Content-Type': calendarType,
    'Content-Disposition': 'inline; filename="ecf-training.ics"',
  };
  return new Response(request.method === 'HEAD' ? null : feed.text, { headers: described });
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

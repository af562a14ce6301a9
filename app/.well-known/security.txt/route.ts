import { now } from '@/lib/dates/clock';
import { env } from '@/lib/env';

const halfAYear = 182 * 24 * 60 * 60 * 1000;

/** RFC 9116: whom to tell about a weakness. It must name a day within a year on which it stops being true. */
export function GET() {
  const origin = env().APP_ORIGIN;
  const lines = [
    `Contact: ${origin}/help`,
    `Expires: ${new Date(now().getTime() + halfAYear).toISOString()}`,
    'Preferred-Languages: en',
    `Canonical: ${origin}/.well-known/security.txt`,
  ];
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' },
  });
}

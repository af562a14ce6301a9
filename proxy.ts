import { type NextRequest, NextResponse } from 'next/server';
import { env } from '@/lib/env';
import { loggablePath } from '@/lib/transport/loggable-path';
import { isForeignPost } from '@/lib/transport/origin-check';
import { refusedPage } from '@/lib/transport/refused-page';
import {
  contentSecurityPolicy,
  fixedHeaders,
  strictTransportSecurity,
} from '@/lib/transport/security-headers';

/** Transport only: it never decides who may see what. */
export function proxy(request: NextRequest) {
  const origin = env().APP_ORIGIN;
  const secure = origin.startsWith('https:');
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = contentSecurityPolicy(nonce, {
    secure,
    development: env().NODE_ENV === 'development',
  });

  // Mail programs end newsletters from anywhere, with the secret in the address and nothing else (RFC 8058).
  const isOneClick = request.nextUrl.pathname.startsWith('/api/unsubscribe/');
  const response =
    !isOneClick && isForeignPost(sender(request), origin)
      ? refuse(request, origin, nonce)
      : NextResponse.next({ request: { headers: forwarded(request, origin, policy) } });

  for (const [name, value] of Object.entries(fixedHeaders)) response.headers.set(name, value);
  response.headers.set('Content-Security-Policy', policy);
  if (secure) response.headers.set('Strict-Transport-Security', strictTransportSecurity);
  return response;
}

function sender(request: NextRequest) {
  return {
    method: request.method,
    origin: request.headers.get('origin'),
    fetchSite: request.headers.get('sec-fetch-site'),
  };
}

function forwarded(request: NextRequest, origin: string, policy: string): Headers {
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  // Next compares Origin with these before it runs an action; they must not be the sender's to choose.
  headers.set('X-Forwarded-Host', new URL(origin).host);
  headers.set('X-Forwarded-Proto', new URL(origin).protocol.slice(0, -1));
  headers.set('X-Path', request.nextUrl.pathname + request.nextUrl.search);
  return headers;
}

function refuse(request: NextRequest, origin: string, nonce: string): NextResponse {
  console.warn(
    JSON.stringify({
      event: 'request.refused',
      method: request.method,
      path: loggablePath(request.nextUrl.pathname),
    }),
  );
  return new NextResponse(refusedPage(origin, nonce), {
    status: 403,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}

// Uploads go past the proxy, which would hold the whole body in memory; their route makes the same check of its own.
// Previews of mail are shown in frames and styled in line, under a stricter policy of their own.
export const config = { matcher: '/((?!_next/static/|api/staff/imports/|api/staff/mail-previews/).*)' };

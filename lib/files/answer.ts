import 'server-only';
import { createHash } from 'node:crypto';
import { contentDisposition } from './file-name';
import type { StoredFile } from './types';

/**
 * What somebody uploaded as the answer to a request: saved or, where that is safe, shown, but never run in the place
 * of a page of ours; kept by nobody on the way, and not sent again to whoever has these bytes.
 */
export function fileAnswer(
  { fileName, contentType, bytes }: StoredFile,
  request: Request,
  how: 'attachment' | 'inline' = 'attachment',
): Response {
  const etag = `"${createHash('sha256').update(bytes).digest('base64url')}"`;
  const headers = {
    ETag: etag,
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'",
  };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(bytes, {
    headers: {
      ...headers,
      'Content-Type': contentType,
      'Content-Length': String(bytes.byteLength),
      'Content-Disposition': contentDisposition(how, fileName),
    },
  });
}

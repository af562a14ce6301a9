import { createHash } from 'node:crypto';
import { attachment } from './file-names';
import type { ExportFile } from './types';

/** A file as the answer to a request: never cached on the way, and not sent again to whoever has these bytes. */
export function downloadOf(file: ExportFile, request: Request): Response {
  const etag = `"${createHash('sha256').update(file.bytes).digest('base64url')}"`;
  const headers = { ETag: etag, 'Cache-Control': 'private, no-store' };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(file.bytes, {
    headers: {
      ...headers,
      'Content-Type': file.contentType,
      'Content-Length': String(file.bytes.length),
      'Content-Disposition': attachment(file.fileName),
    },
  });
}

/** Attendance is in a schedule only when the address asks for it. */
export function includesAttendance(request: Request): boolean {
  return new URL(request.url).searchParams.get('attendance') === 'yes';
}

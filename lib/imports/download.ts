import type { ExportFile } from '@/lib/exports/types';

/** A file to be kept, never shown in the place of a page. */
export function downloadOf(file: ExportFile): Response {
  return new Response(file.bytes, {
    headers: {
      'Content-Type': file.contentType,
      'Content-Disposition': `attachment; filename="${file.fileName}"`,
      'Content-Length': String(file.bytes.length),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

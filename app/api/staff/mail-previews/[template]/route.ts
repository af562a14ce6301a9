import { requireStaff } from '@/lib/auth/require-actor';
import { listMailPreviews } from '@/lib/mail/previews';

/** One kind of mail as a mail program would show it: nothing in it runs, loads or is sent. */
export async function GET(_request: Request, { params }: { params: Promise<{ template: string }> }) {
  const { actor } = await requireStaff();
  const { template } = await params;
  const preview = (await listMailPreviews(actor)).find(({ key }) => key === template);
  if (preview === undefined) return new Response('Not found', { status: 404 });
  return new Response(preview.html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy':
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'",
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'SAMEORIGIN',
      'Cache-Control': 'private, no-store',
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
  });
}

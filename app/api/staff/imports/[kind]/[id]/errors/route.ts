import { requireStaff } from '@/lib/auth/require-actor';
import { makeImportErrors } from '@/lib/exports/import-errors-workbook';
import { downloadOf } from '@/lib/imports/download';
import { getImportErrors } from '@/lib/imports/error-queries';
import { kindFromPath } from '@/lib/imports/labels';

export async function GET(_request: Request, { params }: { params: Promise<{ kind: string; id: string }> }) {
  const { actor } = await requireStaff();
  const { kind: path, id } = await params;
  const kind = kindFromPath(path);
  const errors = kind === null ? null : await getImportErrors(actor, kind, id);
  if (errors === null) return new Response('Page not found', { status: 404 });
  return downloadOf(await makeImportErrors(errors));
}

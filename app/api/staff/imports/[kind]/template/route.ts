import { requireStaff } from '@/lib/auth/require-actor';
import { makeImportTemplate } from '@/lib/exports/import-template-workbook';
import { downloadOf } from '@/lib/imports/download';
import { kindFromPath, kindTitle } from '@/lib/imports/labels';
import { canImport } from '@/lib/imports/policy';
import { templateSheets } from '@/lib/imports/templates';

export async function GET(_request: Request, { params }: { params: Promise<{ kind: string }> }) {
  const { actor, organisation } = await requireStaff();
  const kind = kindFromPath((await params).kind);
  const sheets = kind === null ? null : templateSheets(kind, actor.role);
  if (kind === null || sheets === null || !canImport(actor, kind))
    return new Response('Page not found', { status: 404 });
  return downloadOf(
    await makeImportTemplate({ title: kindTitle[kind], provider: organisation.name, sheets }),
  );
}

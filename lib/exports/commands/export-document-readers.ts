import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { getAllReaders } from '@/lib/library/readers-queries';
import { makeDocumentReaders } from '../document-readers-workbook';
import type { ExportFile } from '../types';

/** The readers of a document. The file leaves only once it is written down who took it. @throws NotFound */
export async function exportDocumentReaders(actor: StaffActor, documentId: string): Promise<ExportFile> {
  const input = await getAllReaders(actor, documentId);
  const file = await makeDocumentReaders(input);
  await withActor(actor, (tx) =>
    recordAudit(tx, actor, {
      action: 'document.readers_exported',
      subjectType: 'document',
      subjectId: documentId,
      organisationId: actor.organisationId,
      detail: { format: 'xlsx', rows: input.readers.length },
    }),
  );
  return file;
}

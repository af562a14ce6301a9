import 'server-only';
import { systemActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { readWholeFile } from '../file-chunks';
import type { Batch, CheckedRow } from '../types';
import { loadKnown } from './load-known';
import { groupsNamed, planWorkbook } from './plan';
import { readProgrammeFile } from './read-file';

/** What the workbook would do, as the records are at this moment. Writes nothing. */
export async function checkProgramme(batch: Batch): Promise<{ rows: CheckedRow[] }> {
  const file = await readProgrammeFile({ name: batch.fileName, bytes: await readWholeFile(batch.id) });
  const known = await withActor(
    systemActor(),
    (tx) => loadKnown(tx, batch, groupsNamed(file), { lock: false }),
    { timeout: 60_000 },
  );
  return { rows: planWorkbook(file, known).rows };
}

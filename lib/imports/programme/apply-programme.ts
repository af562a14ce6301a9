import 'server-only';
import { systemActor } from '@/lib/auth/actor';
import type { Tx } from '@/lib/db/with-actor';
import { publishChanges } from '@/lib/schedules/publish-changes';
import type { Applied } from '../kinds';
import { areAsShown, countsOf, loadSheetRows, saveRows } from '../row-store';
import type { Batch } from '../types';
import { programmeSheets } from './columns';
import { loadKnown } from './load-known';
import { type FileRows, groupsNamed, planWorkbook } from './plan';
import { tellSchools } from './tell-schools';
import { writeGroups, writeVenues, writeVersions } from './write-programme';

/**
 * Decides about the rows anew, since records may have changed since they were checked, and writes and publishes
 * everything in this one transaction. Imports of programmes wait for one another; so does whoever else publishes for
 * the groups that are named.
 */
export async function applyProgramme(tx: Tx, batch: Batch): Promise<Applied> {
  await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtext('programme import'))) locked`;
  const file = await loadFileRows(tx, batch.id);
  const known = await loadKnown(tx, batch, groupsNamed(file), { lock: true });
  const plan = planWorkbook(file, known);
  const counts = countsOf(plan.rows);
  if (!(await areAsShown(tx, batch.id, plan.rows))) {
    await saveRows(tx, batch.id, plan.rows);
    return { counts, rowsDone: 0, more: false, isStale: true };
  }
  await writeVersions(tx, plan.versions);
  await writeVenues(tx, plan.venues);
  await writeGroups(tx, plan.groups);
  const actor = systemActor(batch.createdById);
  await tellSchools(tx, await publishChanges(tx, actor, plan.publications, { tell: false }));
  return { counts, rowsDone: plan.rows.length, more: false };
}

async function loadFileRows(tx: Tx, batchId: string): Promise<FileRows> {
  const rows: FileRows = { programme: [], modules: [], hours: [], types: [], groups: [], events: [] };
  for (const { key, name } of programmeSheets) rows[key] = await loadSheetRows(tx, batchId, name);
  return rows;
}

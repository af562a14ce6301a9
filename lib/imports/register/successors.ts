import 'server-only';
import { systemActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { findSimpleSuccessors } from '@/lib/schools/link-queries';
import type { ImportCounts } from '../types';

/**
 * A school that closed and has one successor which is new here (typically a school that became an academy) goes on
 * as the same school under its new URN: its people, contacts and history stay. The two rows of the register are
 * marked accordingly.
 */
export async function continueSuccessors(batchId: string, counts: ImportCounts): Promise<void> {
  await withActor(systemActor(), async (tx) => {
    for (const pair of await findSimpleSuccessors(tx)) {
      const continued = await tx.$executeRaw`
        update import_row n set outcome = 'update', raw = n.raw || ${JSON.stringify({ continues: pair.oldUrn })}::jsonb,
          messages = ${JSON.stringify([
            {
              column: 'URN',
              text: `${pair.oldName} (${pair.oldUrn}) goes on as this school: its people and contacts stay.`,
              level: 'info',
            },
          ])}::jsonb
        where n.batch_id = ${batchId}::uuid and n.outcome = 'create' and n.raw->'record'->'urn' = to_jsonb(${pair.newUrn}::int)
          and (${pair.isClosed} or exists (select from import_row o where o.batch_id = ${batchId}::uuid
            and o.raw->'record'->'urn' = to_jsonb(${pair.oldUrn}::int) and o.raw->'record'->>'status' = 'closed'))`;
      if (continued === 0) continue;
      counts.create = (counts.create ?? 0) - 1;
      counts.update = (counts.update ?? 0) + 1;
      const text = `Goes on as ${pair.newUrn}, its only successor.`;
      const set = await tx.$executeRaw`
        update import_row o set outcome = 'unchanged', messages = ${JSON.stringify([{ column: 'URN', text, level: 'info' }])}::jsonb
        where o.batch_id = ${batchId}::uuid and o.outcome = 'update' and o.raw->'record'->'urn' = to_jsonb(${pair.oldUrn}::int)`;
      counts.update -= set;
      counts.unchanged = (counts.unchanged ?? 0) + set;
    }
  });
}

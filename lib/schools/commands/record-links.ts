import 'server-only';
import type { Tx } from '@/lib/db/with-actor';

/** Records the links that a checked file adds or changes. */
export async function recordLinks(tx: Tx, batchId: string): Promise<void> {
  await tx.$executeRaw`
    insert into school_link (urn, link_urn, link_type, link_name, established_on)
    select l.urn, l."linkUrn", l."linkType", l."linkName", l."establishedOn"
    from import_row i, jsonb_to_record(i.raw->'link') as l(urn int, "linkUrn" int, "linkType" text, "linkName" text, "establishedOn" date)
    where i.batch_id = ${batchId}::uuid and i.outcome in ('create', 'update')
    on conflict (urn, link_urn, link_type) do update
      set link_name = excluded.link_name, established_on = excluded.established_on`;
}

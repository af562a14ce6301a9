import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { SchoolActor, SelfActor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { NotFound, RuleBroken } from '@/lib/errors';
import { readable } from '../scope';

/**
 * Records by name that somebody has read and understood the version in force. Once is enough; a second time changes
 * nothing.
 *
 * @throws NotFound for what the actor does not find in their library
 * @throws RuleBroken `not_asked`; `superseded` when there is a newer version than they read
 */
export async function acknowledgeDocument(actor: SchoolActor | SelfActor, versionId: string): Promise<void> {
  await withActor(actor, async (tx) => {
    const [found] = await tx.$queryRaw<
      { document_id: string; asks: boolean; is_newest: boolean; name: string }[]
    >`
      select d.id as document_id, d.asks_acknowledgement as asks,
        not exists (select from document_version n where n.document_id = d.id and n.number > v.number and n.effective_from <= app.today()) as is_newest,
        coalesce((select p.name from person p where p.user_id = u.id limit 1), u.name, u.email::text) as name
      from document_version v join document d on d.id = v.document_id join users u on u.id = ${actor.userId}::uuid
      where v.id = ${versionId}::uuid and v.effective_from <= app.today() and ${readable(actor)}`;
    if (found === undefined) throw new NotFound();
    if (!found.asks) throw new RuleBroken('not_asked', 'This document does not ask for it');
    if (!found.is_newest)
      throw new RuleBroken(
        'superseded',
        'There is a newer version of this document. Read it before you confirm',
      );
    const added = await tx.$executeRaw`
      insert into document_receipt as r (version_id, user_id, opened_at, last_opened_at, acknowledged_at, acknowledged_name)
      values (${versionId}::uuid, ${actor.userId}::uuid, ${now()}, ${now()}, ${now()}, ${found.name.slice(0, 200)})
      on conflict (version_id, user_id) do update set acknowledged_at = excluded.acknowledged_at,
        acknowledged_name = excluded.acknowledged_name where r.acknowledged_at is null`;
    if (added === 0) return;
    await recordAudit(tx, actor, {
      action: 'document.acknowledged',
      subjectType: 'document',
      subjectId: found.document_id,
      organisationId: actor.kind === 'school' ? actor.schoolId : null,
    });
  });
}

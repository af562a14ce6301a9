import 'server-only';
import type { SchoolActor, SelfActor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { readable } from '../scope';

/** Minutes without a look at the library after which the next one is another visit. */
const visitMinutes = 30;

/** Notes that the reader is in the library. Returns when their visit before this one ended; null at the first. */
export async function noteVisit(actor: SchoolActor | SelfActor): Promise<Date | null> {
  return withActor(actor, async (tx) => {
    const [visit] = await tx.$queryRaw<{ before_at: Date | null }[]>`
      insert into library_visit as v (user_id, seen_at) values (${actor.userId}::uuid, ${now()})
      on conflict (user_id) do update set seen_at = excluded.seen_at,
        before_at = case when v.seen_at < excluded.seen_at - make_interval(mins => ${visitMinutes}::int) then v.seen_at else v.before_at end
      returning before_at`;
    return visit?.before_at ?? null;
  });
}

/** Notes that a version was opened. Of what is not the reader's nothing is noted. */
export async function noteOpened(actor: SchoolActor | SelfActor, versionId: string): Promise<void> {
  await withActor(
    actor,
    (tx) => tx.$executeRaw`
      insert into document_receipt as r (version_id, user_id, opened_at, last_opened_at)
      select v.id, ${actor.userId}::uuid, ${now()}, ${now()} from document_version v join document d on d.id = v.document_id
      where v.id = ${versionId}::uuid and v.effective_from <= app.today() and ${readable(actor)}
      on conflict (version_id, user_id) do update set last_opened_at = excluded.last_opened_at,
        opened_at = coalesce(r.opened_at, excluded.opened_at)`,
  );
}

import 'server-only';
import type { SchoolActor, SelfActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { readMentee } from '@/lib/people/mentee';
import { ownRecords } from '@/lib/people/policy';
import { loadRecords } from '@/lib/people/records';
import { writeLook } from '../glances';

interface Seen {
  /** Null: the schedule of the whole school. */
  personId: string | null;
  /** Of the page on which the changes were read: what was published since stays unseen. */
  upTo: Date;
}

/** The user has seen what changed in a schedule: it is not told again. Somebody else's schedule: NotFound. */
export async function markSeen(actor: SchoolActor | SelfActor, { personId, upTo }: Seen): Promise<void> {
  await withActor(actor, async (tx) => {
    const subjectId = await subjectOf(tx, actor, personId);
    await writeLook(tx, actor.userId, subjectId, upTo);
  });
}

async function subjectOf(tx: Tx, actor: SchoolActor | SelfActor, personId: string | null): Promise<string> {
  if (actor.kind === 'self') {
    if (personId === null || personId === actor.personId) return actor.personId;
    await readMentee(tx, actor, personId, today());
    return personId;
  }
  if (personId === null) return actor.schoolId;
  const scope = { schoolId: actor.schoolId, personIds: [personId] };
  if ((await loadRecords(tx, scope, ownRecords(actor))).length === 0) throw new NotFound();
  return personId;
}

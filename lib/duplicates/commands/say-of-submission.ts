import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import { type StaffActor, systemActor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { readSubmission } from '@/lib/submissions/queries';
import { visiblePeople } from '../policy';
import type { SubmissionVerdict } from '../schemas';

/**
 * Remembers whether what a school sent is about somebody who is in the records. Said to be the same, it can be accepted
 * for that person though the names differ.
 *
 * @throws NotFound for what the organisation does not check, and for people whom it may not read
 */
export async function sayOfSubmission(
  actor: StaffActor,
  { number, person, answer, why }: SubmissionVerdict,
): Promise<void> {
  const { id } = await withActor(actor, async (tx) => {
    const sent = await readSubmission(tx, actor, number);
    if ((await tx.person.count({ where: visiblePeople(actor, [person]) })) === 0) throw new NotFound();
    return sent;
  });
  await withActor(systemActor(actor.userId), async (tx) => {
    const said = {
      answer,
      why,
      organisationId: actor.organisationId,
      decidedById: actor.userId,
      decidedAt: now(),
    };
    const known = await tx.identityVerdict.updateMany({
      where: { submissionId: id, personId: person },
      data: said,
    });
    if (known.count === 0)
      await tx.identityVerdict.create({ data: { submissionId: id, personId: person, ...said } });
    await recordAudit(tx, actor, {
      action: answer === 'same' ? 'person.recognised' : 'person.told_apart',
      subjectType: 'staff_note',
      subjectId: id,
      people: { personIds: [person] },
    });
  });
}

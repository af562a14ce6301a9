import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import { type StaffActor, systemActor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { RuleBroken } from '@/lib/errors';
import { requirePair } from '../require-pair';
import type { DifferentInput } from '../schemas';

/**
 * Remembers that two records are of different people, who said so and how they know: the pair is not shown again.
 *
 * @throws NotFound for people whom the organisation may not read
 */
export async function sayOfPair(actor: StaffActor, { one, other, why }: DifferentInput): Promise<void> {
  const merge = await withActor(actor, (tx) => requirePair(tx, actor, { one, other }));
  if (merge !== null) throw new RuleBroken('merged', 'The two are one record by now. Split it first.');
  const [personId = one, otherPersonId = other] = [one, other].sort();
  await withActor(systemActor(actor.userId), async (tx) => {
    const { count } = await tx.identityVerdict.createMany({
      data: [
        {
          answer: 'different',
          personId,
          otherPersonId,
          why,
          organisationId: actor.organisationId,
          decidedById: actor.userId,
          decidedAt: now(),
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) return;
    await recordAudit(tx, actor, {
      action: 'person.told_apart',
      subjectType: 'staff_note',
      subjectId: personId,
      people: { personIds: [personId, otherPersonId] },
    });
  });
}

import 'server-only';
import type { Tx } from '@/lib/db/with-actor';
import { readersOfSchools } from '@/lib/memberships/school-readers';
import { notify } from '@/lib/notifications/notify';

/** Those who look after the schools at which the person is or will be, or was last. */
export async function tellSchoolsOfMerge(
  tx: Tx,
  { personId, kind }: { personId: string; kind: 'merged' | 'split' },
): Promise<void> {
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { name: true, schoolPeriods: { select: { schoolId: true } } },
  });
  const schoolIds = [...new Set(person.schoolPeriods.map(({ schoolId }) => schoolId))];
  for (const { schoolId, urn, userIds } of await readersOfSchools(tx, schoolIds))
    await notify(tx, {
      userIds,
      organisationId: schoolId,
      kind: 'records_merged',
      title:
        kind === 'merged'
          ? `Two records of ${person.name} are now one`
          : `The record of ${person.name} is two again`,
      body:
        kind === 'merged'
          ? 'The training provider found that they were of the same person. Nothing of the training changes.'
          : 'The training provider found that they were of different people after all.',
      href: `/schools/${urn}/people/${personId}`,
      subjectType: 'person',
      subjectId: personId,
    });
}

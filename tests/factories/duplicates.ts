import type { Prisma } from '@/lib/db/generated/client';
import { persist } from './persist';
import { nextNumber } from './sequence';

interface Merged {
  into: { id: string };
  /** A time at a school of which something has been written down. */
  period: { id: string };
  submission: { id: string };
  organisation: { id: string };
  userId: string;
}

/** What a merge leaves: the record that leads to another, its history with the other, and what staff said of somebody. */
export function addMerged({ into, period, submission, organisation, userId }: Merged) {
  return persist(async (tx) => {
    const former = await tx.person.create({
      data: { name: `Formerly Number ${nextNumber()}`, mergedIntoId: into.id },
    });
    const merge = await tx.personMerge.create({
      data: {
        survivorId: into.id,
        mergedId: former.id,
        organisationId: organisation.id,
        mergedById: userId,
        undoneById: null,
        moves: [] satisfies Prisma.InputJsonValue,
      },
    });
    const { eventId } = await tx.auditPerson.findFirstOrThrow({
      where: { schoolPeriodId: period.id },
      orderBy: { eventId: 'asc' },
    });
    await tx.auditCarried.create({
      data: { mergeId: merge.id, eventId, personId: into.id, schoolPeriodId: period.id },
    });
    const verdict = await tx.identityVerdict.create({
      data: {
        answer: 'different',
        personId: into.id,
        submissionId: submission.id,
        why: 'They were born ten years apart',
        organisationId: organisation.id,
        decidedById: userId,
      },
    });
    return { former, merge, verdict };
  });
}

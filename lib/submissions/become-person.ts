import 'server-only';
import { addDays, fromDateColumn, type IsoDate, toDateColumn } from '@/lib/dates/iso-date';
import type { RegistrationSubmission } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/with-actor';
import { RuleBroken } from '@/lib/errors';
import { isSamePerson } from '@/lib/teachers/identity';
import { isEmailTaken } from './find-teacher';

export interface Become {
  personId: string;
  name: string;
  isNew: boolean;
}

/**
 * The person with the TRN, or a new one. Of somebody who is known, the address that the school sent is taken only
 * while they are at no other school, whose records would change by it.
 *
 * @throws RuleBroken when the TRN is that of somebody else, or the address is
 */
export async function becomePerson(tx: Tx, sent: RegistrationSubmission, today: IsoDate): Promise<Become> {
  if (await isEmailTaken(tx, sent.email, sent.trn))
    throw new RuleBroken(
      'email_taken',
      'The e-mail address belongs to somebody with another TRN. Ask the school',
    );
  const known = await findByTrn(tx, sent.trn, today);
  if (known === null) {
    const { id } = await tx.person.create({
      data: { trn: sent.trn, name: sent.name, email: sent.email },
      select: { id: true },
    });
    return { personId: id, name: sent.name, isNew: true };
  }
  if (!isSamePerson(known.name, sent.name) && !(await isSaidToBe(tx, sent.id, known.id)))
    throw new RuleBroken(
      'other_name',
      'Somebody of another name has this TRN. Ask the school to check it, or say under Duplicates below that they are the same person',
    );
  if (known.schoolPeriods.length === 0)
    await tx.person.update({
      where: { id: known.id },
      data: { email: sent.email, version: { increment: 1 } },
    });
  return { personId: known.id, name: known.name, isNew: false };
}

/** Of a record that was merged into another: the other. */
async function findByTrn(tx: Tx, trn: string, today: IsoDate) {
  const select = {
    id: true,
    name: true,
    schoolPeriods: { where: { OR: [{ endsOn: null }, { endsOn: { gte: toDateColumn(today) } }] } },
  };
  const known = await tx.person.findUnique({
    where: { trn },
    select: { ...select, mergedInto: { select } },
  });
  return known?.mergedInto ?? known;
}

/** Staff compared the two and said that they are one person, whatever the names. */
async function isSaidToBe(tx: Tx, submissionId: string, personId: string): Promise<boolean> {
  return (await tx.identityVerdict.count({ where: { submissionId, personId, answer: 'same' } })) > 0;
}

/**
 * Ends an ECT's time at the school from which they come on the day before they start, with everything that hangs on
 * it. A delivery partner's staff do that only to trainings of their own organisation.
 *
 * @throws RuleBroken when the other school's time cannot be ended by those who accept
 */
export async function leaveOtherSchool(
  tx: Tx,
  sent: RegistrationSubmission,
  { personId, organisationId }: { personId: string; organisationId: string },
): Promise<void> {
  const startsOn = fromDateColumn(sent.startsOn);
  const others = await tx.schoolPeriod.findMany({
    where: {
      personId,
      role: 'ect',
      schoolId: { not: sent.schoolId },
      OR: [{ endsOn: null }, { endsOn: { gte: sent.startsOn } }],
    },
    include: { trainingPeriods: true },
  });
  for (const other of others) {
    const isOwn = other.trainingPeriods.every(
      ({ leadProviderId, deliveryPartnerId }) =>
        leadProviderId === organisationId || deliveryPartnerId === organisationId,
    );
    if (!sent.isTransfer || !isOwn || fromDateColumn(other.startsOn) >= startsOn)
      throw new RuleBroken(
        'at_another_school',
        'This ECT is registered at another school for that time. Ask the school, or have the other school report that they leave',
      );
    await endOn(tx, other.id, addDays(startsOn, -1));
  }
}

async function endOn(tx: Tx, periodId: string, lastDay: IsoDate): Promise<void> {
  await tx.$executeRaw`
    delete from group_membership m using training_period t
    where t.id = m.training_period_id and t.school_period_id = ${periodId}::uuid and m.starts_on > ${lastDay}::date`;
  await tx.$executeRaw`
    update group_membership m set ends_on = ${lastDay}::date, version = m.version + 1 from training_period t
    where t.id = m.training_period_id and t.school_period_id = ${periodId}::uuid
      and (m.ends_on is null or m.ends_on > ${lastDay}::date)`;
  await tx.$executeRaw`
    delete from mentorship where ect_period_id = ${periodId}::uuid and starts_on > ${lastDay}::date`;
  await tx.$executeRaw`
    update mentorship set ends_on = ${lastDay}::date, version = version + 1
    where ect_period_id = ${periodId}::uuid and (ends_on is null or ends_on > ${lastDay}::date)`;
  await tx.$executeRaw`
    update training_period set ends_on = ${lastDay}::date, version = version + 1
    where school_period_id = ${periodId}::uuid and (ends_on is null or ends_on > ${lastDay}::date)`;
  await tx.$executeRaw`
    update absence set ends_on = ${lastDay}::date
    where school_period_id = ${periodId}::uuid and ends_on > ${lastDay}::date`;
  await tx.$executeRaw`
    update school_period set ends_on = ${lastDay}::date, version = version + 1 where id = ${periodId}::uuid`;
}

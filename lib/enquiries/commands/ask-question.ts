import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { SchoolActor, SelfActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { NotFound, RuleBroken } from '@/lib/errors';
import { topicLabel } from '../labels';
import { isUnanswered } from '../rules';
import type { EnquiryInput } from '../schemas';
import { tellStaff } from '../tell-staff';

interface Answering {
  leadProviderId: string | null;
  deliveryPartnerId: string | null;
}

/**
 * Puts a question of a school, or of an ECT or mentor, into the queue of those who train them.
 * @returns the enquiry's number
 * @throws NotFound for a person whom the actor may not see
 * @throws RuleBroken when nothing was added to what the form starts with
 */
export async function askQuestion(actor: SchoolActor | SelfActor, input: EnquiryInput): Promise<number> {
  return withActor(actor, async (tx) => {
    const asker = await tx.user.findUniqueOrThrow({
      where: { id: actor.userId },
      select: { name: true, email: true },
    });
    const personId = actor.kind === 'self' ? actor.personId : input.personId || null;
    const person = personId === null ? null : await findPerson(tx, actor, personId);
    if (isUnanswered(input.message)) {
      throw new RuleBroken('unanswered', 'Complete the lines of your message', 'message');
    }
    const school = await findSchool(tx, actor, personId);
    const answering = await whoAnswers(tx, school.id, personId);

    const created = await tx.supportEnquiry.create({
      data: {
        topic: input.topic,
        message: input.message,
        name: asker.name ?? asker.email,
        email: asker.email,
        userId: actor.userId,
        schoolId: school.id,
        schoolName: school.name,
        personId,
        ...answering,
      },
      select: { id: true, number: true },
    });
    await recordAudit(tx, actor, {
      action: 'enquiry.asked',
      subjectType: 'enquiry',
      subjectId: created.id,
      organisationId: school.id,
    });
    const organisations = [answering.deliveryPartnerId, answering.leadProviderId].filter((id) => id !== null);
    await tellStaff(tx, organisations, `${topicLabel(input.topic)}: ${person?.name ?? school.name}`);
    return created.number;
  });
}

async function findPerson(
  tx: Tx,
  actor: SchoolActor | SelfActor,
  personId: string,
): Promise<{ name: string }> {
  const own =
    actor.kind === 'self'
      ? { id: actor.personId }
      : { schoolPeriods: { some: { schoolId: actor.schoolId } } };
  const person = await tx.person.findFirst({
    where: { AND: [{ id: personId }, tenantFilter(own)] },
    select: { name: true },
  });
  if (person === null) throw new NotFound();
  return person;
}

async function findSchool(tx: Tx, actor: SchoolActor | SelfActor, personId: string | null) {
  if (actor.kind === 'school') {
    return tx.organisation.findUniqueOrThrow({
      where: { id: actor.schoolId },
      select: { id: true, name: true },
    });
  }
  const latest = await tx.schoolPeriod.findFirst({
    where: { personId: personId ?? actor.personId },
    orderBy: { startsOn: 'desc' },
    select: { school: { select: { organisation: { select: { id: true, name: true } } } } },
  });
  if (latest === null) throw new NotFound();
  return latest.school.organisation;
}

/** Those who train the person; for a school as a whole, those it works with. */
async function whoAnswers(tx: Tx, schoolId: string, personId: string | null): Promise<Answering> {
  const training = await tx.trainingPeriod.findFirst({
    where: {
      schoolPeriod: { schoolId, ...(personId === null ? {} : { personId }) },
      deliveryPartnerId: { not: null },
    },
    orderBy: { startsOn: 'desc' },
    select: { leadProviderId: true, deliveryPartnerId: true },
  });
  if (training !== null) return training;
  const [portal] = await tx.$queryRaw<{ id: string; kind: string }[]>`
    select o.id, o.kind::text from setting s join organisation o on o.id = (s.value ->> 'organisationId')::uuid
    where s.key = 'organisation'`;
  return {
    leadProviderId: portal?.kind === 'lead_provider' ? portal.id : null,
    deliveryPartnerId: portal?.kind === 'delivery_partner' ? portal.id : null,
  };
}

import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import { type StaffActor, systemActor } from '@/lib/auth/actor';
import { now, today } from '@/lib/dates/clock';
import { fromDateColumn } from '@/lib/dates/iso-date';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { Conflict, NotFound, RuleBroken } from '@/lib/errors';
import { becomePerson, leaveOtherSchool } from '../become-person';
import { becomeTraining, nameBody, pairAsChosen } from '../become-training';
import { staffStateWords, submissionNumber } from '../labels';
import { readSubmission } from '../queries';
import { tellSchoolOfSubmission } from '../tell';
import { canMove } from '../transitions';

/**
 * Accepts what a school sent: the person, their time at the school, the training, the accepted registration and the
 * mentorship that was chosen, all in one transaction and once.
 *
 * @throws NotFound for what the staff member's organisation does not check
 * @throws Conflict when somebody else was quicker
 * @throws RuleBroken when the records do not let it
 */
export async function acceptSubmission(
  actor: StaffActor,
  { number, version }: { number: number; version: number },
): Promise<void> {
  // Whether it is theirs is asked as them; people are written by the worker's role alone.
  const { id } = await withActor(actor, (tx) => readSubmission(tx, actor, number));
  await withActor(systemActor(actor.userId), (tx) => accept(tx, actor, { id, version }));
}

async function accept(
  tx: Tx,
  actor: StaffActor,
  { id, version }: { id: string; version: number },
): Promise<void> {
  // Whoever comes second waits here, and then finds another version.
  await tx.$queryRaw`select id from registration_submission where id = ${id}::uuid for update`;
  const sent = await tx.registrationSubmission.findUnique({ where: { id } });
  if (sent === null) throw new NotFound();
  if (sent.version !== version) throw new Conflict();
  if (!canMove(sent.state, 'accepted', 'app_staff'))
    throw new RuleBroken(
      'submission_transition_allowed',
      `${submissionNumber(sent.number)} is “${staffStateWords[sent.state].tag.toLowerCase()}” and cannot be accepted`,
    );
  const day = today();
  const { personId, name, isNew } = await becomePerson(tx, sent, day);
  await requireNotHere(tx, personId, sent);
  if (sent.role === 'ect')
    await leaveOtherSchool(tx, sent, { personId, organisationId: actor.organisationId });
  const period = await tx.schoolPeriod.create({
    data: {
      personId,
      schoolId: sent.schoolId,
      role: sent.role,
      startsOn: sent.startsOn,
      workingPattern: sent.workingPattern,
      workingDays: sent.workingDays,
      subject: sent.subject,
      phase: sent.phase,
    },
    select: { id: true },
  });
  const { registrationId } = await becomeTraining(tx, sent, { personId, periodId: period.id, today: day });
  if (sent.role === 'ect') await nameBody(tx, sent, { personId, today: day });
  const isPaired = await pairAsChosen(tx, sent, period.id);
  const { count } = await tx.registrationSubmission.updateMany({
    where: { id, version },
    data: {
      state: 'accepted',
      stateSince: now(),
      decidedById: actor.userId,
      schoolPeriodId: period.id,
      version: { increment: 1 },
    },
  });
  if (count === 0) throw new Conflict();
  await recordAudit(tx, actor, {
    action: 'registration.accepted',
    subjectType: 'registration',
    subjectId: registrationId ?? period.id,
    organisationId: sent.schoolId,
    people: { personIds: [personId], schoolPeriodIds: [period.id] },
    changes: [
      { field: 'status', was: sent.state, is: 'accepted' },
      { field: 'startsOn', was: null, is: fromDateColumn(sent.startsOn) },
    ],
    detail: { submission: sent.number, newPerson: isNew, paired: isPaired },
  });
  await tellSchoolOfSubmission(tx, {
    submissionId: id,
    number: sent.number,
    organisationId: sent.schoolId,
    schoolId: sent.schoolId,
    kind: 'registration_accepted',
    title: `Registration accepted: ${name}`,
    path: `/people/${personId}`,
  });
}

async function requireNotHere(
  tx: Tx,
  personId: string,
  { schoolId, role, startsOn }: { schoolId: string; role: 'ect' | 'mentor'; startsOn: Date },
): Promise<void> {
  const here = await tx.schoolPeriod.count({
    where: { personId, schoolId, role, OR: [{ endsOn: null }, { endsOn: { gte: startsOn } }] },
  });
  if (here > 0)
    throw new RuleBroken(
      'already_here',
      'This person is registered at the school for that time already, perhaps by an import. Nothing has to be accepted',
    );
}

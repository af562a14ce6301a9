import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { SchoolActor } from '@/lib/auth/actor';
import { type IsoDate, toDateColumn } from '@/lib/dates/iso-date';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { RuleBroken } from '@/lib/errors';
import { submitOnce } from '@/lib/journeys/submit';
import { emailTaken, isEmailTaken, standingOf } from '../find-teacher';
import { handlerOf } from '../handler';
import { registerEct, registerMentor } from '../journeys';
import { submissionNumber } from '../labels';
import { readSchool, tellStaffOfSubmission } from '../tell';
import type { SubmittedRole } from '../types';

interface Given {
  role: SubmittedRole;
  teacher: { trn: string; name: string } | undefined;
  email: { email: string } | undefined;
  start: { startsOn: IsoDate } | undefined;
  working: { pattern: 'full_time' | 'part_time'; days: number[] } | undefined;
  teaching: { phase: string; subject: string } | undefined;
  appropriateBodyId: string | null;
  providers: { leadProviderId: string; deliveryPartnerId: string | null } | null;
  isTransfer: boolean;
  mentorPeriodId: string | null;
  ectPeriodId: string | null;
}

const chosen = (id: string | undefined) => (id === undefined || id === 'later' ? null : id);

/**
 * Sends what a school has answered to those who check it. Nobody is registered by it: that is for staff to accept.
 *
 * @returns the address of the confirmation; the same when it is sent again
 * @throws RuleBroken when the teacher was sent or is registered already, or the address is somebody else's
 */
export async function sendSubmission(
  actor: SchoolActor,
  { role, journeyId, version }: { role: SubmittedRole; journeyId: string; version: number },
): Promise<string> {
  return withActor(actor, (tx) => {
    const journey = { id: journeyId, version };
    return role === 'ect'
      ? submitOnce(tx, actor, { definition: registerEct, ...journey }, (answers) =>
          send(tx, actor, {
            role,
            teacher: answers.teacher,
            email: answers.email,
            start: answers['start-date'],
            working: answers['working-pattern'],
            teaching: answers.teaching,
            appropriateBodyId: answers['appropriate-body']?.body ?? null,
            providers: answers.provider?.providers ?? null,
            isTransfer: answers.transfer?.joining === 'yes',
            mentorPeriodId: chosen(answers.mentor?.mentor),
            ectPeriodId: null,
          }),
        )
      : submitOnce(tx, actor, { definition: registerMentor, ...journey }, (answers) =>
          send(tx, actor, {
            role,
            teacher: answers.teacher,
            email: answers.email,
            start: answers['start-date'],
            working: answers['working-pattern'],
            teaching: answers.teaching,
            appropriateBodyId: null,
            providers: answers.provider?.providers ?? null,
            isTransfer: false,
            mentorPeriodId: null,
            ectPeriodId: chosen(answers.ect?.ect),
          }),
        );
  });
}

async function send(tx: Tx, actor: SchoolActor, given: Given): Promise<string> {
  const { role, teacher, email, start, working, teaching, providers } = given;
  if (!teacher || !email || !start || !working || !teaching)
    throw new RuleBroken('unanswered', 'Answer every question before you send it');
  await requireNew(tx, actor, role, teacher);
  if (await isEmailTaken(tx, email.email, teacher.trn)) throw emailTaken();
  await requireOrganisations(tx, given);
  await requireOthers(tx, given, teacher.trn);
  const handlerId = await handlerOf(tx, actor, providers);
  const sent = await tx.registrationSubmission.create({
    data: {
      schoolId: actor.schoolId,
      role,
      trn: teacher.trn,
      name: teacher.name,
      email: email.email,
      startsOn: toDateColumn(start.startsOn),
      isTransfer: given.isTransfer,
      workingPattern: working.pattern,
      workingDays:
        working.pattern === 'full_time' && working.days.length === 0 ? [1, 2, 3, 4, 5] : working.days,
      subject: teaching.subject || null,
      phase: teaching.phase,
      appropriateBodyId: given.appropriateBodyId,
      programmeType: providers === null ? 'school_led' : 'provider_led',
      leadProviderId: providers?.leadProviderId ?? null,
      deliveryPartnerId: providers?.deliveryPartnerId ?? null,
      handlerId,
      mentorPeriodId: given.mentorPeriodId,
      ectPeriodId: given.ectPeriodId,
      submittedById: actor.userId,
    },
    select: { id: true, number: true },
  });
  await recordAudit(tx, actor, {
    action: 'registration.sent',
    subjectType: 'registration_submission',
    subjectId: sent.id,
    organisationId: actor.schoolId,
  });
  const school = await readSchool(tx, actor.schoolId);
  await tellStaffOfSubmission(tx, {
    organisationId: handlerId,
    number: sent.number,
    submissionId: sent.id,
    title: `${submissionNumber(sent.number)} from ${school.name}: ${teacher.name}`,
  });
  return `/schools/${school.urn}/registrations/${submissionNumber(sent.number)}?sent=1`;
}

/** What was found on the first page may have changed since. */
async function requireNew(
  tx: Tx,
  actor: SchoolActor,
  role: SubmittedRole,
  teacher: { trn: string; name: string },
): Promise<void> {
  const { standing, reference } = await standingOf(tx, actor, { role, ...teacher });
  if (standing === 'sent')
    throw new RuleBroken(
      'already_sent',
      `You have sent a registration for this TRN already: ${submissionNumber(Number(reference))}`,
    );
  if (standing === 'here')
    throw new RuleBroken('already_here', `${teacher.name} is on your list already. Nothing needs to be sent`);
  if (standing === 'completed' || standing === 'not_eligible')
    throw new RuleBroken(
      'cannot_register',
      `${teacher.name} cannot be registered here. Ask the support team`,
    );
}

async function requireOrganisations(tx: Tx, { appropriateBodyId, providers }: Given): Promise<void> {
  const wanted = [
    { id: appropriateBodyId, kind: 'appropriate_body', field: 'body' },
    { id: providers?.leadProviderId ?? null, kind: 'lead_provider', field: 'providers' },
    { id: providers?.deliveryPartnerId ?? null, kind: 'delivery_partner', field: 'providers' },
  ].filter(({ id }) => id !== null);
  const known = await tx.organisation.findMany({
    where: { id: { in: wanted.flatMap(({ id }) => id ?? []) } },
    select: { id: true, kind: true },
  });
  for (const { id, kind, field } of wanted)
    if (!known.some((organisation) => organisation.id === id && organisation.kind === kind))
      throw new RuleBroken('unknown_organisation', 'Choose the organisations again', field);
}

/** The mentor or ECT who was chosen: somebody of the school, and not the same teacher. */
async function requireOthers(tx: Tx, { mentorPeriodId, ectPeriodId }: Given, trn: string): Promise<void> {
  const id = mentorPeriodId ?? ectPeriodId;
  if (id === null) return;
  const role = mentorPeriodId === null ? 'ect' : 'mentor';
  const period = await tx.schoolPeriod.findFirst({
    where: { id, role },
    select: { person: { select: { trn: true } } },
  });
  if (period === null) throw new RuleBroken('unknown_person', 'Choose the mentor or ECT again');
  if (period.person.trn === trn) throw new RuleBroken('oneself', 'Nobody can mentor themself');
}

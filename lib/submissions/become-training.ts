import 'server-only';
import { fromDateColumn, type IsoDate, toDateColumn } from '@/lib/dates/iso-date';
import { londonDate } from '@/lib/dates/london';
import type { RegistrationSubmission } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/with-actor';
import { openMentorship } from '@/lib/mentorships/write';
import { intakeFor } from './rules';

/**
 * The training of the new time at the school, and the application for it, accepted. A mentor who has completed the
 * training, or is in it at another school, is registered without another one. A school-led training has no provider
 * to apply to. Who has trained before keeps intake and schedule: they are set by the first start.
 */
export async function becomeTraining(
  tx: Tx,
  sent: RegistrationSubmission,
  { personId, periodId, today }: { personId: string; periodId: string; today: IsoDate },
): Promise<{ trainingId: string | null; registrationId: string | null }> {
  const earlier = await tx.trainingPeriod.findFirst({
    where: { schoolPeriod: { personId, role: sent.role }, NOT: { schoolPeriodId: periodId } },
    orderBy: { startsOn: 'desc' },
  });
  const isTrained =
    sent.role === 'mentor' &&
    earlier !== null &&
    (earlier.outcome === 'completed' || earlier.endsOn === null || fromDateColumn(earlier.endsOn) >= today);
  const trainingId = isTrained ? null : await beginTraining(tx, sent, { periodId, earlier, today });
  if (sent.leadProviderId === null) return { trainingId, registrationId: null };
  const { id } = await tx.registration.create({
    data: {
      schoolPeriodId: periodId,
      trainingPeriodId: trainingId,
      leadProviderId: sent.leadProviderId,
      deliveryPartnerId: sent.deliveryPartnerId,
      status: 'accepted',
      statusSince: toDateColumn(today),
      source: 'school',
      receivedOn: toDateColumn(londonDate(sent.createdAt)),
    },
    select: { id: true },
  });
  return { trainingId, registrationId: id };
}

type Earlier = Awaited<ReturnType<Tx['trainingPeriod']['findFirst']>>;

async function beginTraining(
  tx: Tx,
  sent: RegistrationSubmission,
  { periodId, earlier, today }: { periodId: string; earlier: Earlier; today: IsoDate },
): Promise<string> {
  const intake =
    earlier === null
      ? intakeFor(fromDateColumn(sent.startsOn), today)
      : { year: earlier.intakeYear, term: earlier.intakeTerm };
  const isSchoolLed = sent.programmeType === 'school_led';
  const schedule = earlier?.scheduleIdentifier ?? `ecf-standard-${intake.term}`;
  const sameProvider = earlier !== null && earlier.leadProviderId === sent.leadProviderId;
  const { id } = await tx.trainingPeriod.create({
    data: {
      schoolPeriodId: periodId,
      programmeType: sent.programmeType,
      leadProviderId: sent.leadProviderId,
      deliveryPartnerId: sent.deliveryPartnerId,
      programmeVersionId: sameProvider ? earlier.programmeVersionId : null,
      intakeYear: intake.year,
      intakeTerm: intake.term,
      scheduleIdentifier: isSchoolLed ? null : schedule,
      startsOn: sent.startsOn,
    },
    select: { id: true },
  });
  if (sent.leadProviderId !== null && sent.deliveryPartnerId !== null)
    // It lets staff of both see the school. The DfE's contract periods begin on 1 June.
    await tx.$executeRaw`
      insert into partnership (school_id, lead_provider_id, delivery_partner_id, intake_year, starts_on)
      values (${sent.schoolId}::uuid, ${sent.leadProviderId}::uuid, ${sent.deliveryPartnerId}::uuid, ${intake.year},
        ${`${intake.year}-06-01`}::date)
      on conflict do nothing`;
  return id;
}

/** What the school named as appropriate body, where nothing has been heard of the induction yet. */
export async function nameBody(
  tx: Tx,
  { appropriateBodyId }: RegistrationSubmission,
  { personId, today }: { personId: string; today: IsoDate },
): Promise<void> {
  if (appropriateBodyId === null) return;
  await tx.$executeRaw`
    insert into induction (person_id, appropriate_body_id, as_of)
    values (${personId}::uuid, ${appropriateBodyId}::uuid, ${today}::date)
    on conflict (person_id) do update set appropriate_body_id = excluded.appropriate_body_id
      where induction.appropriate_body_id is null`;
}

/** Pairs them with whom the school chose, where that still can be. Returns whether it was done. */
export async function pairAsChosen(
  tx: Tx,
  { mentorPeriodId, ectPeriodId, startsOn }: RegistrationSubmission,
  periodId: string,
): Promise<boolean> {
  const otherId = mentorPeriodId ?? ectPeriodId;
  if (otherId === null) return false;
  const ectPeriod = mentorPeriodId === null ? otherId : periodId;
  const other = await tx.schoolPeriod.findUnique({
    where: { id: otherId },
    include: { mentorshipsAsEct: true },
  });
  if (other === null) return false;
  const day = other.startsOn > startsOn ? other.startsOn : startsOn;
  const isGone = other.endsOn !== null && other.endsOn < day;
  // An ECT who was given another mentor meanwhile keeps them: replacing is a decision of its own.
  const hasMentor =
    ectPeriodId !== null && other.mentorshipsAsEct.some(({ endsOn }) => endsOn === null || endsOn >= day);
  if (isGone || hasMentor) return false;
  await openMentorship(tx, {
    ectPeriodId: ectPeriod,
    mentorPeriodId: mentorPeriodId ?? periodId,
    startsOn: fromDateColumn(day),
    endsOn: fromDateColumn(other.endsOn),
  });
  return true;
}

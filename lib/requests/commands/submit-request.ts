import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { SchoolActor, SelfActor, StaffActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { formatDateLong } from '@/lib/dates/format';
import { toDateColumn } from '@/lib/dates/iso-date';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { NotFound, RuleBroken } from '@/lib/errors';
import { readSettings } from '@/lib/settings/queries';
import { reportable } from '../circumstances/catalogue';
import type { Circumstance, ReasonCode } from '../circumstances/types';
import { addWorkingDays } from '../clock';
import { openRequestOf } from '../find-open';
import { requestNumber } from '../labels';
import { readSubject } from '../read-record';
import type { SubjectRecord } from '../record';
import { refuseAnswers } from '../refuse';
import { tellOfRequest } from '../tell';
import type { Answers, RequestChannel } from '../types';

export interface SubmitRequestInput {
  circumstance: string;
  answers: Answers;
  /** The school concerned; of a school's own actor it must be theirs. */
  schoolId: string;
  /** The stay at the school of the person concerned; null for what concerns the school. */
  schoolPeriodId: string | null;
  /** Why, where the circumstance asks: for staff alone. */
  reason?: { category: ReasonCode; notes: string };
  /** Staff only: whom they spoke with, and how it reached them. */
  onBehalfOf?: { name: string; channel: Exclude<RequestChannel, 'portal'> };
}

export interface Submitted {
  id: string;
  number: number;
  /** True when an open report of the kind was there already: nothing was added. */
  wasOpen: boolean;
}

/**
 * Writes down what somebody reports or asks. Nothing in the records changes by it.
 *
 * @throws NotFound for a school or person that is not the actor's
 * @throws RuleBroken for answers that the rules of the circumstance refuse; `field` names the control
 */
export async function submitRequest(
  actor: SchoolActor | SelfActor | StaffActor,
  input: SubmitRequestInput,
): Promise<Submitted> {
  return withActor(actor, (tx) => writeRequest(tx, actor, input));
}

/** The same inside a transaction that does more. */
export async function writeRequest(
  tx: Tx,
  actor: SchoolActor | SelfActor | StaffActor,
  input: SubmitRequestInput,
): Promise<Submitted> {
  const { record, school } = await readConcerned(tx, actor, input);
  const circumstance = allowed(actor, input.circumstance, record);
  const open = await openRequestOf(tx, input.circumstance, input.schoolId, record?.person.id ?? null);
  if (open !== null) return { ...open, wasOpen: true };
  requireSound(circumstance, input, record);
  const handled = await whoHandles(tx, input.schoolId, record);
  const { requests } = await readSettings(tx);
  const reportedOn = today();
  const effectiveOn = circumstance.effectiveOn(input.answers);
  const created = await tx.serviceRequest.create({
    data: {
      circumstance: circumstance.code,
      answersVersion: circumstance.version,
      answers: input.answers as Record<string, string | string[]>,
      schoolId: input.schoolId,
      personId: record?.person.id ?? null,
      schoolPeriodId: record?.schoolPeriod.id ?? null,
      ...handled,
      raisedById: actor.userId,
      raisedByKind: actor.kind,
      channel: input.onBehalfOf?.channel ?? 'portal',
      onBehalfOf: actor.kind === 'staff' ? (input.onBehalfOf?.name ?? '') : null,
      reportedOn: toDateColumn(reportedOn),
      dueOn: toDateColumn(addWorkingDays(reportedOn, requests.workingDays)),
      effectiveOn: toDateColumn(effectiveOn),
    },
    select: { id: true, number: true },
  });
  if (circumstance.reasons !== undefined && input.reason !== undefined)
    await tx.serviceRequestReason.createMany({
      data: [
        {
          requestId: created.id,
          authorId: actor.userId,
          category: input.reason.category,
          notes: input.reason.notes || null,
        },
      ],
    });
  await recordAudit(tx, actor, {
    action: 'request.submitted',
    subjectType: 'service_request',
    subjectId: created.id,
    organisationId: input.schoolId,
    people: record === null ? {} : { schoolPeriodIds: [record.schoolPeriod.id] },
    detail: { circumstance: circumstance.code },
  });
  await tellOfRequest(tx, actor, {
    requestId: created.id,
    number: created.number,
    schoolId: input.schoolId,
    urn: school.urn,
    title: `${requestNumber(created.number)} received from ${school.name}`,
    body: `It is to be dealt with by ${formatDateLong(addWorkingDays(reportedOn, requests.workingDays))}.`,
    to: ['staff', 'askers'],
  });
  return { ...created, wasOpen: false };
}

async function readConcerned(
  tx: Tx,
  actor: SchoolActor | SelfActor | StaffActor,
  input: SubmitRequestInput,
): Promise<{ record: SubjectRecord | null; school: { urn: number; name: string } }> {
  if (actor.kind === 'school' && actor.schoolId !== input.schoolId) throw new NotFound();
  const school = await tx.school.findUnique({
    where: { id: input.schoolId },
    select: { urn: true, organisation: { select: { name: true } } },
  });
  if (school === null) throw new NotFound();
  const named = { urn: school.urn, name: school.organisation.name };
  if (input.schoolPeriodId === null) {
    if (actor.kind === 'self') throw new NotFound();
    return { record: null, school: named };
  }
  const record = await readSubject(tx, input.schoolPeriodId);
  const isForeign = record === null || record.schoolPeriod.schoolId !== input.schoolId;
  if (isForeign || (actor.kind === 'self' && record.person.id !== actor.personId)) throw new NotFound();
  return { record, school: named };
}

function allowed(
  actor: SchoolActor | SelfActor | StaffActor,
  code: string,
  record: SubjectRecord | null,
): Circumstance {
  const about = record?.schoolPeriod.role ?? 'school';
  const found = reportable(actor.kind, about).find((circumstance) => circumstance.code === code);
  if (found === undefined) throw new NotFound();
  return found;
}

function requireSound(
  circumstance: Circumstance,
  input: SubmitRequestInput,
  record: SubjectRecord | null,
): void {
  if (circumstance.reasons !== undefined && input.reason === undefined)
    throw new RuleBroken('reason_missing', 'Select a reason', 'category');
  if (record === null) return;
  refuseAnswers(circumstance.check?.({ answers: input.answers, record, reportedOn: today() }) ?? []);
}

interface Handling {
  leadProviderId: string | null;
  deliveryPartnerId: string | null;
}

/** Those who train the person; for the rest those who train anybody at the school; else whose portal this is. */
async function whoHandles(tx: Tx, schoolId: string, record: SubjectRecord | null): Promise<Handling> {
  const own = record?.trainings.findLast(({ deliveryPartnerId }) => deliveryPartnerId !== null);
  if (own !== undefined)
    return { leadProviderId: own.leadProviderId, deliveryPartnerId: own.deliveryPartnerId };
  const training = await tx.trainingPeriod.findFirst({
    where: { schoolPeriod: { schoolId }, deliveryPartnerId: { not: null } },
    orderBy: { startsOn: 'desc' },
    select: { leadProviderId: true, deliveryPartnerId: true },
  });
  if (training !== null) return training;
  const { organisation, leadProvider } = await readSettings(tx);
  return {
    leadProviderId: leadProvider?.id ?? null,
    deliveryPartnerId: organisation?.kind === 'delivery_partner' ? organisation.id : null,
  };
}

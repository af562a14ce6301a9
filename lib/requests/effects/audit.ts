import 'server-only';
import type { AuditAction } from '@/lib/audit/actions';
import { changesBetween, type Names, readNames } from '@/lib/audit/changes';
import { type AuditEntry, recordAudits } from '@/lib/audit/record';
import type { Actor } from '@/lib/auth/actor';
import type { Tx } from '@/lib/db/with-actor';
import type { Effect, EffectKind } from './types';

const actionOf: Record<EffectKind, AuditAction> = {
  school_period_ended: 'school_period.ended',
  working_pattern_set: 'working_pattern.set',
  training_ended: 'training.ended',
  training_paused: 'training.paused',
  training_withdrawn: 'training.withdrawn',
  training_begun: 'training.began',
  training_void: 'training.void',
  schedule_set: 'schedule_identifier.set',
  registration_moved: 'registration.moved',
  registration_begun: 'registration.began',
  mentorship_ended: 'mentorship.ended',
  mentorship_begun: 'mentorship.begun',
  mentorship_void: 'mentorship.taken_back',
  group_left: 'group_membership.ended',
  group_paused: 'group_membership.ended',
  group_joined: 'group_membership.began',
  group_taken_up: 'group_membership.began',
  group_void: 'group_membership.void',
  absence_begun: 'absence.began',
  absence_ended: 'absence.ended',
  place_given_up: 'absence.place_given_up',
  name_set: 'name.set',
  email_set: 'email.set',
  trn_set: 'trn.set',
  appropriate_body_set: 'appropriate_body.set',
  induction_reduced: 'induction.reduced',
  induction_extended: 'induction.extended',
};

export interface AuditedRequest {
  schoolId: string;
  schoolPeriodId: string | null;
  personId: string | null;
}

/** Writes each change of a record down with what was and is, in the history of everybody whom it concerns. */
export async function auditEffects(
  tx: Tx,
  actor: Actor,
  request: AuditedRequest,
  effects: readonly Effect[],
  { isUndone = false } = {},
): Promise<void> {
  const names = await readNames(
    tx,
    effects.flatMap(({ was, becomes }) => [was, becomes]),
  );
  await recordAudits(
    tx,
    actor,
    effects.map((effect) => entryOf(effect, request, names, isUndone)),
  );
}

function entryOf(effect: Effect, request: AuditedRequest, names: Names, isUndone: boolean): AuditEntry {
  const { kind, subject, subjectId, was, becomes } = effect;
  const deed = {
    action: isUndone ? ('record.restored' as const) : actionOf[kind],
    subjectType: subject,
    subjectId,
    organisationId: request.schoolId,
    people: concerned(effect, request),
  };
  // Of absences only that there was one: which days is read where the absence itself is.
  if (subject === 'absence') return { ...deed, subjectType: 'absence' };
  return { ...deed, subjectType: subject, changes: changesBetween(subject, was, becomes, names) };
}

/** A change of training is its provider's and its delivery partner's to read, so it is said by the training. */
function concerned({ subject, subjectId, was, becomes }: Effect, request: AuditedRequest) {
  const fields = { ...was, ...becomes };
  const ids = (...wanted: string[]) =>
    wanted.flatMap((field) => (typeof fields[field] === 'string' ? [fields[field]] : []));
  const own = request.schoolPeriodId === null ? [] : [request.schoolPeriodId];
  const trainings = subject === 'training_period' ? [subjectId] : ids('trainingPeriodId');
  // What is void is gone by now, and so may be the training that it was of.
  if (subject !== 'registration' && becomes !== null && trainings.length > 0)
    return { trainingPeriodIds: trainings };
  return { schoolPeriodIds: [...new Set([...own, ...ids('ectPeriodId', 'mentorPeriodId')])] };
}

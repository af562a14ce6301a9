import 'server-only';
import type { AuditAction } from '@/lib/audit/actions';
import { changesBetween, type Names, readNames } from '@/lib/audit/changes';
import type { AuditedSubject } from '@/lib/audit/fields';
import { type AuditEntry, recordAudits } from '@/lib/audit/record';
import { systemActor } from '@/lib/auth/actor';
import type { Tx } from '@/lib/db/with-actor';
import type { Batch } from '../types';
import type { Originals } from './originals';
import type { MentorshipState, PeriodState, PersonState } from './records';

interface Noted {
  subject: AuditedSubject;
  id: string;
  state: { isNew: boolean; isDeleted?: boolean };
  fields: Record<string, unknown>;
  /** What it is called when it is new, changed, or taken out. */
  actions: { made: AuditAction; changed?: AuditAction; removed?: AuditAction };
  people: AuditEntry['people'];
}

/** Writes down what an import changed of each person, with what was and is. Of absences: that there is one. */
export async function auditRecords(
  tx: Tx,
  batch: Batch,
  people: ReadonlySet<PersonState>,
  originals: Originals,
): Promise<void> {
  const noted = [...people].flatMap(recordsOf).filter(({ state }) => isTouched(state, originals));
  const names = await readNames(
    tx,
    noted.flatMap(({ state, fields }) => [fields, originals.was(state)]),
  );
  const entries = [
    ...noted.map((record) => entryOf(record, batch, names, originals)),
    ...[...people].flatMap((person) => absencesOf(person, batch, originals)),
  ];
  // An import of thousands in parts: one statement would hold all of their values at once.
  for (let at = 0; at < entries.length; at += 1000)
    await recordAudits(tx, systemActor(batch.createdById), entries.slice(at, at + 1000));
}

function isTouched(state: Noted['state'], originals: Originals): boolean {
  if (state.isNew) return state.isDeleted !== true;
  return state.isDeleted === true || originals.hasChanged(state);
}

function entryOf(
  { subject, id, state, fields, actions, people }: Noted,
  batch: Batch,
  names: Names,
  originals: Originals,
): AuditEntry {
  const was = state.isNew ? null : { ...fields, ...originals.was(state) };
  const changed = actions.changed ?? 'record.imported';
  const isGone = state.isDeleted === true;
  return {
    action: isGone ? (actions.removed ?? changed) : state.isNew ? actions.made : changed,
    subjectType: subject,
    subjectId: id,
    organisationId: batch.organisationId,
    detail: { importId: batch.id },
    changes: changesBetween(subject, was, isGone ? null : fields, names),
    people,
  };
}

function recordsOf(person: PersonState): Noted[] {
  const { id, trn, name, email, induction } = person;
  const own = { personIds: [id] };
  const records: Noted[] = person.isNew
    ? []
    : [{ subject: 'person', id, state: person, fields: { trn, name, email }, actions: made, people: own }];
  if (induction !== null)
    records.push({
      subject: 'induction',
      id,
      state: induction,
      fields: { ...induction },
      actions: made,
      people: own,
    });
  return [...records, ...person.periods.flatMap(recordsOfPeriod)];
}

const made = { made: 'record.imported' } as const;

function recordsOfPeriod(period: PeriodState): Noted[] {
  const { id, role, startsOn, endsOn, workingPattern, workingDays, subject, phase } = period;
  const people = { schoolPeriodIds: [id] };
  const fields = { role, startsOn, endsOn, workingPattern, workingDays, subject, phase };
  return [
    { subject: 'school_period', id, state: period, fields, actions: { made: 'record.created' }, people },
    ...period.trainings.flatMap(({ places, ...training }, index): Noted[] => {
      const ofTraining = { trainingPeriodIds: [training.id] };
      return [
        {
          subject: 'training_period',
          id: training.id,
          state: period.trainings[index] ?? training,
          fields: training,
          actions: { made: 'training.began' },
          people: ofTraining,
        },
        ...places.map(
          (place): Noted => ({
            subject: 'group_membership',
            id: place.id,
            state: place,
            fields: { ...place },
            actions: placeActions,
            people: ofTraining,
          }),
        ),
      ];
    }),
    ...period.registrations
      .filter(({ isNew }) => !isNew)
      .map(
        (registration): Noted => ({
          subject: 'registration',
          id: registration.id,
          state: registration,
          fields: { status: registration.status },
          actions: { made: 'registration.moved', changed: 'registration.moved' },
          people:
            registration.trainingPeriodId === null
              ? people
              : { trainingPeriodIds: [registration.trainingPeriodId] },
        }),
      ),
    // Both sides hold the pairing; it is written down once, from the ECT's.
    ...period.mentorships.filter(({ ect }) => ect.id === id).map(pairOf),
  ];
}

const placeActions = {
  made: 'group_membership.began',
  changed: 'group_membership.ended',
  removed: 'group_membership.void',
} as const;

function pairOf(pair: MentorshipState): Noted {
  const { startsOn, endsOn, ect, mentor } = pair;
  return {
    subject: 'mentorship',
    id: pair.id,
    state: pair,
    fields: { ect: ect.person.name, mentor: mentor.person.name, startsOn, endsOn },
    actions: { made: 'mentorship.begun', changed: 'mentorship.ended', removed: 'mentorship.taken_back' },
    people: { schoolPeriodIds: [ect.id, mentor.id] },
  };
}

function absencesOf(person: PersonState, batch: Batch, originals: Originals): AuditEntry[] {
  return person.periods.flatMap((period) =>
    period.absences
      .filter((absence) => absence.isNew || originals.hasChanged(absence))
      .map(
        (absence): AuditEntry => ({
          action: 'absence.recorded',
          subjectType: 'absence',
          subjectId: absence.id,
          organisationId: batch.organisationId,
          fields: ['startsOn', 'endsOn', 'expectedReturnOn'],
          people: { schoolPeriodIds: [period.id] },
        }),
      ),
  );
}

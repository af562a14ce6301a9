import { randomUUID } from 'node:crypto';
import type { SchoolOfFile } from '../schools-of-file';
import type { Changes } from './changes';
import type { GroupOfFile, ImportContext, ProgrammeOfFile } from './context';
import { datesAfter } from './decide-dates';
import type { MentorDecision } from './decide-mentor';
import { hasRoom, type Providers } from './decide-place';
import type { TrainingDecision } from './decide-training';
import { isSharedWithOthers, isVisible } from './own-records';
import { dayBefore, setPeriodDates } from './period-dates';
import type { PeriodState, PersonState } from './records';
import type { RegistrationRow } from './row';

/** Everything that was decided about a row; nothing of it can fail any more. */
export interface RowDecisions {
  providers: Providers;
  school: SchoolOfFile;
  programme: ProgrammeOfFile | undefined;
  group: GroupOfFile | undefined;
  person: PersonState | null;
  period: PeriodState | null;
  training: TrainingDecision;
  mentor: MentorDecision;
}

export function carryOutPerson(
  row: RegistrationRow,
  decided: RowDecisions,
  context: ImportContext,
  changes: Changes,
): PersonState {
  const person = decided.person ?? {
    id: randomUUID(),
    isNew: true,
    trn: row.trn,
    name: row.name,
    email: row.email,
    periods: [],
    induction: null,
  };
  if (decided.person !== null) correctPerson(row, person, context, changes);
  if (person.trn !== null) context.peopleByTrn.set(person.trn, person);
  return person;
}

/** Name and address are corrected by whoever has the person; of what others keep too, nothing is told or changed. */
function correctPerson(
  row: RegistrationRow,
  person: PersonState,
  context: ImportContext,
  changes: Changes,
): void {
  if (row.trn !== null) changes.set(person, 'trn', row.trn, 'trn');
  if (!isSharedWithOthers(person, context)) {
    const isKnown = person.isNew || isVisible(person, context);
    correct(person, 'name', row.name, isKnown, changes);
    if (row.email !== null) correct(person, 'email', row.email, isKnown, changes);
    return;
  }
  const text = 'Kept as it is: the person is also registered by somebody else.';
  if (person.name !== row.name) changes.warn('name', text);
  if (row.email !== null && person.email?.toLowerCase() !== row.email.toLowerCase())
    changes.warn('email', text);
}

function correct(
  person: PersonState,
  field: 'name' | 'email',
  value: string,
  isKnown: boolean,
  changes: Changes,
): void {
  if (isKnown) changes.set(person, field, value, field);
  else if (person[field] !== value) {
    person[field] = value;
    changes.note(field, `Becomes ${value}.`);
  }
}

export function carryOutPeriod(
  row: RegistrationRow,
  person: PersonState,
  decided: RowDecisions,
  context: ImportContext,
  changes: Changes,
): PeriodState {
  let { period } = decided;
  if (period === null) {
    period = {
      id: randomUUID(),
      isNew: true,
      person,
      schoolId: decided.school.id,
      role: row.role,
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      workingPattern: row.workingPattern,
      workingDays: row.workingDays ?? [],
      subject: row.subject,
      phase: row.phase,
      trainings: [],
      registrations: [],
      mentorships: [],
      absences: [],
    };
    person.periods.push(period);
    return period;
  }
  setPeriodDates(period, datesAfter(row, period), changes, (place, from, to) => {
    const group = [...context.groups.values()].find(({ id }) => id === place.groupId);
    return group !== undefined && hasRoom(group, from, to);
  });
  if (row.workingPattern !== null)
    changes.set(period, 'workingPattern', row.workingPattern, 'workingPattern');
  if (row.workingDays !== null) changes.set(period, 'workingDays', row.workingDays, 'workingDays');
  if (row.subject !== null) changes.set(period, 'subject', row.subject, 'subject');
  if (row.phase !== null) changes.set(period, 'phase', row.phase, 'phase');
  return period;
}

export function carryOutMentor(
  period: PeriodState,
  { mentor: decision }: RowDecisions,
  changes: Changes,
): void {
  if (decision.kind === 'none') return;
  if (decision.kind === 'keep') {
    changes.set(decision.mentorship, 'startsOn', decision.startsOn, 'mentorFrom');
    return;
  }
  const { mentor, from, replaces } = decision;
  if (replaces !== null) replaces.endsOn = dayBefore(from);
  const ends = [period.endsOn, mentor.endsOn].filter((day) => day !== null).sort();
  const mentorship = {
    id: randomUUID(),
    isNew: true,
    isDeleted: false,
    ect: period,
    mentor,
    startsOn: from,
    endsOn: ends[0] ?? null,
  };
  period.mentorships.push(mentorship);
  mentor.mentorships.push(mentorship);
  changes.note('mentorTrn', `${mentor.person.name} mentors ${period.person.name}.`);
}

import { randomUUID } from 'node:crypto';
import { formatDate } from '@/lib/dates/format';
import type { SheetRow } from '@/lib/spreadsheets/cells';
import type { RowProblem } from '../row-cells';
import type { CheckedRow, RowMessage } from '../types';
import { carryOutMentor, carryOutPeriod, carryOutPerson, type RowDecisions } from './carry-out';
import { carryOutGroup } from './carry-out-group';
import { carryOutInduction, carryOutRegistration, registrationOf } from './carry-out-status';
import { carryOutTraining } from './carry-out-training';
import { Changes } from './changes';
import type { ImportContext } from './context';
import { decidePeriod } from './decide-dates';
import { decideMentor } from './decide-mentor';
import { decidePerson } from './decide-person';
import { decideGroup, decideProgramme, decideProviders, decideSchool } from './decide-place';
import { stepsBetween } from './decide-status';
import { decideTraining } from './decide-training';
import type { PersonState } from './records';
import { problem, type RegistrationRow, readRow } from './row';
import { agreeOnPeople, problemsAmongRows, warningsAmongRows } from './rows-together';

export interface Plan {
  rows: CheckedRow[];
  heardAgain: number;
  /** Whom the rows that were not refused are about; their records hold what is to be written. */
  people: Set<PersonState>;
  newBodies: Map<string, string>;
  /** Registrations that were accepted by this file, for the schools to hear of. */
  accepted: { schoolId: string; personId: string; name: string }[];
}

/** Decides about every row in turn, each knowing what the rows before it change: mentors first, then by start date. */
export function planRows(sheetRows: readonly SheetRow[], context: ImportContext): Plan {
  const plan: Plan = { rows: [], heardAgain: 0, people: new Set(), newBodies: new Map(), accepted: [] };
  const told: RegistrationRow[] = [];
  const raws = new Map(sheetRows.map(({ number, ...rest }) => [number, rest]));
  for (const sheetRow of sheetRows) {
    const { row, problems } = readRow(sheetRow);
    if (row !== null) told.push(withTrnsOfNow(row, context));
    else
      plan.rows.push(
        refusedRow(sheetRow.number, raws.get(sheetRow.number) ?? {}, subjectOf(sheetRow), problems),
      );
  }
  const together = problemsAmongRows(told);
  const disagreements = agreeOnPeople(told.filter(({ number }) => !together.has(number)));
  const warnings = warningsAmongRows(told, context);
  const order = [...told].sort(
    (a, b) =>
      Number(a.role === 'ect') - Number(b.role === 'ect') ||
      a.startsOn.localeCompare(b.startsOn) ||
      a.number - b.number,
  );
  for (const row of order) {
    const raw = raws.get(row.number) ?? {};
    const among = together.get(row.number) ?? [];
    const beside = [...(disagreements.get(row.number) ?? []), ...(warnings.get(row.number) ?? [])];
    const decided = among.length > 0 ? { value: null, problems: among } : decide(row, context);
    if (decided.value === null) plan.rows.push(refusedRow(row.number, raw, row.name, decided.problems));
    else plan.rows.push(carryOut(row, raw, decided.value, beside, context, plan));
  }
  plan.rows.sort((a, b) => a.number - b.number);
  return plan;
}

/** The TRN of a record that was merged into another is that of the other. */
function withTrnsOfNow(row: RegistrationRow, { trnsOfNow }: ImportContext): RegistrationRow {
  const ofNow = (trn: string | null) => (trn === null ? null : (trnsOfNow.get(trn) ?? trn));
  return { ...row, trn: ofNow(row.trn), mentorTrn: ofNow(row.mentorTrn) };
}

function decide(
  row: RegistrationRow,
  context: ImportContext,
): { value: RowDecisions; problems: [] } | { value: null; problems: RowProblem[] } {
  const providers = decideProviders(row, context);
  const school = decideSchool(row, context);
  if (providers.value === null || school.value === null)
    return { value: null, problems: [...school.problems, ...providers.problems] };
  const group = decideGroup(row, providers.value, context);
  const programme = decideProgramme(row, providers.value, context);
  const { person, problems: personProblems } = decidePerson(row, providers.value, context);
  if (personProblems.length > 0) return { value: null, problems: personProblems };
  const { period, problems: periodProblems } = decidePeriod(row, person, school.value, context);
  if (periodProblems.length > 0) return { value: null, problems: periodProblems };
  const training = decideTraining(row, period, providers.value, programme.value ?? undefined, context);
  const mentor = decideMentor(row, person, period, school.value, context);
  const status = statusProblem(row, period, providers.value.leadProvider.id);
  const schedule = scheduleProblem(row);
  const problems = [group, programme, training, mentor].flatMap((one): RowProblem[] => one.problems);
  if (status !== null) problems.push(status);
  if (schedule !== null) problems.push(schedule);
  if (problems.length > 0 || training.value === null || mentor.value === null)
    return { value: null, problems };
  return {
    value: {
      providers: providers.value,
      school: school.value,
      group: group.value ?? undefined,
      programme: programme.value ?? undefined,
      person,
      period,
      training: training.value,
      mentor: mentor.value,
    },
    problems: [],
  };
}

function statusProblem(
  row: RegistrationRow,
  period: RowDecisions['period'],
  leadProviderId: string,
): RowProblem | null {
  const present = registrationOf(period, leadProviderId);
  if (present === undefined || row.registrationStatus === null) return null;
  if (stepsBetween(present.status, row.registrationStatus) !== null) return null;
  const [was, now] = [present.status, row.registrationStatus].map((status) => status.replaceAll('_', ' '));
  return problem('status', 'registrationStatus', `A registration that is ${was} cannot become ${now}.`);
}

function scheduleProblem(row: RegistrationRow): RowProblem | null {
  if (row.role === 'mentor' && row.schedule?.startsWith('ecf-reduced'))
    return problem('cell', 'schedule', 'Reduced schedules are for ECTs.');
  if (row.role === 'ect' && row.schedule?.startsWith('ecf-replacement'))
    return problem('cell', 'schedule', 'Replacement schedules are for mentors.');
  return null;
}

function carryOut(
  row: RegistrationRow,
  raw: object,
  decided: RowDecisions,
  warnings: RowMessage[],
  context: ImportContext,
  plan: Plan,
): CheckedRow {
  const changes = new Changes();
  const person = carryOutPerson(row, decided, context, changes);
  plan.people.add(person);
  const ofPerson = changes.messages.length;
  const isNewPeriod = decided.period === null;
  const period = carryOutPeriod(row, person, decided, context, changes);
  const training = carryOutTraining(row, period, decided, changes);
  const isPlaced = carryOutGroup(training, decided, context, changes);
  const isAccepted = carryOutRegistration(row, period, training, isPlaced, decided, context, changes);
  carryOutMentor(period, decided, changes);
  carryOutInduction(row, person, appropriateBody(row, context, plan, changes), context, changes);
  if (isAccepted) plan.accepted.push({ schoolId: period.schoolId, personId: person.id, name: person.name });
  if (decided.school.urn !== row.urn)
    changes.warn('urn', `${decided.school.name} has the URN ${decided.school.urn} now.`);

  const created = isNewPeriod || decided.training.kind === 'begin';
  const outcome = created ? 'create' : changes.any ? 'update' : 'unchanged';
  if (outcome === 'unchanged' && changes.heardAgain) plan.heardAgain += 1;
  // Of what is new the row itself tells; what it changes of a person who is known already is told beside it.
  const messages = changes.messages.filter(({ level }, at) => !created || at < ofPerson || level !== 'info');
  return {
    sheet: '',
    number: row.number,
    raw,
    outcome,
    messages: [...warnings, ...messages],
    reason: null,
    subject: `${person.name}, ${row.role === 'ect' ? 'ECT' : 'mentor'} at ${decided.school.name} from ${formatDate(period.startsOn)}`,
  };
}

/** An appropriate body that is not known yet is added under its name; the preview says so. */
function appropriateBody(
  row: RegistrationRow,
  context: ImportContext,
  plan: Plan,
  changes: Changes,
): string | null {
  if (row.appropriateBody === null || row.role !== 'ect') return null;
  const key = row.appropriateBody.toLowerCase();
  const known = context.appropriateBodies.get(key);
  if (known !== undefined) return known;
  changes.warn(
    'appropriateBody',
    `“${row.appropriateBody}” is not known yet and will be added. Check the spelling.`,
  );
  const id = randomUUID();
  context.appropriateBodies.set(key, id);
  plan.newBodies.set(id, row.appropriateBody);
  return id;
}

function subjectOf({ cells }: SheetRow): string | null {
  const name = [cells.name, cells.firstName, cells.lastName]
    .filter((part) => typeof part === 'string')
    .join(' ');
  return name === '' ? null : name.slice(0, 200);
}

function refusedRow(number: number, raw: object, subject: string | null, problems: RowProblem[]): CheckedRow {
  return {
    sheet: '',
    number,
    raw,
    outcome: 'refused',
    messages: problems.map(({ message }) => message),
    reason: problems[0]?.reason ?? 'cell',
    subject,
  };
}

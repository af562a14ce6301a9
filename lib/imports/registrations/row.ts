import type { IsoDate } from '@/lib/dates/iso-date';
import type { Fact, FactRung, RegistrationStatus } from '@/lib/registrations/types';
import { cellText, readDate } from '@/lib/spreadsheets/cell-readers';
import type { CellValue, SheetRow } from '@/lib/spreadsheets/cells';
import { isEmail, readTrn } from '@/lib/teachers/identity';
import { RowCells, type RowProblem } from '../row-cells';
import { factColumns, headerOf } from './columns';
import {
  factWords,
  type Intake,
  oneOf,
  outcomeWords,
  patternWords,
  readIntake,
  readSchedule,
  readWorkingDays,
  registrationWords,
  roleWords,
  trainingWords,
} from './words';

export interface ToldFact {
  state: Fact['state'];
  onDate: IsoDate | null;
}

/** One row as the file tells it. Null and absent mean that the file does not say. */
export interface RegistrationRow {
  number: number;
  reference: string | null;
  role: 'ect' | 'mentor';
  name: string;
  trn: string | null;
  email: string | null;
  urn: number;
  startsOn: IsoDate;
  endsOn: IsoDate | null;
  workingPattern: 'full_time' | 'part_time' | null;
  workingDays: number[] | null;
  subject: string | null;
  phase: string | null;
  intake: Intake | null;
  programme: string | null;
  leadProvider: string | null;
  deliveryPartner: string | null;
  appropriateBody: string | null;
  schedule: string | null;
  mentorTrn: string | null;
  mentorFrom: IsoDate | null;
  group: string | null;
  registrationStatus: RegistrationStatus | null;
  trainingStatus: 'active' | 'deferred' | 'withdrawn' | null;
  trainingFrom: IsoDate | null;
  expectedReturn: IsoDate | null;
  facts: Partial<Record<FactRung, ToldFact>>;
  inductionOutcome: 'required_to_complete' | 'in_progress' | 'passed' | 'failed' | 'exempt' | null;
}

export function problem(reason: string, key: string | null, text: string): RowProblem {
  return { reason, message: { column: key === null ? null : headerOf(key), text, level: 'error' } };
}

/** Also reads the rungs of the ladders. */
class CellsOfRow extends RowCells {
  constructor(cells: Record<string, CellValue>) {
    super(cells, headerOf);
  }

  /** 'Yes', 'No', 'Not needed', or the day on which it was reached. */
  fact(key: string): ToldFact | null {
    const cell = this.cells[key];
    if (cell === undefined) return null;
    const state = typeof cell === 'object' ? undefined : oneOf(cellText(cell), factWords);
    if (state !== undefined) return { state, onDate: null };
    const { value, problem: refused } = readDate(cell, headerOf(key));
    if (value !== null) return { state: 'reached', onDate: value };
    const isBlocked = typeof cell === 'object' && refused !== null;
    const text = isBlocked ? refused : `“${cellText(cell)}” must be a date, or Yes, No or Not needed.`;
    this.problems.push(problem('cell', key, text));
    return null;
  }
}

function nameIn(cells: CellsOfRow): string | null {
  const before = cells.problems.length;
  const first = cells.text('firstName', 100);
  const last = cells.text('lastName', 100);
  const whole = cells.text('name', 200) ?? [first, last].filter(Boolean).join(' ');
  if (whole !== '') return whole;
  if (cells.problems.length === before) cells.problems.push(problem('missing', 'name', 'Name is missing.'));
  return null;
}

function trnIn(cells: CellsOfRow, key: string): string | null {
  const text = cells.text(key, 100);
  if (text === null) return null;
  const { trn, problem: refused } = readTrn(text);
  if (refused !== null) cells.problems.push(problem('cell', key, refused));
  return trn;
}

function emailIn(cells: CellsOfRow): string | null {
  const text = cells.text('email', 400);
  if (text === null || isEmail(text)) return text;
  cells.problems.push(
    problem('cell', 'email', `“${text}” is not an e-mail address, like person@example.org.`),
  );
  return null;
}

function urnIn(cells: CellsOfRow): number | null {
  const text = cells.needed('urn', 100);
  if (text === null) return null;
  if (/^\d{1,6}$/.test(text) && Number(text) > 0) return Number(text);
  cells.problems.push(problem('cell', 'urn', `“${text}” is not a URN: a number of up to six digits.`));
  return null;
}

function factsIn(cells: CellsOfRow): RegistrationRow['facts'] {
  const facts: RegistrationRow['facts'] = {};
  for (const { rung, key } of factColumns) {
    const fact = cells.fact(key);
    if (fact !== null) facts[rung] = fact;
  }
  return facts;
}

/** Reads a row, or says everything that is wrong with it. What belongs to other rows or to records is not its matter. */
export function readRow(
  sheetRow: SheetRow,
): { row: RegistrationRow; problems: [] } | { row: null; problems: RowProblem[] } {
  const cells = new CellsOfRow(sheetRow.cells);
  if (sheetRow.problem !== null) cells.problems.push(problem('row_shape', null, sheetRow.problem));
  const role = cells.word('role', roleWords, 'a role: write ECT or Mentor');
  if (role === null && sheetRow.cells.role === undefined)
    cells.problems.push(problem('missing', 'role', 'Role is missing.'));
  const name = nameIn(cells);
  const urn = urnIn(cells);
  const startsOn = cells.date('startsOn');
  if (startsOn === null && sheetRow.cells.startsOn === undefined)
    cells.problems.push(problem('missing', 'startsOn', 'Start date is missing.'));
  const rest = {
    number: sheetRow.number,
    reference: cells.text('reference', 100),
    trn: trnIn(cells, 'trn'),
    email: emailIn(cells),
    endsOn: cells.date('endsOn'),
    workingPattern: cells.word(
      'workingPattern',
      patternWords,
      'a working pattern: write Full-time or Part-time',
    ),
    workingDays: cells.parsed('workingDays', readWorkingDays, 'a list of days, like Mon, Tue, Thu'),
    subject: cells.text('subject', 100),
    phase: cells.text('phase', 100),
    intake: cells.parsed('intake', readIntake, 'an intake, like September 2025'),
    programme: cells.text('programme', 200),
    leadProvider: cells.text('leadProvider', 200),
    deliveryPartner: cells.text('deliveryPartner', 200),
    appropriateBody: cells.text('appropriateBody', 200),
    schedule: cells.parsed('schedule', readSchedule, 'a DfE schedule, like ecf-standard-september'),
    mentorTrn: trnIn(cells, 'mentorTrn'),
    mentorFrom: cells.date('mentorFrom'),
    group: cells.text('group', 200),
    registrationStatus: cells.word('registrationStatus', registrationWords, 'a registration status'),
    trainingStatus: cells.word(
      'trainingStatus',
      trainingWords,
      'a training status: write Active, Deferred or Withdrawn',
    ),
    trainingFrom: cells.date('trainingFrom'),
    expectedReturn: cells.date('expectedReturn'),
    facts: factsIn(cells),
    inductionOutcome: cells.word('inductionOutcome', outcomeWords, 'an induction outcome'),
  };
  const { problems } = cells;
  if (
    rest.trn === null &&
    rest.reference === null &&
    problems.every(({ message }) => message.column !== 'TRN')
  )
    problems.push(
      problem(
        'missing',
        'trn',
        'Give a TRN or a reference, so that the row is recognised when it comes again.',
      ),
    );
  if (problems.length > 0 || role === null || name === null || urn === null || startsOn === null)
    return { row: null, problems };
  const row: RegistrationRow = { ...rest, role, name, urn, startsOn };
  const broken = datesOf(row);
  return broken.length > 0 ? { row: null, problems: broken } : { row, problems: [] };
}

/** Dates that cannot be true together, whoever the person is. */
function datesOf(row: RegistrationRow): RowProblem[] {
  const broken: RowProblem[] = [];
  if (row.startsOn < '2000-01-01')
    broken.push(problem('dates', 'startsOn', 'Start date must be after 1 January 2000.'));
  if (row.endsOn !== null && row.endsOn < row.startsOn)
    broken.push(problem('dates', 'endsOn', 'End date must be on or after the start date.'));
  if (row.mentorFrom !== null && row.mentorTrn === null)
    broken.push(problem('dates', 'mentorTrn', 'Mentor start date needs a mentor TRN.'));
  if (row.mentorTrn !== null && row.role === 'mentor')
    broken.push(problem('mentor', 'mentorTrn', 'Only ECTs have a mentor. Leave it empty for mentors.'));
  if (row.expectedReturn !== null && row.trainingStatus !== 'deferred')
    broken.push(
      problem('dates', 'expectedReturn', 'Expected return is for people whose training is deferred.'),
    );
  if (row.expectedReturn !== null && row.trainingFrom !== null && row.expectedReturn <= row.trainingFrom)
    broken.push(
      problem('dates', 'expectedReturn', 'Expected return must be after the first day of the deferral.'),
    );
  const [started, complete] = [row.facts.induction_recorded?.onDate, row.facts.induction_complete?.onDate];
  if (started && complete && complete < started)
    broken.push(
      problem('dates', 'inductionComplete', 'Induction cannot be complete before it was recorded.'),
    );
  return broken;
}

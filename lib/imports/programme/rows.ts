import type { IsoDate } from '@/lib/dates/iso-date';
import { readTime } from '@/lib/spreadsheets/cell-readers';
import type { SheetRow } from '@/lib/spreadsheets/cells';
import { type Intake, readIntake } from '../registrations/words';
import { RowCells, type RowProblem } from '../row-cells';
import { type ProgrammeSheet, sheetNamed } from './columns';
import {
  type Audience,
  audienceWords,
  type EventKind,
  type EventMode,
  type EventStatus,
  type Framework,
  frameworkWords,
  type HalfTerm,
  halfTermWords,
  kindWords,
  modeWords,
  statusWords,
} from './words';

export interface ToldProgramme {
  number: number;
  programme: string;
  framework: Framework;
  label: string | null;
  note: string | null;
}
export interface ToldModule {
  number: number;
  programme: string;
  year: number;
  module: number;
  title: string;
  standards: string | null;
  halfTerm: HalfTerm;
  weeks: number;
  contentAreas: string[];
}
export interface ToldHours {
  number: number;
  programme: string;
  year: number;
  audience: Audience;
  component: string;
  minutes: number;
}
export interface ToldType {
  number: number;
  programme: string;
  year: number;
  module: number;
  title: string;
  kind: EventKind;
  audience: Audience;
  minutes: number;
  mode: EventMode;
  week: number;
}
export interface ToldGroup {
  number: number;
  group: string;
  audience: Audience;
  intake: Intake;
  programme: string | null;
  leadProvider: string | null;
  deliveryPartner: string | null;
  phase: string | null;
  area: string | null;
  pattern: string | null;
  venue: string | null;
  facilitator: string | null;
  capacity: number | null;
}
export interface ToldEvent {
  number: number;
  group: string;
  reference: number | null;
  title: string;
  kind: EventKind;
  /** Null: everybody of the group, or of an event that exists as it is. */
  audience: Audience | null;
  year: number | null;
  module: number | null;
  date: IsoDate;
  from: string;
  to: string;
  mode: EventMode;
  venue: string | null;
  address: string | null;
  postcode: string | null;
  joinUrl: string | null;
  /** Null: confirmed, or of an event that exists as it is. */
  status: EventStatus | null;
}

export type ReadRow<Told> = { told: Told; problems: [] } | { told: null; problems: RowProblem[] };

class ProgrammeCells extends RowCells {
  constructor(row: SheetRow, sheet: ProgrammeSheet) {
    const { columns } = sheetNamed(sheet);
    super(row.cells, (key) => columns.find((column) => column.key === key)?.header ?? key);
    if (row.problem !== null) this.refuse('row_shape', null, row.problem);
  }

  /** A whole number between two bounds; a missing one is refused when it is needed. */
  whole(key: string, min: number, max: number, isNeeded = true): number | null {
    const text = isNeeded ? this.needed(key, 20) : this.text(key, 20);
    if (text === null) return null;
    const value = Number(text);
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    this.refuse('cell', key, `“${text}” must be a whole number from ${min} to ${max}.`);
    return null;
  }

  /** Hours with halves and quarters, as minutes. */
  hours(key: string): number | null {
    const text = this.needed(key, 20);
    if (text === null) return null;
    const minutes = Math.round(Number(text.replace(',', '.')) * 60);
    if (Number.isFinite(minutes) && minutes >= 0 && minutes <= 60_000) return minutes;
    this.refuse('cell', key, `“${text}” must be a number of hours.`);
    return null;
  }

  /** A real date, or text that can mean one day only: 3/9/2026 as text is 3 September to some and 9 March to others. */
  certainDate(key: string): IsoDate | null {
    const cell = this.cells[key];
    const numeric =
      typeof cell === 'string' ? /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}$/.exec(cell.trim()) : null;
    const [first, second] = [Number(numeric?.[1]), Number(numeric?.[2])];
    if (numeric === null || first > 12 || second > 12 || first === second) return this.date(key);
    this.refuse(
      'cell',
      key,
      `“${cell}” is text, and could be two days. Write a real date, or the month in words.`,
    );
    return null;
  }

  neededWord<Value>(key: string, words: Record<string, Value>, hint: string): Value | null {
    if (this.has(key)) return this.word(key, words, hint);
    this.needed(key, 100);
    return null;
  }

  time(key: string): string | null {
    if (!this.has(key)) return this.needed(key, 20);
    return this.taken(readTime(this.cells[key], key === 'from' ? 'Start time' : 'End time'), key);
  }

  link(key: string): string | null {
    const text = this.text(key, 500);
    if (text === null) return null;
    if (/^https:\/\//i.test(text) && URL.canParse(text)) return text;
    this.refuse('cell', key, `“${text}” is not an address that begins with https://.`);
    return null;
  }
}

/** The row when all that it needs is there and nothing is wrong with it. */
function complete<Told>(
  cells: ProgrammeCells,
  told: { [Key in keyof Told]: Told[Key] | null },
  needed: (keyof Told)[],
): ReadRow<Told> {
  if (cells.problems.length > 0 || needed.some((key) => told[key] === null))
    return { told: null, problems: cells.problems };
  return { told: told as Told, problems: [] };
}

export function readProgramme(row: SheetRow): ReadRow<ToldProgramme> {
  const cells = new ProgrammeCells(row, 'programme');
  return complete<ToldProgramme>(
    cells,
    {
      number: row.number,
      programme: cells.needed('programme', 200),
      framework: cells.neededWord('framework', frameworkWords, 'a framework: write ECF or ECTE'),
      label: cells.text('label', 100),
      note: cells.text('note', 500),
    },
    ['programme', 'framework'],
  );
}

export function readModule(row: SheetRow): ReadRow<ToldModule> {
  const cells = new ProgrammeCells(row, 'modules');
  return complete<ToldModule>(
    cells,
    {
      number: row.number,
      programme: cells.needed('programme', 200),
      year: cells.whole('year', 1, 4),
      module: cells.whole('number', 1, 50),
      title: cells.needed('title', 200),
      standards: cells.text('standards', 100),
      halfTerm: cells.neededWord('halfTerm', halfTermWords, 'a half-term, like Autumn 1'),
      weeks: cells.whole('weeks', 1, 52),
      contentAreas: (cells.text('contentAreas', 500) ?? '')
        .split(/[,;]/)
        .map((area) => area.trim())
        .filter(Boolean),
    },
    ['programme', 'year', 'module', 'title', 'halfTerm', 'weeks'],
  );
}

export function readHours(row: SheetRow): ReadRow<ToldHours> {
  const cells = new ProgrammeCells(row, 'hours');
  return complete<ToldHours>(
    cells,
    {
      number: row.number,
      programme: cells.needed('programme', 200),
      year: cells.whole('year', 1, 4),
      audience: cells.neededWord('audience', audienceWords, 'an audience: write ECTs, Mentors or Both'),
      component: cells.needed('component', 200),
      minutes: cells.hours('hours'),
    },
    ['programme', 'year', 'audience', 'component', 'minutes'],
  );
}

export function readType(row: SheetRow): ReadRow<ToldType> {
  const cells = new ProgrammeCells(row, 'types');
  return complete<ToldType>(
    cells,
    {
      number: row.number,
      programme: cells.needed('programme', 200),
      year: cells.whole('year', 1, 4),
      module: cells.whole('number', 1, 50),
      title: cells.needed('title', 200),
      kind: cells.neededWord('kind', kindWords, 'a kind of event, like Training'),
      audience: cells.neededWord('audience', audienceWords, 'an audience: write ECTs, Mentors or Both'),
      minutes: cells.whole('minutes', 1, 10_000),
      mode: cells.neededWord('mode', modeWords, 'a mode, like Online'),
      week: cells.whole('week', 1, 52),
    },
    ['programme', 'year', 'module', 'title', 'kind', 'audience', 'minutes', 'mode', 'week'],
  );
}

export function readGroup(row: SheetRow): ReadRow<ToldGroup> {
  const cells = new ProgrammeCells(row, 'groups');
  return complete<ToldGroup>(
    cells,
    {
      number: row.number,
      group: cells.needed('group', 200),
      audience: cells.neededWord('audience', audienceWords, 'an audience: write ECTs, Mentors or Both'),
      intake:
        cells.needed('intake', 100) === null
          ? null
          : cells.parsed('intake', readIntake, 'an intake, like September 2026'),
      programme: cells.text('programme', 200),
      leadProvider: cells.text('leadProvider', 200),
      deliveryPartner: cells.text('deliveryPartner', 200),
      phase: cells.text('phase', 100),
      area: cells.text('area', 100),
      pattern: cells.text('pattern', 200),
      venue: cells.text('venue', 200),
      facilitator: cells.text('facilitator', 200),
      capacity: cells.whole('capacity', 1, 1_000, false),
    },
    ['group', 'audience', 'intake'],
  );
}

export function readEvent(row: SheetRow): ReadRow<ToldEvent> {
  const cells = new ProgrammeCells(row, 'events');
  const told = {
    number: row.number,
    group: cells.needed('group', 200),
    reference: cells.parsed(
      'reference',
      (text) => (/^E?\d{1,9}$/i.test(text) ? Number(text.replace(/\D/g, '')) : undefined),
      'the reference of an event, like E123',
    ),
    title: cells.needed('title', 200),
    kind: cells.neededWord('kind', kindWords, 'a kind of event, like Training'),
    audience: cells.word('audience', audienceWords, 'an audience: write ECTs, Mentors or Both'),
    year: cells.whole('year', 1, 4, false),
    module: cells.whole('number', 1, 50, false),
    date: cells.certainDate('date'),
    from: cells.time('from'),
    to: cells.time('to'),
    mode: cells.neededWord('mode', modeWords, 'a mode, like Online'),
    venue: cells.text('venue', 200),
    address: cells.text('address', 300),
    postcode: cells.text('postcode', 10),
    joinUrl: cells.link('joinUrl'),
    status: cells.word('status', statusWords, 'a status: write Confirmed, Provisional or Cancelled'),
  };
  if (!cells.has('date')) cells.needed('date', 20);
  if (told.from !== null && told.to !== null && told.to <= told.from)
    cells.refuse('dates', 'to', 'The event must end after it starts.');
  return complete<ToldEvent>(cells, told, ['group', 'title', 'kind', 'date', 'from', 'to', 'mode']);
}

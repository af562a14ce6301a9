import type { IsoDate } from '@/lib/dates/iso-date';
import { type CellReading, readDate, readText } from '@/lib/spreadsheets/cell-readers';
import type { CellValue } from '@/lib/spreadsheets/cells';
import { oneOf } from './registrations/words';
import type { RowMessage } from './types';

export interface RowProblem {
  reason: string;
  message: RowMessage;
}

/** Reads the cells of one row and remembers what is wrong with them. */
export class RowCells {
  readonly problems: RowProblem[] = [];

  constructor(
    protected readonly cells: Record<string, CellValue>,
    private readonly headerOf: (key: string) => string,
  ) {}

  refuse(reason: string, key: string | null, text: string): void {
    const column = key === null ? null : this.headerOf(key);
    this.problems.push({ reason, message: { column, text, level: 'error' } });
  }

  has(key: string): boolean {
    return this.cells[key] !== undefined;
  }

  text(key: string, max: number): string | null {
    const text = this.taken(readText(this.cells[key], this.headerOf(key)), key)?.replace(/\s+/g, ' ') ?? null;
    if (text === null || text === '') return null;
    if (text.length <= max) return text;
    this.refuse('cell', key, `${this.headerOf(key)} cannot be longer than ${max} characters.`);
    return null;
  }

  needed(key: string, max: number): string | null {
    const before = this.problems.length;
    const text = this.text(key, max);
    if (text === null && this.problems.length === before)
      this.refuse('missing', key, `${this.headerOf(key)} is missing.`);
    return text;
  }

  date(key: string): IsoDate | null {
    return this.taken(readDate(this.cells[key], this.headerOf(key)), key);
  }

  word<Value>(key: string, words: Record<string, Value>, hint: string): Value | null {
    const text = this.text(key, 100);
    if (text === null) return null;
    const value = oneOf(text, words);
    return this.found(value, key, `“${text}” is not ${hint}.`);
  }

  parsed<Value>(key: string, parse: (text: string) => Value | undefined, hint: string): Value | null {
    const text = this.text(key, 100);
    return text === null ? null : this.found(parse(text), key, `“${text}” is not ${hint}.`);
  }

  protected found<Value>(value: Value | undefined, key: string, text: string): Value | null {
    if (value !== undefined) return value;
    this.refuse('cell', key, text);
    return null;
  }

  protected taken<Value>(reading: CellReading<Value>, key: string): Value | null {
    if (reading.problem === null) return reading.value;
    this.refuse('cell', key, reading.problem);
    return null;
  }
}

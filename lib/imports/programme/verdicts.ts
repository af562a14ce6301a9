import type { SheetRow } from '@/lib/spreadsheets/cells';
import type { RowProblem } from '../row-cells';
import type { CheckedRow, RowMessage, RowOutcome } from '../types';
import { type ProgrammeSheet, sheetNamed } from './columns';

/** What becomes of one row of the workbook. */
export class Verdict {
  readonly problems: RowProblem[] = [];
  readonly notes: RowMessage[] = [];
  outcome: Exclude<RowOutcome, 'refused'> = 'unchanged';
  subject: string | null = null;

  constructor(
    readonly sheet: ProgrammeSheet,
    readonly row: SheetRow,
  ) {}

  get isRefused(): boolean {
    return this.problems.length > 0;
  }

  refuse(reason: string, key: string | null, text: string): void {
    this.problems.push({ reason, message: { column: this.headerOf(key), text, level: 'error' } });
  }

  warn(key: string | null, text: string): void {
    this.notes.push({ column: this.headerOf(key), text, level: 'warning' });
  }

  inform(text: string): void {
    this.notes.push({ column: null, text, level: 'info' });
  }

  private headerOf(key: string | null): string | null {
    if (key === null) return null;
    return sheetNamed(this.sheet).columns.find((column) => column.key === key)?.header ?? key;
  }

  checked(): CheckedRow {
    const { number, ...raw } = this.row;
    return {
      sheet: sheetNamed(this.sheet).name,
      number,
      raw,
      outcome: this.isRefused ? 'refused' : this.outcome,
      messages: [...this.problems.map(({ message }) => message), ...this.notes],
      reason: this.problems[0]?.reason ?? null,
      subject: this.subject,
    };
  }
}

/** Names are compared as people read them: without regard to case and runs of spaces. */
export function nameKey(name: string): string {
  return name.replace(/\s+/g, ' ').trim().toLowerCase();
}

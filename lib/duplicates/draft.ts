import type { IsoDate } from '@/lib/dates/iso-date';
import type { DatedRow, Fields, Json, Move, Problem, Records } from './types';

/** A plan that is being made. Spans of rows that take others in grow while it is, and are written last. */
export class Draft {
  readonly moves: Move[] = [];
  readonly effects: string[] = [];
  readonly problems: Problem[] = [];
  readonly foldedPeriods: Record<string, string> = {};
  readonly foldedTrainings: Record<string, string> = {};
  private readonly grown = new Map<string, { table: string; row: DatedRow; becomes: Fields }>();

  constructor(readonly records: Records) {}

  change(table: string, id: string, was: Fields, becomes: Fields): void {
    this.moves.push({ table, key: { id }, was, becomes });
  }

  takeAway(table: string, row: { id: string } & Fields): void {
    const { id, ...was } = row;
    this.moves.push({ table, key: { id }, was, becomes: null });
  }

  /** A row whose key names what it hangs on is taken away and added again. */
  rehang(table: string, keys: readonly string[], row: Fields, becomes: Fields | null): void {
    const key = Object.fromEntries(keys.map((column) => [column, String(row[column])]));
    const rest = Object.fromEntries(Object.entries(row).filter(([column]) => !keys.includes(column)));
    this.moves.push({ table, key, was: rest, becomes: null });
    if (becomes === null) return;
    const changed = { ...row, ...becomes };
    this.moves.push({
      table,
      key: Object.fromEntries(keys.map((column) => [column, String(changed[column])])),
      was: null,
      becomes: changed,
    });
  }

  refuse(field: Problem['field'], message: string): void {
    this.problems.push({ field, message });
  }

  nameOf(id: Json | undefined): string {
    return (typeof id === 'string' ? this.records.names[id] : undefined) ?? 'another provider';
  }

  /** The span as it is by now. */
  spanOf({ id, starts_on, ends_on }: DatedRow): Span {
    const becomes = this.grown.get(id)?.becomes;
    return {
      starts_on: (becomes?.starts_on as IsoDate | undefined) ?? starts_on,
      ends_on: becomes?.ends_on === undefined ? ends_on : (becomes.ends_on as IsoDate | null),
    };
  }

  /** Takes the span of the other in, and its values where there are none. */
  grow(table: string, row: DatedRow, other: DatedRow, fill: readonly string[] = []): void {
    const span = this.spanOf(row);
    const starts_on = other.starts_on < span.starts_on ? other.starts_on : span.starts_on;
    const ends_on =
      span.ends_on === null || other.ends_on === null
        ? null
        : other.ends_on > span.ends_on
          ? other.ends_on
          : span.ends_on;
    const before = this.grown.get(row.id)?.becomes ?? {};
    const filled = Object.fromEntries(
      fill
        .filter((column) => isEmpty(row[column]) && before[column] === undefined && !isEmpty(other[column]))
        .map((column): [string, Json] => [column, other[column] ?? null]),
    );
    this.grown.set(row.id, { table, row, becomes: { ...before, starts_on, ends_on, ...filled } });
  }

  /** The largest first: what lies within others is checked when all is done. */
  writeGrown(): void {
    for (const { table, row, becomes } of this.grown.values()) {
      const changed = Object.entries(becomes).filter(([column, value]) => row[column] !== value);
      if (changed.length === 0) continue;
      const was = Object.fromEntries(
        changed.map(([column]): [string, Json] => [column, row[column] ?? null]),
      );
      this.change(table, row.id, was, Object.fromEntries(changed));
    }
  }
}

export interface Span {
  starts_on: IsoDate;
  ends_on: IsoDate | null;
}

export function overlaps(one: Span, other: Span): boolean {
  return (
    (other.ends_on === null || one.starts_on <= other.ends_on) &&
    (one.ends_on === null || other.starts_on <= one.ends_on)
  );
}

function isEmpty(value: Json | undefined): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

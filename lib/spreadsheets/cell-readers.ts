import type { CellValue } from './cells.ts';

/** What a cell says, or the sentence to show beside it. An absent cell reads as null. */
export type CellReading<T> = { value: T | null; problem: null } | { value: null; problem: string };

const read = <T>(value: T | null): CellReading<T> => ({ value, problem: null });
const refuse = <T>(problem: string): CellReading<T> => ({ value: null, problem });

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const two = (n: number) => String(n).padStart(2, '0');

function refusedCell<T>(cell: CellValue, header: string): CellReading<T> | null {
  if (typeof cell !== 'object') return null;
  if (cell.kind === 'formula')
    return refuse(`${header} is a formula. Copy the cell and paste it as a value.`);
  if (cell.kind === 'merged')
    return refuse(`${header} is in a merged cell. Unmerge it and fill in every row.`);
  if (cell.kind === 'error') return refuse(`${header} shows the error ${cell.text}. Correct the cell.`);
  return null;
}

/** How a cell reads as text: numbers without decimals stay as typed, dates read '24/11/2026'. */
export function cellText(cell: CellValue | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'object') return typeof cell === 'boolean' ? (cell ? 'Yes' : 'No') : String(cell);
  if (cell.kind === 'date') {
    const [year, month, day] = cell.date.split('-');
    return `${day}/${month}/${year}${cell.time ? ` ${cell.time}` : ''}`;
  }
  return cell.kind === 'time' ? cell.time : cell.text;
}

export function readText(cell: CellValue | undefined, header: string): CellReading<string> {
  if (cell === undefined) return read<string>(null);
  return refusedCell<string>(cell, header) ?? read(cellText(cell));
}

export function readNumber(cell: CellValue | undefined, header: string): CellReading<number> {
  if (cell === undefined) return read<number>(null);
  const refused = refusedCell<number>(cell, header);
  if (refused) return refused;
  if (typeof cell === 'number') return read(cell);
  const number = typeof cell === 'string' ? Number(cell.replace(/,(?=\d{3}\b)/g, '')) : Number.NaN;
  return Number.isFinite(number) ? read(number) : refuse(`${header} must be a number.`);
}

function isoDate(year: number, month: number, day: number): string | null {
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const real = month >= 1 && month <= 12 && day >= 1 && day <= lastDay && year >= 1900 && year <= 2200;
  return real ? `${year}-${two(month)}-${two(day)}` : null;
}

const fullYear = (year: string) => (year.length === 2 ? 2000 + Number(year) : Number(year));

/** Dates as people type them in England: day first, or the ISO form. Never month first. */
export function dateFromText(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/.exec(text);
  if (numeric) return isoDate(fullYear(numeric[3] ?? ''), Number(numeric[2]), Number(numeric[1]));
  const worded = /^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{2}|\d{4})$/i.exec(
    text,
  );
  if (!worded) return null;
  const month = months.indexOf((worded[2] ?? '').slice(0, 3).toLowerCase()) + 1;
  return isoDate(fullYear(worded[3] ?? ''), month, Number(worded[1]));
}

export function readDate(cell: CellValue | undefined, header: string): CellReading<string> {
  if (cell === undefined) return read<string>(null);
  const refused = refusedCell<string>(cell, header);
  if (refused) return refused;
  if (typeof cell === 'object' && cell.kind === 'date') return read(cell.date);
  const date = typeof cell === 'string' ? dateFromText(cell.replace(/\s+/g, ' ')) : null;
  return date ? read(date) : refuse(`${header} must be a real date, like 3/9/2026.`);
}

/** '9:30', '09:30', '9.30am', '3pm' → '09:30' */
export function timeFromText(text: string): string | null {
  const found = /^(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?\s*(am|pm)?$/i.exec(text);
  if (!found || (found[2] === undefined && found[3] === undefined)) return null;
  let hours = Number(found[1]);
  const minutes = Number(found[2] ?? 0);
  const half = found[3]?.toLowerCase();
  if (half && (hours < 1 || hours > 12)) return null;
  if (half) hours = (hours % 12) + (half === 'pm' ? 12 : 0);
  return hours < 24 && minutes < 60 ? `${two(hours)}:${two(minutes)}` : null;
}

export function readTime(cell: CellValue | undefined, header: string): CellReading<string> {
  if (cell === undefined) return read<string>(null);
  const refused = refusedCell<string>(cell, header);
  if (refused) return refused;
  if (typeof cell === 'object' && cell.kind === 'time') return read(cell.time);
  if (typeof cell === 'object' && cell.kind === 'date' && cell.time) return read(cell.time);
  const time = typeof cell === 'string' ? timeFromText(cell) : null;
  return time ? read(time) : refuse(`${header} must be a time, like 9:30am.`);
}

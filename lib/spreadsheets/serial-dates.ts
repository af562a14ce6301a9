// Spreadsheets count days from 30 December 1899 (or from 1 January 1904 in old files made on a Mac).
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const DAY = 86_400_000;
/** 31 December 9999, the last day that a spreadsheet can show. */
export const LAST_SERIAL = 2_958_465;

const two = (n: number) => String(n).padStart(2, '0');

/** '2026-11-24' → 46350. The ISO date must be a real day. */
export function dateToSerial(isoDate: string): number {
  return Math.round((Date.parse(`${isoDate}T00:00:00Z`) - EPOCH_1900) / DAY);
}

/** '09:30' → 0.3958… */
export function timeToSerial(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (hours * 60 + minutes) / 1440;
}

/** Splits a serial number into its day and its time, rounded to the minute as people typed it. */
export function serialToDateTime(serial: number, uses1904: boolean): { date: string; time: string } {
  // 29 February 1900 exists in spreadsheets only; days before it are off by one.
  const shifted = !uses1904 && serial < 60 ? serial + 1 : serial;
  const minutes = Math.round(shifted * 1440);
  const days = Math.floor(minutes / 1440);
  const at = (uses1904 ? EPOCH_1904 : EPOCH_1900) + days * DAY;
  const iso = new Date(at).toISOString();
  const rest = minutes - days * 1440;
  return { date: iso.slice(0, 10), time: `${two(Math.floor(rest / 60))}:${two(rest % 60)}` };
}

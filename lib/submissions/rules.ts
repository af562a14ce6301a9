import { formatDate } from '@/lib/dates/format';
import type { IsoDate } from '@/lib/dates/iso-date';
import type { IntakeTerm } from '@/lib/registrations/types';

/** The year in which the DfE's contract period of a day began: it runs from 1 June. */
export function contractYear(day: IsoDate): number {
  const year = Number(day.slice(0, 4));
  return day.slice(5) >= '06-01' ? year : year - 1;
}

/**
 * Why somebody cannot be registered from that day; null when they can. The DfE registers back to the contract period
 * two before the present one, and not into one that has not opened.
 */
export function startProblem(startsOn: IsoDate, today: IsoDate): string | null {
  const present = contractYear(today);
  const earliest = `${present - 2}-06-01`;
  const opens = `${present + 1}-06-01`;
  if (startsOn < earliest) return `The start date must be ${formatDate(earliest)} or later`;
  if (startsOn >= opens)
    return `Registration for people who start on or after ${formatDate(opens)} has not opened yet. Register them from that day`;
  return null;
}

/** The intake for the later of start and today: June to October, November to February, March to May. */
export function intakeFor(startsOn: IsoDate, today: IsoDate): { year: number; term: IntakeTerm } {
  const from = startsOn > today ? startsOn : today;
  const month = Number(from.slice(5, 7));
  const term: IntakeTerm =
    month >= 6 && month <= 10 ? 'september' : month >= 3 && month <= 5 ? 'april' : 'january';
  return { year: contractYear(from), term };
}

const sharedNames = new Set(
  'admin administrator bursar contact enquiries enquiry finance head headteacher hello hr info information mail office post principal recruitment reception school schooloffice secretary staff'.split(
    ' ',
  ),
);

/** True of an address that several people read, such as head@ or office@: invitations to it reach the wrong one. */
export function isSharedAddress(email: string): boolean {
  const name = email.slice(0, email.indexOf('@')).toLowerCase();
  return sharedNames.has(name.replaceAll(/[^a-z]/g, ''));
}

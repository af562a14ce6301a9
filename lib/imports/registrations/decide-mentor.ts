import { formatDate } from '@/lib/dates/format';
import { addDays, type IsoDate } from '@/lib/dates/iso-date';
import { overlap } from '@/lib/periods/rules';
import type { RowProblem } from '../row-cells';
import type { SchoolOfFile } from '../schools-of-file';
import type { ImportContext } from './context';
import type { MentorshipState, PeriodState, PersonState } from './records';
import { problem, type RegistrationRow } from './row';

export type MentorDecision =
  | { kind: 'none' }
  | { kind: 'keep'; mentorship: MentorshipState; startsOn: IsoDate }
  | { kind: 'pair'; mentor: PeriodState; from: IsoDate; replaces: MentorshipState | null };

type Decided = { value: MentorDecision; problems: [] } | { value: null; problems: RowProblem[] };

const refused = (key: string, text: string): Decided => ({
  value: null,
  problems: [problem('mentor', key, text)],
});

function latest(dates: (IsoDate | undefined)[]): IsoDate {
  return dates.reduce<IsoDate>((last, date) => (date !== undefined && date > last ? date : last), '');
}

/** Who mentors the ECT of a row from when, within both people's time at the school. */
export function decideMentor(
  row: RegistrationRow,
  person: PersonState | null,
  period: PeriodState | null,
  school: SchoolOfFile,
  context: ImportContext,
): Decided {
  if (row.mentorTrn === null) return { value: { kind: 'none' }, problems: [] };
  if (row.mentorTrn === row.trn || (person !== null && person.trn === row.mentorTrn))
    return refused('mentorTrn', 'Nobody can mentor themself.');
  const endsOn = row.endsOn ?? period?.endsOn ?? null;
  const here = { startsOn: row.startsOn, endsOn };
  const candidates =
    context.peopleByTrn
      .get(row.mentorTrn)
      ?.periods.filter((one) => one.role === 'mentor' && one.schoolId === school.id && overlap(one, here)) ??
    [];
  const mentor = candidates.sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1)).at(-1);
  if (mentor === undefined)
    return refused(
      'mentorTrn',
      `No mentor with the TRN ${row.mentorTrn} is registered at ${school.name} for that time. Add a row for the mentor, or leave it empty.`,
    );

  const past = (period?.mentorships ?? [])
    .filter((one) => !one.isDeleted && one.ect === period)
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  const last = past.at(-1);
  if (last !== undefined && last.mentor === mentor) return keep(row, last, past.at(-2));

  const isFirst = last === undefined;
  const from = row.mentorFrom ?? latest([row.startsOn, mentor.startsOn, isFirst ? undefined : context.asOf]);
  if (from < row.startsOn || (endsOn !== null && from > endsOn))
    return refused('mentorFrom', 'The mentor start date must lie within the ECT’s time at the school.');
  if (from < mentor.startsOn || (mentor.endsOn !== null && from > mentor.endsOn))
    return refused('mentorFrom', 'The mentor start date must lie within the mentor’s time at the school.');
  const replaces = last !== undefined && (last.endsOn === null || last.endsOn >= from) ? last : null;
  if (replaces !== null && addDays(from, -1) < replaces.startsOn) {
    const text = `${replaces.mentor.person.name} is the mentor from ${formatDate(replaces.startsOn)}. Give a later mentor start date.`;
    return refused('mentorFrom', text);
  }
  return { value: { kind: 'pair', mentor, from, replaces }, problems: [] };
}

/** The same mentor as before: only the first day may be put right. */
function keep(row: RegistrationRow, last: MentorshipState, before: MentorshipState | undefined): Decided {
  // An ECT who starts later than was known is mentored from then.
  const kept = last.startsOn < row.startsOn ? row.startsOn : last.startsOn;
  const startsOn = row.mentorFrom ?? kept;
  if (startsOn === kept) return { value: { kind: 'keep', mentorship: last, startsOn }, problems: [] };
  if (
    startsOn < row.startsOn ||
    startsOn < last.mentor.startsOn ||
    (last.endsOn !== null && startsOn > last.endsOn)
  )
    return refused('mentorFrom', 'The mentor start date must lie within both people’s time at the school.');
  if (before !== undefined && (before.endsOn === null || before.endsOn >= startsOn))
    return refused('mentorFrom', 'Another mentor has that time. Give a later mentor start date.');
  return { value: { kind: 'keep', mentorship: last, startsOn }, problems: [] };
}

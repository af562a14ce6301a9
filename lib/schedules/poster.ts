import { formatDayOfWeek } from '@/lib/dates/format';
import type { CoverNeed } from '@/lib/events/cover';
import { halfDaysOf } from './rules';
import { type TermKey, termView } from './term';
import type { Poster, PosterCell, ScheduleEntry, ScheduleOverview, TermWeek } from './view-types';

const parts: Record<Exclude<CoverNeed, 'none'>, PosterCell['part']> = {
  am: 'AM',
  pm: 'PM',
  all_day: 'All day',
  after_school: 'After',
};

/** The poster of a term. People are named once, whatever their roles; those who are never out come last. */
export function posterOf(overview: ScheduleOverview, key: TermKey): Poster {
  const { term, label, previous, next, halves } = termView(overview, key);
  const weeks = halves.flatMap((half) => half.weeks);
  const people = [...Map.groupBy(overview.people, ({ personId }) => personId).values()];
  const rows = people.flatMap((roles) => {
    const [first] = roles;
    if (first === undefined) return [];
    const { personId, name } = first;
    const own = weeks.map((week) => week.entries.filter((entry) => isFor(entry, personId)));
    return [
      {
        personId,
        name,
        roles: roles.map(({ role }) => role),
        cells: own.map((entries) => entries.flatMap(cellOf)),
        halfDays: own.flat().reduce((sum, entry) => sum + halfDaysOf(entry), 0),
      },
    ];
  });
  const isOut = ({ cells }: (typeof rows)[number]) => cells.some((cell) => cell.length > 0);
  const present = new Set(
    overview.people.filter(({ standing }) => standing !== 'past').map(({ personId }) => personId),
  );
  return {
    term,
    label,
    previous,
    next,
    halves: halves.map((half) => ({ key: half.key, label: half.label, weeks: half.weeks.length })),
    weeks: weeks.map((week) => ({ monday: week.monday, marks: marksOf(week), halfDays: week.halfDays })),
    rows: rows.filter(isOut),
    others: rows.filter((row) => !isOut(row) && present.has(row.personId)).map(({ name }) => name),
  };
}

const isFor = (entry: ScheduleEntry, personId: string) =>
  entry.people.some((person) => person.personId === personId);

function cellOf({ id, date, cover, status }: ScheduleEntry): PosterCell[] {
  if (cover === 'none') return [];
  return [
    { key: id, day: formatDayOfWeek(date), part: parts[cover], isProvisional: status === 'provisional' },
  ];
}

const short = {
  inset: 'INSET',
  closed: 'Closed',
  busy: 'Busy',
  bank_holiday: 'Bank holiday',
  holidays: 'Holidays',
} as const;

function marksOf({ marks }: TermWeek): string[] {
  return marks
    .filter(({ mark }) => mark.kind !== 'holidays')
    .map(({ startsOn, endsOn, mark }) =>
      startsOn === endsOn ? `${short[mark.kind]} ${formatDayOfWeek(startsOn)}` : short[mark.kind],
    );
}

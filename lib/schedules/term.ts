import { academicYearStart, addDays, type IsoDate, startOfWeek } from '@/lib/dates/iso-date';
import { halfTermLabel } from '@/lib/events/labels';
import type { Term } from '@/lib/terms/types';
import { dayMarks } from './day-marks';
import { touches } from './entries';
import { termWords } from './labels';
import { halfDaysOf } from './rules';
import type { ScheduleEntry, ScheduleOverview, TermHalf, TermView, TermWeek } from './view-types';

type TermName = 'autumn' | 'spring' | 'summer';
const names: readonly TermName[] = ['autumn', 'spring', 'summer'];
const nameLabel: Record<TermName, string> = { autumn: 'Autumn', spring: 'Spring', summer: 'Summer' };

export interface TermKey {
  /** In which the academic year begins. */
  year: number;
  name: TermName;
}

/** '2026-spring' is the spring term of the academic year that begins in 2026. */
export function parseTerm(text: string): TermKey | null {
  const [year, name] = text.split('-');
  const known = names.find((candidate) => candidate === name);
  return known === undefined || !/^20\d\d$/.test(year ?? '') ? null : { year: Number(year), name: known };
}

export const termKey = ({ year, name }: TermKey) => `${year}-${name}`;

export function neighbour({ year, name }: TermKey, steps: 1 | -1): TermKey {
  const position = names.indexOf(name) + steps;
  return { year: year + Math.floor(position / 3), name: names[(position + 3) % 3] ?? 'autumn' };
}

/** The half-terms of a term; where the authority's dates are not known, one stretch of months. */
export function halvesOf(terms: readonly Term[], { year, name }: TermKey): Term[] {
  const known = terms
    .filter((term) => term.academicYear === year && term.halfTerm.startsWith(name))
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  if (known.length > 0) return known;
  const months = {
    autumn: [`${year}-09-01`, `${year}-12-31`],
    spring: [`${year + 1}-01-01`, `${year + 1}-03-31`],
    summer: [`${year + 1}-04-01`, `${year + 1}-08-31`],
  } as const;
  const [startsOn, endsOn] = months[name];
  return [{ academicYear: year, halfTerm: `${name}_1`, startsOn, endsOn, isAssumed: true }];
}

/** The term of a day; in the holidays the one to come. */
export function termOfDay(terms: readonly Term[], day: IsoDate): TermKey {
  const year = academicYearStart(day);
  const candidates = [year - 1, year, year + 1].flatMap((of) => names.map((name) => ({ year: of, name })));
  const next = candidates.find((key) => (halvesOf(terms, key).at(-1)?.endsOn ?? '') >= day);
  return next ?? { year, name: 'autumn' };
}

/** One term by half-terms and weeks, with the holidays that follow each half. */
export function termView(
  { entries, calendar, today }: Pick<ScheduleOverview, 'entries' | 'calendar' | 'today'>,
  key: TermKey,
): TermView {
  const halves = halvesOf(calendar.terms, key);
  const after = halvesOf(calendar.terms, neighbour(key, 1))[0];
  const [first] = halves;
  const end = after === undefined ? (halves.at(-1)?.endsOn ?? '') : addDays(after.startsOn, -1);
  const dated = entries.filter(({ isWindow }) => !isWindow);
  return {
    kind: 'term',
    term: termKey(key),
    label: termWords(termKey(key)),
    previous: termKey(neighbour(key, -1)),
    next: termKey(neighbour(key, 1)),
    halves: halves.map((half, index) => {
      const following = halves[index + 1] ?? after;
      return halfOf(half, following, dated, { calendar, today }, halves.length);
    }),
    windows: entries.filter((entry) => entry.isWindow && first && touches(entry, first.startsOn, end)),
  };
}

function halfOf(
  half: Term,
  following: Term | undefined,
  entries: readonly ScheduleEntry[],
  { calendar, today }: Pick<ScheduleOverview, 'calendar' | 'today'>,
  halves: number,
): TermHalf {
  const weeks: TermWeek[] = [];
  for (let monday = startOfWeek(half.startsOn); monday <= half.endsOn; monday = addDays(monday, 7)) {
    const sunday = addDays(monday, 6);
    // A week that the holidays share keeps the events on its own side of them.
    const from = monday < half.startsOn ? half.startsOn : monday;
    const to =
      sunday > half.endsOn && following && following.startsOn <= sunday
        ? addDays(following.startsOn, -1)
        : sunday;
    const own = entries.filter((entry) => entry.date >= from && entry.date <= to);
    weeks.push({
      monday,
      number: weeks.length + 1,
      isCurrent: monday <= today && today <= sunday,
      entries: own,
      marks: marksOf(calendar, from, to > half.endsOn ? half.endsOn : to),
      halfDays: own.reduce((sum, entry) => sum + halfDaysOf(entry) * peopleOf(entry), 0),
    });
  }
  const lastSunday = addDays(startOfWeek(half.endsOn), 6);
  const from = following && following.startsOn <= lastSunday ? following.startsOn : addDays(lastSunday, 1);
  const to = following === undefined ? null : addDays(following.startsOn, -1);
  return {
    key: `${half.academicYear}-${half.halfTerm}`,
    label: halves === 1 ? 'Weeks' : halfTermLabel[half.halfTerm],
    startsOn: half.startsOn,
    endsOn: half.endsOn,
    isAssumed: half.isAssumed,
    weeks,
    holidays:
      to === null || from > to
        ? null
        : {
            startsOn: addDays(half.endsOn, 1),
            endsOn: to,
            entries: entries.filter((entry) => entry.date >= from && entry.date <= to),
          },
  };
}

const peopleOf = (entry: ScheduleEntry) => new Set(entry.people.map(({ personId }) => personId)).size;

/** Marks of the school days of a week; the same mark on days in a row is one. */
function marksOf(calendar: ScheduleOverview['calendar'], from: IsoDate, to: IsoDate): TermWeek['marks'] {
  const marks: TermWeek['marks'] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    for (const mark of dayMarks(calendar, date)) {
      const last = marks.findLast((known) => known.mark.label === mark.label);
      if (last !== undefined && addDays(last.endsOn, 1) === date) last.endsOn = date;
      else marks.push({ startsOn: date, endsOn: date, mark });
    }
  }
  return marks;
}

/** The three terms of an academic year, each from its first to its last day. */
export function termsOfYear(terms: readonly Term[], year: number) {
  return names.map((name) => {
    const halves = halvesOf(terms, { year, name });
    return { label: nameLabel[name], start: halves[0]?.startsOn ?? '', end: halves.at(-1)?.endsOn ?? '' };
  });
}

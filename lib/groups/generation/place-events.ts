import { addDays, type IsoDate } from '@/lib/dates/iso-date';
import { isWindow } from '@/lib/schedules/rules';
import { noSchoolOn, teachingWeeksOf } from '@/lib/terms/rules';
import type { TeachingWeek, Term } from '@/lib/terms/types';
import { type Slot, slotsOf, weekOf } from './slots';
import type {
  Generation,
  GenerationInput,
  Hindrance,
  PlacedEvent,
  PlannedTemplate,
  UnwelcomeDay,
} from './types';

/** A conference lasts at least as long and begins when schools do. */
const conferenceMinutes = 240;
const conferenceStarts = 9 * 60 + 30;

/**
 * Puts the planned events of a programme on real days for one group. Each stands on the group's week day in its
 * teaching week; where there is no school, or the group is out already, it goes to the nearest day that serves, and
 * days on which many of the group's people are unwelcome are avoided where another is as good. School visits are not
 * placed: they are proposed to each ECT and mentor. The same input gives the same days.
 */
export function placeEvents(input: GenerationInput): Generation {
  const weeks = teachingWeeksOf(input.terms);
  const taken = new Set(input.taken);
  const generation: Generation = { placed: [], unplaced: [] };
  for (const { slot, template } of plannedFor(input)) {
    const at = weekOf(slot, template.week, weeks);
    if (at === null) {
      generation.unplaced.push(unplaced(template, slot, 'no_terms'));
      continue;
    }
    const placed = isWindow(template)
      ? placeWindow({ slot, template, at }, weeks, input)
      : placeDay({ slot, template, at }, weeks, input, taken);
    if (placed === null) {
      generation.unplaced.push(unplaced(template, slot, 'no_free_day'));
      continue;
    }
    if (!isWindow(template)) taken.add(placed.date);
    generation.placed.push(placed);
  }
  generation.placed.sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
  return generation;
}

interface Planned {
  slot: Slot;
  template: PlannedTemplate;
  /** Index of the teaching week. */
  at: number;
}

function plannedFor({ pattern, modules, agreedOrder, present }: GenerationInput) {
  return slotsOf(modules, pattern.intake, agreedOrder).flatMap((slot) =>
    [...slot.module.templates]
      .sort((a, b) => a.week - b.week || a.title.localeCompare(b.title))
      .filter(({ id, kind, audience }) => {
        const isTheirs = audience === 'both' || pattern.audience === 'both' || audience === pattern.audience;
        return isTheirs && kind !== 'school_visit' && !present.has(id);
      })
      .map((template) => ({ slot, template })),
  );
}

function unplaced(template: PlannedTemplate, slot: Slot, why: 'no_terms' | 'no_free_day') {
  return { templateId: template.id, title: template.title, why, academicYear: slot.academicYear };
}

/** Candidate days, best first: the group's own day before others, this week before the next and the last. */
function candidatesFor(at: number, weekday: number, weeks: readonly TeachingWeek[]): IsoDate[] {
  const otherDays = [1, 2, 3, 4, 5]
    .filter((day) => day !== weekday)
    .sort((a, b) => Math.abs(a - weekday) - Math.abs(b - weekday) || a - b);
  const wishes: [week: number, day: number][] = [
    [0, weekday],
    [1, weekday],
    [-1, weekday],
    ...otherDays.map((day): [number, number] => [0, day]),
    ...[2, -2].map((week): [number, number] => [week, weekday]),
    ...[1, -1, 2, -2].flatMap((week) => otherDays.map((day): [number, number] => [week, day])),
  ];
  return wishes.flatMap(([offset, day]) => {
    const week = weeks[at + offset];
    return week === undefined ? [] : [addDays(week.monday, day - 1)];
  });
}

/** How many places in the order of candidates an unwelcome day of everybody is worth. */
const unwelcomeWeight = 8;

function placeDay(
  { slot, template, at }: Planned,
  weeks: readonly TeachingWeek[],
  { pattern, terms, members, unwelcome }: GenerationInput,
  taken: ReadonlySet<IsoDate>,
): PlacedEvent | null {
  const candidates = candidatesFor(at, pattern.weekday, weeks);
  const judged = candidates.map((date, rank) => {
    const hindrance = hindranceOn(date, terms, taken);
    const unwelcomeThere = unwelcomeOn(date, unwelcome);
    const people = unwelcomeThere.reduce((sum, day) => sum + day.people, 0);
    const share = Math.min(1, people / Math.max(1, members));
    return { date, hindrance, unwelcomeThere, people, cost: rank + share * unwelcomeWeight };
  });
  const free = judged.filter(({ hindrance }) => hindrance === null);
  const best = free.reduce<(typeof free)[number] | null>(
    (chosen, candidate) => (chosen === null || candidate.cost < chosen.cost ? candidate : chosen),
    null,
  );
  const asked = candidates[0];
  if (best === null || asked === undefined) return null;
  const passedOver = judged.slice(0, candidates.indexOf(best.date)).flatMap((candidate) =>
    [candidate.hindrance, ...candidate.unwelcomeThere.map(unwelcomeHindrance)]
      .filter((hindrance): hindrance is Hindrance => hindrance !== null)
      .slice(0, 1)
      .map((hindrance) => ({ date: candidate.date, hindrance })),
  );
  const starts = template.minutes >= conferenceMinutes ? conferenceStarts : pattern.startsMinute;
  return {
    ...described(slot, template),
    date: best.date,
    endDate: best.date,
    startTime: clock(starts),
    endTime: clock(Math.min(starts + template.minutes, 23 * 60 + 59)),
    placement: {
      ...placementOf(slot, template, weeks[at]),
      asked,
      passedOver,
      unwelcomeFor: best.people,
    },
  };
}

/** A window is open from the Monday of its week to the Friday of the module's last. */
function placeWindow(
  { slot, template, at }: Planned,
  weeks: readonly TeachingWeek[],
  { terms }: GenerationInput,
): PlacedEvent | null {
  const first = weeks[at];
  const last = weeks[Math.min(at + Math.max(0, slot.module.weeks - template.week), weeks.length - 1)];
  const opens = first && schoolDayOf(first, terms, [0, 1, 2, 3, 4]);
  const closes = last && schoolDayOf(last, terms, [4, 3, 2, 1, 0]);
  if (first === undefined || opens === undefined || closes === undefined) return null;
  return {
    ...described(slot, template),
    date: opens,
    endDate: closes,
    startTime: '08:00',
    endTime: '17:00',
    placement: {
      ...placementOf(slot, template, first),
      asked: opens,
      passedOver: [],
      unwelcomeFor: 0,
    },
  };
}

function schoolDayOf(
  week: TeachingWeek,
  terms: readonly Term[],
  offsets: readonly number[],
): IsoDate | undefined {
  return offsets
    .map((offset) => addDays(week.monday, offset))
    .find((date) => noSchoolOn(terms, date) === null);
}

function hindranceOn(date: IsoDate, terms: readonly Term[], taken: ReadonlySet<IsoDate>): Hindrance | null {
  const noSchool = noSchoolOn(terms, date);
  if (noSchool?.reason === 'bank_holiday') return noSchool;
  if (noSchool !== null) return { reason: 'holidays' };
  return taken.has(date) ? { reason: 'taken' } : null;
}

function unwelcomeOn(date: IsoDate, unwelcome: readonly UnwelcomeDay[]): UnwelcomeDay[] {
  return unwelcome.filter((day) => day.date === date).sort((a, b) => b.people - a.people);
}

function unwelcomeHindrance({ kind, people }: UnwelcomeDay): Hindrance {
  return { reason: kind, people };
}

function described(slot: Slot, { id, kind, audience, title, mode }: PlannedTemplate) {
  return { templateId: id, moduleId: slot.module.id, kind, audience, title, mode };
}

function placementOf(slot: Slot, { week }: PlannedTemplate, found: TeachingWeek | undefined) {
  return {
    plannedHalfTerm: slot.halfTerm,
    academicYear: slot.academicYear,
    week,
    isAssumed: found?.isAssumed ?? false,
  };
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

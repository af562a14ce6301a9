import { formatDate } from '@/lib/dates/format';
import { daysBetween, type IsoDate } from '@/lib/dates/iso-date';
import type { PersonSummary } from '@/lib/people/types';
import type { Rung } from '@/lib/registrations/ladder-types';
import type { ReadyStep } from './types';

/** Rungs that make somebody ready; the later ones are progress and come with the calendar. */
const readyRungs = new Set([
  'registered_with_dfe',
  'teacher_record_matched',
  'induction_recorded',
  'eligible_for_funding',
  'application_accepted',
  'enrolment_form_returned',
  'placed_in_group',
  'canvas_active',
]);

export interface ReducedTimetableFacts {
  /** Of the programme, 1 or 2; null when the person is in neither. */
  programmeYear: number | null;
  toldOn: IsoDate | null;
}

/**
 * "Are we done?" of one person on a day: every step with its owner and its age. What nobody told us counts as open,
 * since a school cannot know that it is done.
 */
export function readySteps(
  person: PersonSummary,
  timetable: ReducedTimetableFacts,
  day: IsoDate,
): ReadyStep[] {
  const rungs = [...person.dfe.rungs, ...(person.provider?.rungs ?? [])];
  return [
    ...rungs.filter(({ key }) => readyRungs.has(key)).map((rung) => rungStep(rung, day)),
    ...(person.role === 'ect' ? [mentorStep(person, day)] : []),
    ...(person.role === 'ect' && timetable.programmeYear !== null
      ? [timetableStep(timetable.programmeYear, timetable.toldOn)]
      : []),
  ];
}

export function countDone(steps: readonly ReadyStep[]): { done: number; needed: number } {
  const needed = steps.filter(({ state }) => state !== 'not-needed');
  return { done: needed.filter(({ state }) => state === 'done').length, needed: needed.length };
}

/** What is open, the longest first; what has no age comes last, in its own order. */
export function openSteps(steps: readonly ReadyStep[]): ReadyStep[] {
  return steps
    .filter(({ state }) => state === 'open')
    .toSorted((one, other) => (other.ageInDays ?? -1) - (one.ageInDays ?? -1));
}

function rungStep(rung: Rung, day: IsoDate): ReadyStep {
  const open = rung.state !== 'done' && rung.state !== 'not-needed';
  return {
    key: rung.key,
    label: rung.label,
    state: open ? 'open' : rung.state === 'done' ? 'done' : 'not-needed',
    owner: rung.actor.name,
    isOurs: rung.actor.kind === 'school',
    on: rung.on,
    since: rung.since,
    ageInDays: rung.since === null ? null : daysBetween(rung.since, day),
    detail: rung.state === 'not-heard' ? 'Not heard yet' : null,
  };
}

function mentorStep({ pairs, planned, noMentorSince, startsOn }: PersonSummary, day: IsoDate): ReadyStep {
  const own = { key: 'mentor', label: 'Mentor paired', owner: 'you', isOurs: true };
  const [pair] = pairs;
  if (pair !== undefined)
    return { ...own, state: 'done', on: pair.startsOn, since: null, ageInDays: null, detail: pair.name };
  const [next] = planned;
  if (next !== undefined)
    return {
      ...own,
      state: 'done',
      on: null,
      since: null,
      ageInDays: null,
      detail: `${next.name} from ${formatDate(next.startsOn)}`,
    };
  const since = noMentorSince ?? (startsOn <= day ? startsOn : null);
  return {
    ...own,
    state: 'open',
    on: null,
    since,
    ageInDays: since === null ? null : daysBetween(since, day),
    detail: null,
  };
}

/** Statutory guidance 2.20, 2.21: 10 % off the timetable in the first year, 5 % in the second, beside PPA. */
function timetableStep(programmeYear: number, toldOn: IsoDate | null): ReadyStep {
  return {
    key: 'reduced_timetable',
    label: `Timetable reduced by ${programmeYear === 1 ? '10' : '5'}%`,
    state: toldOn === null ? 'open' : 'done',
    owner: 'you',
    isOurs: true,
    on: toldOn,
    since: null,
    ageInDays: null,
    detail: 'Beside the time for planning, preparation and assessment',
  };
}

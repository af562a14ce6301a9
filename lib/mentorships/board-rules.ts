import { formatDate } from '@/lib/dates/format';
import type { IsoDate } from '@/lib/dates/iso-date';
import type { PersonRecord } from '@/lib/people/record';
import { statusOn } from '@/lib/people/status';
import { isCurrent, mostRelevant, overlap, periodState } from '@/lib/periods/rules';
import { registrationOn, trainingOn } from '@/lib/registrations/rules';
import type {
  Board,
  BoardEct,
  BoardMentor,
  Candidate,
  MentorTrainingState,
  Pairable,
  PairOf,
  Uncovered,
} from './board-types';
import { answersForEcts, currentMentorships, otherName, pastMentorships, plannedMentorships } from './rules';
import type { MentorshipRecord } from './types';

const everyDay = [1, 2, 3, 4, 5];
const settled = ['passed', 'failed', 'exempt'];

/** Everybody at the school today or to come who mentors or is mentored. */
export function boardOf(records: readonly PersonRecord[], day: IsoDate, reader: 'school' | 'staff'): Board {
  const stays = Map.groupBy(records, ({ personId, role }) => `${personId} ${role}`);
  const shown = [...stays.values()]
    .flatMap((of) => mostRelevant(of, day) ?? [])
    .filter((record) => periodState(record, day) !== 'past');
  const allPairs = (record: PersonRecord) =>
    (stays.get(`${record.personId} ${record.role}`) ?? []).flatMap(({ mentorships }) => mentorships);
  return {
    mentors: shown
      .filter(({ role }) => role === 'mentor')
      .map((record) => mentorOf(record, allPairs(record), records, day))
      .sort(
        (a, b) =>
          a.ects.length + a.planned.length - (b.ects.length + b.planned.length) ||
          a.name.localeCompare(b.name, 'en-GB'),
      ),
    ects: shown
      .filter(({ role }) => role === 'ect')
      .map((record) => ectOf(record, allPairs(record), day, reader)),
  };
}

function mentorOf(
  record: PersonRecord,
  pairs: readonly MentorshipRecord[],
  records: readonly PersonRecord[],
  day: IsoDate,
): BoardMentor {
  return {
    ...pairable(record),
    training: trainingStateOf(record, day),
    ects: currentMentorships(pairs, day).map(pairOf),
    planned: plannedMentorships(pairs, day).map(pairOf),
    previous: pastMentorships(pairs, day).map(pairOf),
    mentors: records
      .filter(({ role, personId }) => role === 'ect' && personId === record.personId)
      .flatMap(({ mentorships }) => mentorships.map(pairOf)),
    mentorsElsewhere: record.mentorsElsewhere,
  };
}

function ectOf(
  record: PersonRecord,
  pairs: readonly MentorshipRecord[],
  day: IsoDate,
  reader: 'school' | 'staff',
): BoardEct {
  const mentors = currentMentorships(pairs, day).map(pairOf);
  const planned = plannedMentorships(pairs, day).map(pairOf);
  const isSettled = settled.includes(record.induction?.outcome ?? '');
  const nobody = mentors.length === 0 && planned.length === 0;
  const missing = statusOn(record, day);
  return {
    ...pairable(record),
    mentors,
    planned,
    previous: pastMentorships(pairs, day).map(pairOf),
    needsMentor:
      nobody && !isSettled && (missing.state === 'no_mentor' || periodState(record, day) === 'upcoming'),
    mayPair: reader === 'school' || isHandled(record, day),
  };
}

/** Staff act while their organisation’s training or registration of the ECT lasts; row-level security says the same. */
function isHandled({ trainings, registrations }: PersonRecord, day: IsoDate): boolean {
  return (
    trainings.some(({ endsOn }) => endsOn === null || endsOn >= day) ||
    registrations.some(({ status }) => status !== 'withdrawn' && status !== 'not_eligible')
  );
}

function pairable(record: PersonRecord): Pairable {
  const { personId, name, startsOn, endsOn, subject, phase, workingDays, workingPattern } = record;
  const days = workingDays.length > 0 ? workingDays : workingPattern === 'full_time' ? everyDay : null;
  return { personId, name, startsOn, endsOn, subject, phase, workingDays: days };
}

function pairOf(mentorship: MentorshipRecord): PairOf {
  const { id, startsOn, endsOn, other } = mentorship;
  return {
    mentorshipId: id,
    personId: other?.personId ?? null,
    name: otherName(mentorship),
    startsOn,
    endsOn,
  };
}

/** Where a mentor stands with training. Once it is over without being completed, there are the materials alone. */
export function trainingStateOf(record: PersonRecord, day: IsoDate): MentorTrainingState {
  if (record.trainings.some(({ outcome, endsOn }) => outcome === 'completed' && (endsOn ?? day) <= day))
    return 'trained';
  const training = trainingOn(record, day);
  if (training === null) {
    const status = registrationOn(record, day)?.status;
    if (status !== undefined && status !== 'withdrawn' && status !== 'not_eligible') return 'new';
    return record.mentorships.some(({ startsOn }) => startsOn <= day) ? 'materials_only' : 'new';
  }
  if (training.startsOn > day) return 'new';
  if (training.endsOn === null || training.endsOn >= day) return 'in_training';
  return training.outcome === 'deferred' ? 'paused' : 'materials_only';
}

/** Week days on which both work; null when either’s are not known. */
export function commonDays(
  one: Pick<Pairable, 'workingDays'>,
  other: Pick<Pairable, 'workingDays'>,
): number[] | null {
  const { workingDays } = other;
  if (one.workingDays === null || workingDays === null) return null;
  return one.workingDays.filter((day) => workingDays.includes(day));
}

const trainingPoints: Record<MentorTrainingState, number> = {
  trained: 3,
  in_training: 2,
  paused: 1,
  new: 1,
  materials_only: 1,
};

/**
 * Mentors who could take an ECT from a day on, the best suited first: those who are there that day and are not the
 * ECT, not mentored by them and not among `without`; with `orLater` also those who come after that day. Days together
 * count most, then how many ECTs they have.
 */
export function candidatesFor(
  board: Board,
  ect: BoardEct,
  from: IsoDate,
  { without = [], orLater = false }: { without?: readonly string[]; orLater?: boolean } = {},
): Candidate[] {
  return board.mentors
    .filter((mentor) => mentor.personId !== ect.personId && !without.includes(mentor.personId))
    .filter((mentor) => isCurrent(mentor, orLater && mentor.startsOn > from ? mentor.startsOn : from))
    .filter(
      (mentor) =>
        !mentor.mentors.some(
          (pair) =>
            pair.personId === ect.personId && overlap(pair, { startsOn: from, endsOn: mentor.endsOn }),
        ),
    )
    .map((mentor) => candidate(mentor, ect, from))
    .sort((a, b) => b.points - a.points || a.mentor.name.localeCompare(b.mentor.name, 'en-GB'))
    .map(({ points: _, ...rest }) => rest);
}

function candidate(mentor: BoardMentor, ect: BoardEct, from: IsoDate): Candidate & { points: number } {
  const days = commonDays(mentor, ect);
  const load = [...mentor.ects, ...mentor.planned].filter(
    (pair) => pair.personId !== ect.personId && isCurrent(pair, from),
  ).length;
  const isSame = (one: string | null, other: string | null) => one !== null && one === other;
  const before = mentor.previous.some(({ personId }) => personId === ect.personId);
  const points =
    (days === null ? 3 : days.length) * 3 +
    trainingPoints[mentor.training] * 2 +
    (isSame(mentor.subject, ect.subject) ? 3 : 0) +
    (isSame(mentor.phase, ect.phase) ? 2 : 0) +
    (before ? 2 : 0) -
    load * 4 -
    (mentor.endsOn === null ? 0 : 8);
  const reasons = [
    days === null ? 'days in common not known' : daysTogether(days.length),
    load === 0 ? 'mentors nobody else' : load === 1 ? 'mentors one ECT' : `mentors ${load} ECTs`,
    trainingReason[mentor.training],
    isSame(mentor.subject, ect.subject) ? `same subject, ${mentor.subject}` : '',
    isSame(mentor.phase, ect.phase) ? 'same phase' : '',
    before ? `has mentored ${ect.name} before` : '',
    mentor.startsOn > from ? `at the school from ${formatDate(mentor.startsOn)}` : '',
    mentor.endsOn === null ? '' : `leaves on ${formatDate(mentor.endsOn)}`,
  ].filter(Boolean);
  return { mentor, commonDays: days, load, reasons, points };
}

function daysTogether(count: number): string {
  if (count === 0) return 'no working day in common';
  return count === 1 ? 'one working day in common' : `${count} working days in common`;
}

const trainingReason: Record<MentorTrainingState, string> = {
  trained: 'trained as a mentor',
  in_training: 'in mentor training',
  paused: 'mentor training paused',
  new: 'mentor training not begun',
  materials_only: 'materials only',
};

/** Which ECTs would be without a mentor if somebody stopped at the end of a day, and who could take them. */
export function whatIfLeaves(board: Board, mentorId: string, lastDay: IsoDate): Uncovered[] {
  const leaver = board.mentors.find(({ personId }) => personId === mentorId);
  if (leaver === undefined) return [];
  const pairs = [...leaver.ects, ...leaver.planned].map(
    ({ mentorshipId, personId, name, startsOn, endsOn }) => ({
      id: mentorshipId,
      startsOn,
      endsOn,
      other: { personId, name },
    }),
  );
  return answersForEcts({ mentorships: pairs }, lastDay).flatMap(({ mentorship, from }) => {
    const ect = board.ects.find(({ personId }) => personId === mentorship.other.personId);
    if (ect === undefined || (ect.endsOn !== null && ect.endsOn < from)) return [];
    // Somebody else is planned to take over on that very day.
    if ([...ect.mentors, ...ect.planned].some((pair) => pair.personId !== mentorId && isCurrent(pair, from)))
      return [];
    return [{ ect, from, candidates: candidatesFor(board, ect, from, { without: [mentorId] }) }];
  });
}

/** The usual guess until a day is chosen: the last one that is known, else the end of today. */
export function lastDayOf(mentor: Pick<BoardMentor, 'endsOn'> | undefined, day: IsoDate): IsoDate {
  return mentor?.endsOn ?? day;
}

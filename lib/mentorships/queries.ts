import 'server-only';
import { today } from '@/lib/dates/clock';
import { addDays, type IsoDate } from '@/lib/dates/iso-date';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { ownRecords } from '@/lib/people/policy';
import { loadRecords } from '@/lib/people/records';
import { isCurrent, periodState } from '@/lib/periods/rules';
import { readSettings } from '@/lib/settings/queries';
import { boardOf, candidatesFor } from './board-rules';
import type { Board, BoardEct, BoardMentor, Candidate } from './board-types';
import { refuse } from './pair';
import { followedBy, pairingEnd, pairingProblem } from './pairing-rules';
import { type PairingActor, requirePairingActor } from './policy';
import { readStays, type SeenRecord, type Stay, stayOn } from './read-pairing';
import { consequencesInWords } from './words';

/** Mentors of a school with whom they mentor, now and as planned, and the ECTs. Another school’s reader finds nobody. */
export async function getMentorBoard(actor: PairingActor, schoolId: string): Promise<Board> {
  return withActor(actor, (tx) => readBoard(tx, actor, schoolId));
}

async function readBoard(tx: Tx, actor: PairingActor, schoolId: string): Promise<Board> {
  return boardOf(await loadRecords(tx, { schoolId }, ownRecords(actor)), today(), actor.kind);
}

export interface DfeLink {
  name: string;
  url: string;
}

export interface MentoringOf {
  name: string;
  /** Null for somebody who is not at the school as an ECT, today or to come. */
  ect: (BoardEct & { current: SeenRecord | null; plans: SeenRecord[]; candidates: Candidate[] }) | null;
  mentor: BoardMentor | null;
  /** Whom a mentor could take: those without anybody first. */
  ects: BoardEct[];
  dfe: DfeLink;
}

/** What a school needs in order to say who mentors somebody, or whom they mentor. @throws NotFound */
export async function getMentoring(
  actor: PairingActor,
  schoolId: string,
  personId: string,
): Promise<MentoringOf> {
  return withActor(actor, async (tx) => {
    const stays = await readStays(tx, actor, schoolId, [personId]);
    const [somebody] = stays;
    if (somebody === undefined) throw new NotFound();
    const board = await readBoard(tx, actor, schoolId);
    const { links } = await readSettings(tx);
    const ect = board.ects.find((candidate) => candidate.personId === personId);
    const records = stays.filter(({ role }) => role === 'ect').flatMap(({ mentorships }) => mentorships);
    return {
      name: somebody.name,
      ect:
        ect === undefined
          ? null
          : {
              ...ect,
              current: records.find((record) => isCurrent(record, today())) ?? null,
              plans: records.filter((record) => periodState(record, today()) === 'upcoming'),
              candidates: candidatesFor(board, ect, latest(ect.startsOn, today()), { orLater: true }),
            },
      mentor: board.mentors.find((candidate) => candidate.personId === personId) ?? null,
      ects: board.ects
        .filter((candidate) => candidate.mayPair && candidate.personId !== personId)
        .sort(
          (a, b) => Number(b.needsMentor) - Number(a.needsMentor) || a.name.localeCompare(b.name, 'en-GB'),
        ),
      dfe: links.dfe,
    };
  });
}

export interface PairingWanted {
  schoolId: string;
  ectId: string;
  mentorId: string;
  startsOn: IsoDate;
  /** The plan that is to be changed. */
  planId?: string;
}

export interface PairingPreview {
  ect: { personId: string; name: string };
  mentor: { personId: string; name: string };
  startsOn: IsoDate;
  /** How it is done: the mentorship as it is now goes with the form. */
  as:
    | { kind: 'assign' }
    | { kind: 'replace'; replaces: SeenRecord; asksWhy: boolean }
    | { kind: 'change'; plan: SeenRecord };
  consequences: string[];
  dfe: DfeLink;
}

/** What pairing two people would do, with nothing done. @throws NotFound, RuleBroken as the commands do */
export async function previewPairing(actor: PairingActor, wanted: PairingWanted): Promise<PairingPreview> {
  const { schoolId, ectId, mentorId, startsOn, planId } = wanted;
  requirePairingActor(actor, schoolId);
  const day = today();
  return withActor(actor, async (tx) => {
    const stays = await readStays(tx, actor, schoolId, [ectId, mentorId]);
    const ect = stayOn(stays, 'ect', ectId, startsOn);
    const mentor = stayOn(stays, 'mentor', mentorId, startsOn);
    const plan = planId === undefined ? null : planOf(ect, planId, day);
    const former =
      plan === null
        ? (ect.mentorships.find((record) => isCurrent(record, day)) ?? null)
        : followedBy(ect.mentorships, plan, day);
    // A plan that is changed lets the mentor before go on until the new day.
    const rest = ect.mentorships.filter(({ id }) => id !== plan?.id);
    const replaces = former ?? null;
    const asked = {
      ect: { ...ect, mentorships: rest },
      mentor,
      startsOn,
      replaces,
      mentorsOfMentor: stays
        .filter((stay) => stay.role === 'ect' && stay.personId === mentorId)
        .flatMap(({ mentorships }) => mentorships),
    };
    refuse(pairingProblem(asked, day));
    const board = await readBoard(tx, actor, schoolId);
    const boardEct = board.ects.find(({ personId }) => personId === ectId);
    const candidates = boardEct === undefined ? [] : candidatesFor(board, boardEct, startsOn);
    const lastDay = former === null ? null : lastDayOf(former, startsOn, plan !== null);
    const cutShort =
      former !== null && plan === null && (former.endsOn === null || former.endsOn >= startsOn);
    return {
      ect: { personId: ectId, name: ect.name },
      mentor: { personId: mentorId, name: mentor.name },
      startsOn,
      as:
        plan !== null
          ? { kind: 'change', plan }
          : former === null
            ? { kind: 'assign' }
            : { kind: 'replace', replaces: former, asksWhy: cutShort },
      consequences: consequencesInWords({
        ect,
        mentor,
        startsOn,
        endsOn: pairingEnd(asked),
        former:
          former === null || lastDay === null
            ? null
            : { mentorship: former, lastDay, changes: lastDay !== former.endsOn },
        instead: plan,
        candidate: candidates.find((candidate) => candidate.mentor.personId === mentorId) ?? null,
        day,
      }),
      dfe: (await readSettings(tx)).links.dfe,
    };
  });
}

/** @throws NotFound when it is not a plan of the ECT’s any more */
function planOf(ect: Stay, planId: string, day: IsoDate): SeenRecord {
  const plan = ect.mentorships.find(({ id }) => id === planId);
  if (plan === undefined || periodState(plan, day) !== 'upcoming') throw new NotFound();
  return plan;
}

function lastDayOf(former: SeenRecord, startsOn: IsoDate, moves: boolean): IsoDate {
  const before = addDays(startsOn, -1);
  return moves || former.endsOn === null || former.endsOn > before ? before : former.endsOn;
}

function latest(one: IsoDate, other: IsoDate): IsoDate {
  return one > other ? one : other;
}

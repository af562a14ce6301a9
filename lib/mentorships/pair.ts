import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import { today } from '@/lib/dates/clock';
import { formatDateLong } from '@/lib/dates/format';
import type { IsoDate } from '@/lib/dates/iso-date';
import type { Tx } from '@/lib/db/with-actor';
import { Conflict, NotFound, RuleBroken } from '@/lib/errors';
import { mostRelevant } from '@/lib/periods/rules';
import { followedBy, longest, pairingEnd, pairingProblem } from './pairing-rules';
import type { PairingActor } from './policy';
import { readStays, type SeenRecord, type Stay, stayOn } from './read-pairing';
import type { RefusedPairing, SeenMentorship } from './types';
import { closeMentorship, lockPairing, openMentorship, voidMentorship } from './write';

export interface Pair {
  ect: Stay;
  mentor: Stay;
  stays: Stay[];
}

/** Both people as they are once nobody else changes who mentors this ECT. @throws NotFound for foreign and missing */
export async function readPair(
  tx: Tx,
  actor: PairingActor,
  who: { schoolId: string; ectId: string; mentorId: string; startsOn: IsoDate },
): Promise<Pair> {
  const { schoolId, ectId, mentorId, startsOn } = who;
  const before = stayOn(await readStays(tx, actor, schoolId, [ectId]), 'ect', ectId, startsOn);
  await lockPairing(tx, before.periodId);
  const stays = await readStays(tx, actor, schoolId, [ectId, mentorId]);
  return {
    stays,
    ect: stayOn(stays, 'ect', ectId, startsOn),
    mentor: stayOn(stays, 'mentor', mentorId, startsOn),
  };
}

/** @throws NotFound when the page showed a mentorship that is not the ECT’s */
export function seenOf(ect: Stay, id: string): SeenRecord {
  const seen = ect.mentorships.find((mentorship) => mentorship.id === id);
  if (seen === undefined) throw new NotFound();
  return seen;
}

export interface Held {
  ect: Stay;
  /** null for somebody whom another provider trains: not the actor’s to read. */
  mentor: Stay | null;
  mentorship: SeenRecord;
  stays: Stay[];
}

/** A mentorship of the ECT once nobody else changes who mentors them. @throws NotFound for foreign and missing */
export async function readMentorship(
  tx: Tx,
  actor: PairingActor,
  { schoolId, ectId, mentorship }: { schoolId: string; ectId: string; mentorship: SeenMentorship },
): Promise<Held> {
  const before = await holderOf(tx, await readStays(tx, actor, schoolId, [ectId]), mentorship.id);
  await lockPairing(tx, before.periodId);
  const now = await holderOf(tx, await readStays(tx, actor, schoolId, [ectId]), mentorship.id);
  const others = otherPerson(seenOf(now, mentorship.id));
  const stays = await readStays(tx, actor, schoolId, [ectId, ...others]);
  const ect = await holderOf(tx, stays, mentorship.id);
  const mentors = stays.filter((stay) => stay.role === 'mentor' && others.includes(stay.personId));
  const theirs = mentors.find((stay) => stay.mentorships.some(({ id }) => id === mentorship.id));
  return { ect, mentor: theirs ?? null, mentorship: seenOf(ect, mentorship.id), stays };
}

/**
 * The stay as an ECT to which a mentorship belongs. One that has just been taken back is a conflict, not a lost page;
 * that of another ECT is not there.
 */
async function holderOf(tx: Tx, stays: readonly Stay[], mentorshipId: string): Promise<Stay> {
  const ects = stays.filter((stay) => stay.role === 'ect');
  const holder = ects.find((stay) => stay.mentorships.some(({ id }) => id === mentorshipId));
  if (holder !== undefined) return holder;
  if (mostRelevant(ects, today()) === undefined) throw new NotFound();
  if ((await tx.mentorship.count({ where: { id: mentorshipId } })) > 0) throw new NotFound();
  throw new Conflict();
}

/**
 * Takes a plan back. The mentor whom it would have followed on the day after their last goes on where that is wanted,
 * for as long as both are at the school. Returns the mentorship that goes on, as it is now.
 *
 * @throws Conflict when it was changed meanwhile, or has begun
 */
export async function takeBack(
  tx: Tx,
  actor: PairingActor,
  schoolId: string,
  { ect, mentorship }: Held,
  seen: SeenMentorship,
  { formerGoesOn }: { formerGoesOn: boolean },
): Promise<SeenRecord | null> {
  if (mentorship.startsOn <= today()) throw new Conflict();
  await voidMentorship(tx, seen);
  await recordAudit(tx, actor, {
    action: 'mentorship.taken_back',
    subjectType: 'mentorship',
    subjectId: mentorship.id,
    organisationId: schoolId,
    people: { schoolPeriodIds: [ect.periodId], personIds: otherPerson(mentorship) },
    changes: [
      { field: 'ect', was: ect.name, is: null },
      { field: 'mentor', was: mentorship.other?.name ?? null, is: null },
      { field: 'startsOn', was: mentorship.startsOn, is: null },
      { field: 'endsOn', was: mentorship.endsOn, is: null },
    ],
  });
  const former = followedBy(ect.mentorships, mentorship, today());
  const formerId = former?.other?.personId;
  if (!formerGoesOn || former === null || formerId == null) return null;
  const stays = await readStays(tx, actor, schoolId, [formerId]);
  const mentor = stays.find((stay) =>
    stay.mentorships.some(({ id }) => id === former.id && stay.role === 'mentor'),
  );
  if (mentor === undefined) return null;
  const rest = ect.mentorships.filter(({ id }) => id !== mentorship.id);
  const lastDay = longest({ ...ect, mentorships: rest }, mentor, former.startsOn);
  if (lastDay === former.endsOn) return null;
  await closeMentorship(tx, former, { lastDay, reason: null });
  await recordLastDay(tx, actor, schoolId, { ect, mentorship: former, lastDay });
  return { ...former, endsOn: lastDay, version: former.version + 1 };
}

/** @throws RuleBroken beside its field */
export function refuse(problem: RefusedPairing | null): void {
  if (problem !== null) throw new RuleBroken(problem.code, problem.message, problem.field);
}

/** Opens the mentorship and writes it into the histories of both. `replaces` is closed or taken back by the caller. */
export async function begin(
  tx: Tx,
  actor: PairingActor,
  schoolId: string,
  { ect, mentor, stays }: Pair,
  { startsOn, replaces }: { startsOn: IsoDate; replaces: SeenRecord | null },
): Promise<string> {
  const plan = { ect, mentor, startsOn, replaces, mentorsOfMentor: mentorsOf(stays, mentor.personId) };
  refuse(pairingProblem(plan, today()));
  const endsOn = pairingEnd(plan);
  const id = await openMentorship(tx, {
    ectPeriodId: ect.periodId,
    mentorPeriodId: mentor.periodId,
    startsOn,
    endsOn,
  });
  await recordAudit(tx, actor, {
    action: startsOn > today() ? 'mentorship.planned' : 'mentorship.begun',
    subjectType: 'mentorship',
    subjectId: id,
    organisationId: schoolId,
    people: { schoolPeriodIds: [ect.periodId, mentor.periodId] },
    changes: [
      { field: 'ect', was: null, is: ect.name },
      { field: 'mentor', was: null, is: mentor.name },
      { field: 'startsOn', was: null, is: startsOn },
      { field: 'endsOn', was: null, is: endsOn },
    ],
  });
  return id;
}

/** Writes into the histories of both that the last day of a mentorship is another one. */
export async function recordLastDay(
  tx: Tx,
  actor: PairingActor,
  schoolId: string,
  { ect, mentorship, lastDay }: { ect: Stay; mentorship: SeenRecord; lastDay: IsoDate | null },
): Promise<void> {
  await recordAudit(tx, actor, {
    action: lastDay === null ? 'mentorship.continued' : 'mentorship.ended',
    subjectType: 'mentorship',
    subjectId: mentorship.id,
    organisationId: schoolId,
    people: { schoolPeriodIds: [ect.periodId], personIds: otherPerson(mentorship) },
    changes: [{ field: 'endsOn', was: mentorship.endsOn, is: lastDay }],
  });
}

export function otherPerson({ other }: SeenRecord): string[] {
  return other?.personId == null ? [] : [other.personId];
}

/** 'from Tuesday 1 December 2026', 'from today' */
export function fromDay(startsOn: IsoDate): string {
  return startsOn === today() ? 'from today' : `from ${formatDateLong(startsOn)}`;
}

export function isOrWillBe(startsOn: IsoDate): 'is' | 'will be' {
  return startsOn > today() ? 'will be' : 'is';
}

export function partnersOf(...stays: Stay[]): string[] {
  return [...new Set(stays.flatMap(({ partnerId }) => partnerId ?? []))];
}

export function formerMentor(former: SeenRecord, ectName: string, lastDay: IsoDate) {
  return { userId: former.otherUserId, title: `You mentor ${ectName} until ${formatDateLong(lastDay)}` };
}

function mentorsOf(stays: readonly Stay[], personId: string) {
  return stays
    .filter((stay) => stay.role === 'ect' && stay.personId === personId)
    .flatMap(({ mentorships }) => mentorships);
}

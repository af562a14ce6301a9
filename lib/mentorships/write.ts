import 'server-only';
import { type IsoDate, toDateColumn } from '@/lib/dates/iso-date';
import type { Tx } from '@/lib/db/with-actor';
import { Conflict } from '@/lib/errors';
import type { MentorshipEndReason, SeenMentorship } from './types';

/**
 * Whoever changes who mentors an ECT waits here for whoever does so at the same moment; afterwards the records are
 * read, so that each sees what the one before has done. Two inserts that an exclusion would refuse cannot deadlock.
 */
export async function lockPairing(tx: Tx, ectPeriodId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('mentorship of ' || ${ectPeriodId}, 0))`;
}

/** @throws RuleBroken at the latest at commit, when the database's rules refuse it */
export async function openMentorship(
  tx: Tx,
  mentorship: { ectPeriodId: string; mentorPeriodId: string; startsOn: IsoDate; endsOn: IsoDate | null },
): Promise<string> {
  const { ectPeriodId, mentorPeriodId, startsOn, endsOn } = mentorship;
  const { id } = await tx.mentorship.create({
    data: { ectPeriodId, mentorPeriodId, startsOn: toDateColumn(startsOn), endsOn: toDateColumn(endsOn) },
    select: { id: true },
  });
  return id;
}

/** Sets the last day: earlier, later, or open again with null. @throws Conflict when it has changed since it was seen */
export async function closeMentorship(
  tx: Tx,
  { id, version }: SeenMentorship,
  { lastDay, reason }: { lastDay: IsoDate | null; reason: MentorshipEndReason | null },
): Promise<void> {
  const { count } = await tx.mentorship.updateMany({
    where: { id, version },
    data: { endsOn: toDateColumn(lastDay), endReason: reason, version: { increment: 1 } },
  });
  if (count !== 1) throw new Conflict();
}

/** Takes a plan back before its first day, as if it had never been. @throws Conflict when it has changed or begun */
export async function voidMentorship(tx: Tx, { id, version }: SeenMentorship): Promise<void> {
  const { count } = await tx.mentorship.deleteMany({ where: { id, version } });
  if (count !== 1) throw new Conflict();
}

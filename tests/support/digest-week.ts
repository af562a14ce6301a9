import { systemActor } from '@/lib/auth/actor';
import { fixClock } from '@/lib/dates/clock';
import { addDays, type IsoDate } from '@/lib/dates/iso-date';
import { londonInstant } from '@/lib/dates/london';
import { withActor } from '@/lib/db/with-actor';
import { mailNotices } from '@/lib/notifications/commands/mail-notices';
import { ownerSql } from './database';

export interface TimedNotice {
  userId: string;
  organisationId: string | null;
  kind: string;
  title: string;
  mail: 'now' | 'daily' | 'weekly';
  isUrgent?: boolean;
  day: IsoDate;
  time: string;
}

export interface MailOut {
  userId: string;
  day: IsoDate;
  time: string;
  kind: string;
  subject: string;
}

/** Why somebody got no digest on a day. */
export interface NoDigest {
  userId: string;
  day: IsoDate;
  why: string;
}

export interface DigestWeek {
  mails: MailOut[];
  without: NoDigest[];
}

const quarter = (index: number) =>
  `${String(Math.floor(index / 4)).padStart(2, '0')}:${['00', '15', '30', '45'][index % 4]}`;

/**
 * Steps the clock through days, a quarter of an hour at a time, writes the notices at their times and looks after
 * everybody's mail at each step, as the worker does. Answers with what went out and why each other digest did not.
 */
export async function simulateWeek(
  days: readonly IsoDate[],
  userIds: readonly string[],
  notices: readonly TimedNotice[],
): Promise<DigestWeek> {
  const week: DigestWeek = { mails: [], without: [] };
  for (const day of days) {
    const reasons = new Map<string, Set<string>>();
    for (let step = 0; step < 96; step++) {
      const time = quarter(step);
      const instant = londonInstant(day, time);
      fixClock(instant);
      const written = notices.filter((notice) => notice.day === day && notice.time === time);
      await write(written, instant);
      // Between eight and five at every step, as the worker's timetable has it; else only where something was written.
      const looked = time >= '08:00' && time < '17:00' ? userIds : written.map(({ userId }) => userId);
      for (const userId of new Set(looked)) {
        const { atOnce, digest, waiting, blocked } = await mailNotices({ userId });
        const own = reasons.get(userId) ?? new Set<string>();
        for (const why of blocked === null ? waiting : [blocked]) own.add(why);
        reasons.set(userId, own);
        if (atOnce + digest > 0) week.mails.push(...(await newestMails(userId, day, time, atOnce, digest)));
      }
    }
    for (const userId of userIds) {
      const had = week.mails.some(
        (mail) => mail.userId === userId && mail.day === day && mail.kind === 'digest',
      );
      const why = [...(reasons.get(userId) ?? [])];
      if (!had) week.without.push({ userId, day, why: why.length === 0 ? 'nothing new' : why.join(', ') });
    }
  }
  fixClock();
  return week;
}

export const daysFrom = (first: IsoDate, count: number): IsoDate[] =>
  Array.from({ length: count }, (_, index) => addDays(first, index));

async function write(notices: readonly TimedNotice[], createdAt: Date): Promise<void> {
  if (notices.length === 0) return;
  await withActor(systemActor(), (tx) =>
    tx.notification.createMany({
      data: notices.map(({ day: _, time: __, isUrgent = false, ...notice }) => ({
        ...notice,
        isUrgent,
        createdAt,
      })),
    }),
  );
}

async function newestMails(
  userId: string,
  day: IsoDate,
  time: string,
  atOnce: number,
  digest: number,
): Promise<MailOut[]> {
  const rows = await ownerSql<{ kind: string; subject: string }>(
    'select kind, subject from mail_message where user_id = $1 order by id desc limit $2',
    [userId, Number(atOnce > 0) + Number(digest > 0)],
  );
  return rows.map((row) => ({ userId, day, time, ...row }));
}

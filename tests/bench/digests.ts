import type { IsoDate } from '@/lib/dates/iso-date';
import { onThrowAwayDatabase } from './throw-away-database';

// A week of simulated time over the demonstration data: which digests went out, and why each other one did not.
// node --conditions=react-server --import tsx tests/bench/digests.ts [first day]
// The first day as it comes holds the end of a term: school days, a weekend and holidays.

const [first = '2026-12-16'] = process.argv.slice(2) as IsoDate[];

await onThrowAwayDatabase(async () => {
  const { seedDemonstration } = await import('@/prisma/seed/demonstration');
  const { ownerSql } = await import('@/tests/support/database');
  const { daysFrom, simulateWeek } = await import('@/tests/support/digest-week');
  await seedDemonstration();

  const readers = await ownerSql<{ id: string; name: string; email: string; organisation: string | null }>(
    `select u.id, u.name, u.email, (select m.organisation_id from membership m where m.user_id = u.id
       and m.role in ('headteacher', 'induction_tutor') and (m.ends_on is null or m.ends_on >= $1) limit 1) as organisation
     from users u where u.disabled_at is null order by u.name`,
    [first],
  );
  await ownerSql('update notification set mail = null');
  const days = daysFrom(first, 7);
  const kinds = ['group_changed', 'mentor_changed', 'schedule_changed', 'registration_moved'];
  const cadences = ['daily', 'daily', 'weekly', 'now'] as const;
  // Every third reader hears nothing; the others of something now and then, also at night and at the weekend.
  const notices = readers.flatMap((reader, at) =>
    at % 3 === 2
      ? []
      : days.flatMap((day, index) =>
          (at + index) % 2 === 0
            ? [
                {
                  userId: reader.id,
                  organisationId: reader.organisation,
                  kind: kinds[(at + index) % 4] ?? 'group_changed',
                  title: `News ${index + 1}`,
                  mail: cadences[(at + index) % 4] ?? ('daily' as const),
                  day,
                  time: index % 2 === 0 ? '09:15' : '21:30',
                },
              ]
            : [],
        ),
  );
  const { mails, without } = await simulateWeek(
    days,
    readers.map(({ id }) => id),
    notices,
  );

  const nameOf = new Map(readers.map(({ id, name, email }) => [id, name ?? email]));
  console.log(`${readers.length} readers, ${notices.length} notices, ${days[0]} to ${days.at(-1)}\n`);
  for (const { userId, day, time, kind, subject } of mails)
    console.log(`${day} ${time}  ${kind.padEnd(7)} ${nameOf.get(userId)}: ${subject}`);
  console.log('\nNo digest:');
  for (const [why, cases] of Map.groupBy(without, (entry) => `${entry.day}  ${entry.why}`))
    console.log(`${why.padEnd(40)} ${cases.length} readers`);
  const digests = mails.filter(({ kind }) => kind === 'digest').length;
  console.log(
    `\n${digests} digests, ${mails.length - digests} mails at once, ${without.length} days of readers without`,
  );
});

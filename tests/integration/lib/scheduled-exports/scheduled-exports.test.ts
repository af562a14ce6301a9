import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { read } from 'xlsx';
import { fixClock, today } from '@/lib/dates/clock';
import { addDays, startOfWeek, toDateColumn } from '@/lib/dates/iso-date';
import { londonInstant } from '@/lib/dates/london';
import { NotFound } from '@/lib/errors';
import { startRunner } from '@/lib/jobs/runner';
import { queueDueExports } from '@/lib/scheduled-exports/commands/queue-due-exports';
import { sendScheduledExport } from '@/lib/scheduled-exports/commands/send-scheduled-export';
import { startExport } from '@/lib/scheduled-exports/commands/start-export';
import { stopExport } from '@/lib/scheduled-exports/commands/stop-export';
import { getStandingExports } from '@/lib/scheduled-exports/queries';
import { asHeadteacher, asInductionTutor } from '@/tests/factories/actors';
import { createEct } from '@/tests/factories/ects';
import { persist } from '@/tests/factories/persist';
import { createPartnership, createSchool } from '@/tests/factories/schools';
import { ownerSql } from '@/tests/support/database';

const monday = addDays(startOfWeek(today()), 7);

async function aSchoolWithAnExport() {
  const school = await createSchool();
  await createPartnership({ school });
  await createEct({ school, name: 'Ada Quick' });
  const tutor = await asInductionTutor(school);
  await startExport(tutor, { weekday: 1 });
  const { current } = await getStandingExports(tutor);
  return { school, tutor, exportId: current?.id ?? '' };
}

let world: Awaited<ReturnType<typeof aSchoolWithAnExport>>;
beforeEach(async () => {
  await ownerSql('truncate graphile_worker._private_jobs');
  await ownerSql('truncate mail_message, scheduled_export cascade');
  world = await aSchoolWithAnExport();
  fixClock(londonInstant(monday, '05:00'));
});
afterEach(() => fixClock());

const jobs = () =>
  ownerSql<{ task: string; payload: { exportId: string } }>(
    `select t.identifier as task, j.payload from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'send-scheduled-export'`,
  );
const mails = () =>
  ownerSql<{ subject: string; text: string; file_name: string; content: Buffer; idempotency_key: string }>(
    `select m.subject, m.text, m.idempotency_key, a.file_name, a.content from mail_message m
     left join mail_attachment a on a.mail_id = m.id`,
  );
const send = (on = monday) => sendScheduledExport({ exportId: world.exportId, on });

describe('each morning', () => {
  it('finds those due today, once each', async () => {
    await queueDueExports();
    await queueDueExports();
    expect((await jobs()).map(({ payload }) => payload)).toEqual([{ exportId: world.exportId, on: monday }]);
  });

  it('finds nothing on another day, nor what was sent or stopped', async () => {
    fixClock(londonInstant(addDays(monday, 1), '05:00'));
    await queueDueExports();
    fixClock(londonInstant(monday, '05:00'));
    await send();
    await queueDueExports();
    fixClock(londonInstant(addDays(monday, 7), '05:00'));
    await stopExport(world.tutor, world.exportId);
    await queueDueExports();

    expect(await jobs()).toEqual([]);
  });

  it('waits while the authority’s schools are on holiday', async () => {
    await ownerSql('update school set la_code = 893 where id = $1', [world.school.id]);
    const term = (startsOn: string, endsOn: string) =>
      persist((tx) =>
        tx.termDate.create({
          data: {
            laCode: 893,
            academicYear: Number(monday.slice(0, 4)) - (monday.slice(5) < '09-01' ? 1 : 0),
            halfTerm: 'autumn_2',
            startsOn: toDateColumn(startsOn),
            endsOn: toDateColumn(endsOn),
          },
        }),
      );
    const { id } = await term(addDays(monday, 7), addDays(monday, 30));
    await queueDueExports();
    expect(await jobs()).toEqual([]);

    await persist((tx) => tx.termDate.update({ where: { id }, data: { startsOn: toDateColumn(monday) } }));
    await queueDueExports();
    expect(await jobs()).toHaveLength(1);
  });
});

describe('a standing export', () => {
  it('is mailed once for each user, school and day, with the workbook and a way to stop it', async () => {
    await Promise.all([send(), send()]);
    await send();
    const [mail, ...more] = await mails();

    expect(more).toEqual([]);
    expect(mail?.subject).toBe(`Training schedules of ${await nameOf(world.school.id)}`);
    expect(mail?.text).toContain(`/schools/${world.school.urn}/calendars#standing`);
    expect(mail?.file_name).toMatch(/^ecf-schedule-.*\.xlsx$/);
    expect(read(mail?.content).SheetNames).toContain('Cover');
    expect((await getStandingExports(world.tutor)).current?.lastSentOn).toBe(monday);
  });

  it('is written down, with whose it is', async () => {
    await send();

    const audit = await ownerSql<{ action: string }>(
      `select action from audit_event where actor_user_id = $1 and action like '%export%' order by at`,
      [world.tutor.userId],
    );
    expect(audit.map(({ action }) => action)).toEqual([
      'scheduled_export.started',
      'schedule.exported',
      'scheduled_export.sent',
    ]);
  });

  it('ends and says why when its owner is no longer of the school', async () => {
    await persist((tx) =>
      tx.membership.updateMany({
        where: { userId: world.tutor.userId },
        data: { endsOn: toDateColumn(today()), endedAt: new Date() },
      }),
    );
    await send();

    expect(await mails()).toEqual([]);
    expect(await getStandingExports(world.tutor)).toEqual({
      current: null,
      problem: expect.stringContaining('no longer had access'),
    });
  });

  it('ends when the account was disabled', async () => {
    await persist((tx) =>
      tx.user.update({ where: { id: world.tutor.userId }, data: { disabledAt: new Date() } }),
    );
    await send();

    expect(await mails()).toEqual([]);
    expect((await getStandingExports(world.tutor)).current).toBeNull();
  });

  it('moves to another day in place of the first, and stops', async () => {
    await startExport(world.tutor, { weekday: 3 });
    const { current } = await getStandingExports(world.tutor);
    expect(current?.weekday).toBe(3);
    await send();
    expect(await mails()).toEqual([]);

    await stopExport(world.tutor, current?.id ?? '');
    expect(await getStandingExports(world.tutor)).toEqual({ current: null, problem: null });
  });

  it('is nobody else’s to stop or see', async () => {
    const head = await asHeadteacher(world.school);

    await expect(stopExport(head, world.exportId)).rejects.toBeInstanceOf(NotFound);
    expect(await getStandingExports(head)).toEqual({ current: null, problem: null });
  });
});

it('is known to the runner’s clock', async () => {
  const runner = await startRunner();
  await runner.stop();

  expect(await ownerSql('select identifier from graphile_worker._private_known_crontabs')).toContainEqual({
    identifier: 'queue-due-exports',
  });
});

async function nameOf(schoolId: string) {
  const [row] = await ownerSql<{ name: string }>('select name from organisation where id = $1', [schoolId]);
  return row?.name;
}

import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  scheduleAnnouncement,
  unscheduleAnnouncement,
} from '@/lib/announcements/commands/schedule-announcement';
import { sendDueAnnouncements } from '@/lib/announcements/commands/send-due-announcements';
import { writeAnnouncement } from '@/lib/announcements/commands/write-announcement';
import { getAnnouncement, getReach } from '@/lib/announcements/queries';
import type { StaffActor } from '@/lib/auth/actor';
import { fixClock } from '@/lib/dates/clock';
import { Conflict } from '@/lib/errors';
import { listNotifications } from '@/lib/notifications/queries';
import { asStaff } from '@/tests/factories/actors';
import { emptyTables, ownerSql } from '@/tests/support/database';
import { arrangeSchool, at, input, mailedTo, runFanOut } from './arrange';

let staff: StaffActor;
let place: Awaited<ReturnType<typeof arrangeSchool>>;

beforeEach(async () => {
  fixClock('2027-03-20T09:00:00Z');
  await emptyTables();
  place = await arrangeSchool();
  staff = await asStaff();
});
afterEach(() => fixClock());

async function scheduled(on: string, time: string, changes = {}): Promise<string> {
  const id = await writeAnnouncement(staff, input(changes));
  await scheduleAnnouncement(staff, {
    ...(await at(staff, id)),
    seen: (await getReach(staff, id)).people,
    on,
    time,
  });
  return id;
}

it('goes out at its time in England on both sides of the change of clocks, and not before', async () => {
  const before = await scheduled('2027-03-27', '08:30');
  const after = await scheduled('2027-03-28', '08:30');

  expect((await getAnnouncement(staff, before)).sendAt?.toISOString()).toBe('2027-03-27T08:30:00.000Z');
  expect((await getAnnouncement(staff, after)).sendAt?.toISOString()).toBe('2027-03-28T07:30:00.000Z');
  fixClock('2027-03-28T07:29:59Z');
  await sendDueAnnouncements();
  expect((await getAnnouncement(staff, before)).state).toBe('sending');
  expect((await getAnnouncement(staff, after)).state).toBe('scheduled');
  fixClock('2027-03-28T07:30:00Z');
  await Promise.all([sendDueAnnouncements(), sendDueAnnouncements()]);
  await runFanOut(after);
  expect((await getAnnouncement(staff, after)).versions).toMatchObject([
    { number: 1, figures: { people: 3 } },
  ]);
});

it('is refused for a time that does not exist, comes twice or is past', async () => {
  for (const [on, time] of [
    ['2027-03-28', '01:30'],
    ['2027-10-31', '01:30'],
    ['2027-03-20', '08:59'],
  ] as const)
    await expect(scheduled(on, time)).rejects.toMatchObject({ code: 'send_time', field: 'time' });
});

it('taken off the schedule, is a draft that is not sent', async () => {
  const id = await scheduled('2027-03-27', '08:30');
  await unscheduleAnnouncement(staff, await at(staff, id));
  fixClock('2027-03-29T09:00:00Z');
  await sendDueAnnouncements();

  expect(await getAnnouncement(staff, id)).toMatchObject({ state: 'draft', sendAt: null });
  await expect(unscheduleAnnouncement(staff, await at(staff, id))).rejects.toBeInstanceOf(Conflict);
});

it('with nobody left in its audience is not sent, and says so to whoever scheduled it', async () => {
  const id = await scheduled('2027-03-27', '08:30', { roles: ['headteacher'] });
  await ownerSql(`update membership set ends_on = '2027-03-21' where user_id = $1`, [place.head.userId]);
  fixClock('2027-03-27T09:00:00Z');
  await sendDueAnnouncements();

  expect(await getAnnouncement(staff, id)).toMatchObject({ state: 'cancelled', versions: [] });
  expect((await listNotifications(staff, { view: 'all' })).items[0]?.title).toBe(
    'Not sent: Module 3 moves to February',
  );
  expect(await mailedTo()).toEqual([]);
});

it('goes on with what a worker that was killed left, and finishes what has reached everybody', async () => {
  const id = await scheduled('2027-03-27', '08:30');
  fixClock('2027-03-27T09:00:00Z');
  await sendDueAnnouncements();
  const jobs = () =>
    ownerSql<{ count: number }>(
      `select count(*)::int as count from graphile_worker.jobs where task_identifier = 'fan-out-announcement' and locked_at is null`,
    );
  await ownerSql(`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'killed'`);
  await sendDueAnnouncements();
  expect(await jobs()).toEqual([{ count: 1 }]);
  await runFanOut(id);
  await ownerSql(`update mail_message set state = 'accepted', next_attempt_at = null`);
  await sendDueAnnouncements();

  expect((await getAnnouncement(staff, id)).state).toBe('sent');
});

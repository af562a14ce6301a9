import { beforeEach, describe, expect, it } from 'vitest';
import { fixClock } from '@/lib/dates/clock';
import type { IsoDate } from '@/lib/dates/iso-date';
import { londonInstant } from '@/lib/dates/london';
import { NotFound } from '@/lib/errors';
import { exportOwnSchedule, exportSchoolSchedule } from '@/lib/exports/commands/export-schedule';
import { getProfile } from '@/lib/people/queries';
import { markSeen } from '@/lib/schedules/commands/mark-seen';
import { getSchoolScheduleExport } from '@/lib/schedules/export-queries';
import {
  getMenteeSchedule,
  getOwnSchedule,
  getPersonSchedule,
  getSchoolSchedule,
} from '@/lib/schedules/queries';
import { asHeadteacher, asInductionTutor, asSelf, asStaff } from '@/tests/factories/actors';
import { createEct } from '@/tests/factories/ects';
import { createEvent } from '@/tests/factories/events';
import { createGroup, createGroupMembership } from '@/tests/factories/groups';
import { createMentor } from '@/tests/factories/mentors';
import { persist } from '@/tests/factories/persist';
import { createPartnership, createSchool } from '@/tests/factories/schools';
import { ownerSql } from '@/tests/support/database';

const noon = '2026-11-24T12:00:00Z';

async function aSchool() {
  const school = await createSchool();
  await createPartnership({ school });
  const mentor = await createMentor({ school, name: 'Mentor Marsh' });
  const ect = await createEct({ school, mentor, name: 'Ada Quick' });
  const group = await createGroup({ members: [ect] });
  const event = await createEvent({ group, on: '2027-01-26', more: { title: 'Module 3 training' } });
  return { school, mentor, ect, group, event, tutor: await asInductionTutor(school) };
}

let world: Awaited<ReturnType<typeof aSchool>>;
let published = 0;
beforeEach(async () => {
  fixClock(noon);
  published = 0;
  world = await aSchool();
  return () => fixClock();
});

/** Moves the event and publishes the change at that instant. */
async function move(event: { id: string }, from: IsoDate, to: IsoDate, at: string): Promise<void> {
  published += 1;
  const startsAt = londonInstant(to, '09:30');
  await persist((tx) =>
    tx.event.update({ where: { id: event.id }, data: { startsAt, endsAt: londonInstant(to, '12:30') } }),
  );
  await persist((tx) =>
    tx.scheduleVersion.create({
      data: {
        groupId: world.group.id,
        number: published + 1,
        reason: 'The venue is not available',
        publishedAt: new Date(at),
        revisions: {
          create: [
            {
              eventId: event.id,
              kind: 'moved',
              was: {
                startsAt: londonInstant(from, '09:30').toISOString(),
                endsAt: londonInstant(from, '12:30').toISOString(),
              },
              now: { startsAt: startsAt.toISOString(), endsAt: londonInstant(to, '12:30').toISOString() },
            },
          ],
        },
      },
    }),
  );
}

const glancesOf = (actor: { userId: string }) =>
  ownerSql('select * from schedule_glance where user_id = $1', [actor.userId]);

describe('what changed since somebody looked', () => {
  it('stays until they say that they have seen it, and reading is not saying', async () => {
    await move(world.event, '2027-01-26', '2027-02-02', '2026-11-20T09:00:00Z');

    const first = await getSchoolSchedule(world.tutor, world.school.id);
    expect(first.unseen?.changes).toMatchObject([
      {
        title: 'Module 3 training',
        lines: [{ what: 'Date', was: 'Tuesday 26 January', now: 'Tuesday 2 February' }],
        people: [{ name: 'Ada Quick' }],
      },
    ]);
    expect((await getSchoolSchedule(world.tutor, world.school.id)).unseen?.changes).toHaveLength(1);
    expect(await glancesOf(world.tutor)).toEqual([]);

    await markSeen(world.tutor, { personId: null, upTo: new Date(noon) });

    const { unseen } = await getSchoolSchedule(world.tutor, world.school.id);
    expect(unseen).toMatchObject({ seenAt: new Date(noon), changes: [] });
  });

  it('is told again only from then on, as one change from what it was to what it is', async () => {
    await move(world.event, '2027-01-26', '2027-02-02', '2026-11-20T09:00:00Z');
    await markSeen(world.tutor, { personId: null, upTo: new Date(noon) });
    await move(world.event, '2027-02-02', '2027-02-09', '2026-11-24T12:30:00Z');
    await move(world.event, '2027-02-09', '2027-02-23', '2026-11-24T13:00:00Z');
    fixClock('2026-11-25T12:00:00Z');

    const { unseen } = await getPersonSchedule(world.tutor, world.school.id, world.ect.person.id);

    expect(unseen?.changes.map(({ lines }) => lines)).toEqual([
      [{ what: 'Date', was: 'Tuesday 2 February', now: 'Tuesday 23 February' }],
    ]);
  });

  it('published while the page was being read stays unseen', async () => {
    const { unseen } = await getSchoolSchedule(world.tutor, world.school.id);
    await move(world.event, '2027-01-26', '2027-02-02', '2026-11-24T12:01:00Z');
    fixClock('2026-11-24T12:05:00Z');

    await markSeen(world.tutor, { personId: null, upTo: unseen?.upTo ?? new Date(0) });

    expect((await getSchoolSchedule(world.tutor, world.school.id)).unseen?.changes).toHaveLength(1);
  });

  it('is each user’s own, and the school’s look counts for each of its people', async () => {
    await move(world.event, '2027-01-26', '2027-02-02', '2026-11-20T09:00:00Z');
    const head = await asHeadteacher(world.school);
    const ect = await asSelf(world.ect.person);
    await markSeen(world.tutor, { personId: null, upTo: new Date(noon) });

    const seenBy = async (actor: typeof head) =>
      (await getProfile(actor, world.school.id, world.ect.person.id)).unseen?.changes.length;
    expect(await seenBy(world.tutor)).toBe(0);
    expect(await seenBy(head)).toBe(1);
    expect((await getOwnSchedule(ect)).unseen?.changes).toHaveLength(1);
  });

  it('never goes back when two looks arrive at once', async () => {
    const looks = ['2026-11-20T09:00:00Z', '2026-11-24T11:00:00Z', '2026-11-22T09:00:00Z'];

    await Promise.all(looks.map((at) => markSeen(world.tutor, { personId: null, upTo: new Date(at) })));

    expect(await glancesOf(world.tutor)).toMatchObject([
      { last_looked_at: new Date('2026-11-24T11:00:00Z') },
    ]);
  });

  it('cannot be seen ahead of time', async () => {
    await markSeen(world.tutor, { personId: null, upTo: new Date('2099-01-01T00:00:00Z') });

    expect(await glancesOf(world.tutor)).toMatchObject([{ last_looked_at: new Date(noon) }]);
  });

  it('tells somebody whom a move takes out of their time that the event is no longer theirs', async () => {
    const joinsLate = await createEct({ school: world.school, name: 'Lee Late' });
    const { training } = joinsLate;
    if (training === null) throw new Error('An ECT in training has a training.');
    await createGroupMembership({
      group: world.group,
      training,
      startsOn: '2026-10-01',
      endsOn: '2027-01-31',
    });
    await move(world.event, '2027-01-26', '2027-02-02', '2026-11-20T09:00:00Z');

    const { unseen, entries } = await getPersonSchedule(world.tutor, world.school.id, joinsLate.person.id);

    expect(entries).toEqual([]);
    expect(unseen?.changes.map(({ lines }) => lines)).toEqual([
      [{ what: 'Event', was: 'Tuesday 26 January', now: 'No longer in this schedule' }],
    ]);
  });

  it('of somebody else’s people cannot be asked or marked', async () => {
    const other = await aSchool();
    const seen = { personId: world.ect.person.id, upTo: new Date(noon) };
    const mentor = await asSelf(world.mentor.person);

    await expect(markSeen(other.tutor, seen)).rejects.toThrow(NotFound);
    await expect(markSeen(await asSelf(other.ect.person), seen)).rejects.toThrow(NotFound);
    await expect(markSeen(mentor, seen)).resolves.toBeUndefined();
    expect((await getMenteeSchedule(mentor, world.ect.person.id)).unseen?.seenAt).toEqual(new Date(noon));
  });

  it('is nothing that staff are asked to have seen', async () => {
    await move(world.event, '2027-01-26', '2027-02-02', '2026-11-20T09:00:00Z');

    expect((await getSchoolSchedule(await asStaff(), world.school.id)).unseen).toBeNull();
  });
});

describe('what changed since somebody exported', () => {
  it('is marked in the next workbook and counted on the page', async () => {
    expect((await getSchoolScheduleExport(world.tutor, world.school.id)).lastExportedAt).toBeNull();
    await exportSchoolSchedule(world.tutor, { schoolId: world.school.id });
    await move(world.event, '2027-01-26', '2027-02-02', '2026-11-24T12:30:00Z');
    fixClock('2026-11-25T12:00:00Z');

    const { lastExportedAt } = await getSchoolScheduleExport(world.tutor, world.school.id);
    const { unseen } = await getSchoolSchedule(world.tutor, world.school.id);

    expect(lastExportedAt).toEqual(new Date(noon));
    expect(unseen?.exported).toEqual({ at: new Date(noon), changes: 1 });
  });

  it('is the user’s own, written together with who took the file, and nothing of staff', async () => {
    const ect = await asSelf(world.ect.person);
    const staff = await asStaff();
    await exportOwnSchedule(ect);
    await exportSchoolSchedule(staff, { schoolId: world.school.id });

    expect(await glancesOf(ect)).toMatchObject([
      { subject_id: world.ect.person.id, last_looked_at: null, last_exported_at: new Date(noon) },
    ]);
    expect(await glancesOf(staff)).toEqual([]);
    expect(
      await ownerSql(
        "select action from audit_event where action = 'schedule.exported' and actor_user_id = any ($1)",
        [[ect.userId, staff.userId]],
      ),
    ).toHaveLength(2);
  });
});

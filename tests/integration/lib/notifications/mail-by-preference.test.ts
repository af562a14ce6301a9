import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SchoolActor, systemActor } from '@/lib/auth/actor';
import { fixClock } from '@/lib/dates/clock';
import { londonInstant } from '@/lib/dates/london';
import { withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { queueMailToUsers } from '@/lib/mail/queue';
import { unsubscribeToken } from '@/lib/mail/unsubscribe-token';
import { changePreferences } from '@/lib/notifications/commands/change-preferences';
import { endNewsletters } from '@/lib/notifications/commands/end-newsletters';
import { mailDueNotices } from '@/lib/notifications/commands/mail-due-notices';
import { mailNotices } from '@/lib/notifications/commands/mail-notices';
import { markRead } from '@/lib/notifications/commands/mark-read';
import { type NewNotification, notify } from '@/lib/notifications/notify';
import { getPreferences } from '@/lib/notifications/preferences-queries';
import { countUnread, listNotifications } from '@/lib/notifications/queries';
import type { Cadence, NotificationKind } from '@/lib/notifications/types';
import { asInductionTutor } from '@/tests/factories/actors';
import { createSchool } from '@/tests/factories/schools';
import { emptyTables, ownerSql } from '@/tests/support/database';
import { daysFrom, simulateWeek } from '@/tests/support/digest-week';

let tutor: SchoolActor;

beforeEach(async () => {
  await emptyTables();
  tutor = await asInductionTutor(await createSchool());
});
afterEach(() => fixClock());

const tell = (kind: NotificationKind, more: Partial<NewNotification> = {}) =>
  withActor(systemActor(), (tx) =>
    notify(tx, {
      userIds: [tutor.userId],
      organisationId: tutor.schoolId,
      kind,
      title: 'Something happened',
      ...more,
    }),
  );

const choose = (kind: NotificationKind, mail: Cadence, inPortal = true) =>
  changePreferences(tutor, { choices: [{ kind, mail, inPortal }], wantsNewsletters: true });

const written = () =>
  ownerSql<{ mail: string | null; in_portal: boolean; is_urgent: boolean }>(
    'select mail, in_portal, is_urgent from notification order by created_at',
  );
const mails = () =>
  ownerSql<{ kind: string; subject: string; text: string; state: string }>(
    'select kind, subject, text, state::text from mail_message order by id',
  );

describe('a notice', () => {
  it('is written with when it is mailed: by default, or as its reader chose', async () => {
    await tell('group_changed');
    await choose('group_changed', 'weekly');
    await tell('group_changed');
    await choose('group_changed', 'off');
    await tell('group_changed');

    expect((await written()).map(({ mail }) => mail)).toEqual(['daily', 'weekly', null]);
  });

  it('that is wanted nowhere is not written; one wanted by mail alone is not in the portal', async () => {
    await choose('group_changed', 'off', false);
    expect(await tell('group_changed')).toBe(0);
    await choose('group_changed', 'daily', false);
    expect(await tell('group_changed')).toBe(1);

    expect(await countUnread(tutor)).toBe(0);
    expect((await listNotifications(tutor, { view: 'all' })).items).toEqual([]);
    expect(await written()).toEqual([{ mail: 'daily', in_portal: false, is_urgent: false }]);
  });

  it('that cannot wait, or has to do with access, is shown and mailed at once whatever was chosen', async () => {
    await choose('group_changed', 'off', false);
    await choose('access_changed', 'off', false);
    await tell('group_changed', { urgent: true });
    await tell('access_changed');

    expect(await written()).toEqual(Array(2).fill({ mail: 'now', in_portal: true, is_urgent: true }));
    // In the middle of the night.
    fixClock(londonInstant('2027-01-02', '03:00'));
    expect(await mailNotices({ userId: tutor.userId })).toMatchObject({ atOnce: 2, digest: 0 });
  });

  it('whose cause mails its readers itself is not mailed again', async () => {
    await tell('request_moved', { mail: 'none' });

    expect((await written())[0]?.mail).toBeNull();
  });

  it('adds the job that mails it in the transaction of its cause', async () => {
    const jobs = () => ownerSql(`select 1 from graphile_worker.jobs where task_identifier = 'mail-notices'`);
    await expect(
      withActor(systemActor(), async (tx) => {
        await notify(tx, {
          userIds: [tutor.userId],
          organisationId: tutor.schoolId,
          kind: 'request_moved',
          title: 'x',
        });
        throw new Error('the cause fails');
      }),
    ).rejects.toThrow();
    expect(await jobs()).toEqual([]);
    expect(await written()).toEqual([]);

    await tell('request_moved');
    await tell('request_moved');
    expect(await jobs()).toHaveLength(1);
  });

  it('that was read before is not mailed, and one that was mailed is not mailed again', async () => {
    await tell('request_moved');
    await markRead(tutor);
    fixClock(londonInstant('2027-01-06', '10:00'));
    expect(await mailNotices({ userId: tutor.userId })).toMatchObject({ atOnce: 0, waiting: [] });

    await tell('request_moved', { title: 'Jo Example asks you something' });
    expect(await mailNotices({ userId: tutor.userId })).toMatchObject({ atOnce: 1 });
    expect(await mailNotices({ userId: tutor.userId })).toMatchObject({ atOnce: 0 });
    const [mail] = await mails();
    expect(mail?.text).toContain('Jo Example asks you something');
    expect(mail?.text).toContain('/preferences');
    expect(mail?.subject).not.toContain('Jo Example');
  });

  it('is mailed once by two workers at the same time', async () => {
    await tell('request_moved');
    fixClock(londonInstant('2027-01-06', '10:00'));
    await Promise.all([mailNotices({ userId: tutor.userId }), mailDueNotices(), mailDueNotices()]);

    expect(await mails()).toHaveLength(1);
  });

  it('is not mailed to an address that does not work', async () => {
    await tell('request_moved');
    await ownerSql(
      `insert into mail_suppression (email, reason) select email, 'refused' from users where id = $1`,
      [tutor.userId],
    );
    fixClock(londonInstant('2027-01-06', '10:00'));

    expect(await mailNotices({ userId: tutor.userId })).toMatchObject({ blocked: 'dead_address' });
    expect(await mails()).toEqual([]);
  });
});

describe('a week', () => {
  it('has one digest a day with what is new, and says why there is none on the others', async () => {
    const others = await asInductionTutor(await createSchool());
    const notice = {
      userId: tutor.userId,
      organisationId: tutor.schoolId,
      kind: 'group_changed',
      title: 'In a group',
      mail: 'daily' as const,
    };
    // Without term dates every working day counts. Wednesday 23 to Tuesday 29 December 2026.
    const { mails: out, without } = await simulateWeek(
      daysFrom('2026-12-23', 7),
      [tutor.userId, others.userId],
      [
        { ...notice, day: '2026-12-23', time: '09:00' },
        { ...notice, day: '2026-12-23', time: '15:00' },
        { ...notice, day: '2026-12-24', time: '17:00', mail: 'weekly' },
        { ...notice, day: '2026-12-25', time: '03:00', isUrgent: true, mail: 'now' },
        { ...notice, day: '2026-12-26', time: '10:00' },
      ],
    );

    expect(out.map(({ day, time, kind }) => `${day} ${time} ${kind}`)).toEqual([
      '2026-12-24 08:00 digest',
      '2026-12-25 03:00 notice',
      // Monday 28 December is the substitute for Boxing Day.
      '2026-12-29 08:00 digest',
    ]);
    const whys = without.filter(({ userId }) => userId === tutor.userId).map(({ day, why }) => [day, why]);
    expect(Object.fromEntries(whys)).toEqual({
      '2026-12-23': 'next_day',
      '2026-12-25': 'bank_holiday',
      '2026-12-26': 'weekend',
      '2026-12-27': 'weekend',
      '2026-12-28': 'bank_holiday',
    });
    expect(
      without.filter(({ userId, why }) => userId === others.userId && why === 'nothing new'),
    ).toHaveLength(7);
  }, 60_000);
});

describe('newsletters', () => {
  const newsletter = (key: string) =>
    withActor(systemActor(), (tx) =>
      queueMailToUsers(
        tx,
        {
          kind: 'announcement',
          subject: 'News',
          text: 'Dear {{name}}',
          html: '<p>Dear {{name}}</p>',
          key,
          organisationId: tutor.schoolId,
          cause: { type: 'announcement_version', id: crypto.randomUUID() },
          isNewsletter: true,
        },
        [tutor.userId],
      ),
    );

  it('end with the address that is in them, for one account alone', async () => {
    await endNewsletters(systemActor(), unsubscribeToken(tutor.userId));

    expect((await getPreferences(tutor)).wantsNewsletters).toBe(false);
    expect(await newsletter('one')).toMatchObject([{ state: 'suppressed' }]);
    await choose('group_changed', 'daily');
    expect(await newsletter('two')).toMatchObject([{ state: 'created' }]);
  });

  it('do not end with an address of nobody’s', async () => {
    const [id] = unsubscribeToken(tutor.userId).split('.');
    await expect(endNewsletters(systemActor(), `${id}.${'A'.repeat(24)}`)).rejects.toThrow(NotFound);
    await expect(endNewsletters(systemActor(), 'nonsense')).rejects.toThrow(NotFound);
  });

  it('are queued once for a version, however often it is asked', async () => {
    const [first] = await newsletter('same');
    const [second] = await newsletter('same');

    expect(second?.mailId).toBe(first?.mailId);
    expect(await mails()).toHaveLength(1);
  });
});

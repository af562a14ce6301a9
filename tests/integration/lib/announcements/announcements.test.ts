import { beforeEach, describe, expect, it } from 'vitest';
import { cancelAnnouncement } from '@/lib/announcements/commands/cancel-announcement';
import { correctAnnouncement } from '@/lib/announcements/commands/correct-announcement';
import { fanOutAnnouncement } from '@/lib/announcements/commands/fan-out-announcement';
import { removeAudience } from '@/lib/announcements/commands/remove-audience';
import { sendAnnouncement } from '@/lib/announcements/commands/send-announcement';
import { sendTest } from '@/lib/announcements/commands/send-test';
import { rewriteAnnouncement, writeAnnouncement } from '@/lib/announcements/commands/write-announcement';
import { getSavedAudience } from '@/lib/announcements/form-queries';
import {
  getAnnouncement,
  getReach,
  listAnnouncements,
  listSavedAudiences,
} from '@/lib/announcements/queries';
import { listReaders } from '@/lib/announcements/reader-queries';
import { listReceived, openReceived } from '@/lib/announcements/received-queries';
import type { StaffActor } from '@/lib/auth/actor';
import { Conflict, NotFound } from '@/lib/errors';
import { listNotifications } from '@/lib/notifications/queries';
import { asInductionTutor, asStaff } from '@/tests/factories/actors';
import { createDeliveryPartner } from '@/tests/factories/organisations';
import { createSchool } from '@/tests/factories/schools';
import { createMembership } from '@/tests/factories/users';
import { emptyTables, ownerSql } from '@/tests/support/database';
import { acceptMails, announce, arrangeSchool, at, input, mailedTo, runFanOut, send } from './arrange';

let staff: StaffActor;
let place: Awaited<ReturnType<typeof arrangeSchool>>;

beforeEach(async () => {
  await emptyTables();
  place = await arrangeSchool();
  staff = await asStaff();
});

describe('writing', () => {
  it('keeps a draft that sends nothing, and changes it as it was seen', async () => {
    const id = await writeAnnouncement(staff, input());
    const { version } = await at(staff, id);
    await rewriteAnnouncement(staff, { ...input({ subject: 'Another subject' }), id, version });

    expect(await getAnnouncement(staff, id)).toMatchObject({ state: 'draft', subject: 'Another subject' });
    expect(await mailedTo()).toEqual([]);
    await expect(rewriteAnnouncement(staff, { ...input(), id, version })).rejects.toBeInstanceOf(Conflict);
  });

  it('refuses the URN of a school with which the organisation does not work', async () => {
    const foreign = await createSchool();

    await expect(writeAnnouncement(staff, input({ urns: String(foreign.urn) }))).rejects.toMatchObject({
      code: 'unknown_schools',
      field: 'urns',
    });
  });

  it('keeps an audience under a name, replaces it under the same name, and removes it', async () => {
    await writeAnnouncement(staff, input({ saveAs: 'Heads', roles: ['headteacher'] }));
    await writeAnnouncement(staff, input({ saveAs: 'Heads', roles: ['headteacher'], phases: ['primary'] }));
    const [saved, ...others] = await listSavedAudiences(staff);

    expect(others).toEqual([]);
    expect(saved?.words).toEqual(['Headteachers', 'Phase: Primary']);
    const id = saved?.id ?? '';
    expect((await getSavedAudience(staff, id)).typed).toMatchObject({ phases: ['primary'] });
    const elsewhere = await asStaff(await createDeliveryPartner());
    await expect(removeAudience(elsewhere, id)).rejects.toBeInstanceOf(NotFound);
    await removeAudience(staff, id);
    expect(await listSavedAudiences(staff)).toEqual([]);
  });

  it('sends a test to whoever asked, alone', async () => {
    const id = await writeAnnouncement(staff, input());
    await sendTest(staff, { id });

    const mails = await ownerSql<{ subject: string; user_id: string }>(
      'select subject, user_id from mail_message',
    );
    expect(mails).toEqual([{ subject: 'Test: Module 3 moves to February', user_id: staff.userId }]);
  });
});

describe('sending', () => {
  it('reaches heads, tutors and ECTs in the portal and by mail, each once', async () => {
    const id = await announce(staff);
    await runFanOut(id);

    const { tutor, head, self } = place;
    expect(await mailedTo()).toEqual([tutor, head, self].map(({ userId }) => userId).sort());
    const [notice, ...more] = (await listNotifications(tutor, { view: 'unread' })).items;
    expect(more).toEqual([]);
    expect(notice).toMatchObject({
      title: 'Module 3 moves to February',
      href: `/schools/${place.school.urn}/announcements/${id}`,
    });
    expect((await listNotifications(self, { view: 'all' })).items[0]?.href).toBe(`/me/announcements/${id}`);
    await acceptMails();
    await runFanOut(id);
    expect(await getAnnouncement(staff, id)).toMatchObject({
      state: 'sent',
      versions: [
        { number: 1, figures: { rows: { all: 3, told: 3, stopped: 0 }, people: 3, mails: { accepted: 3 } } },
      ],
    });
  });

  it('sends one mail to somebody of two schools, who reads it in both', async () => {
    const second = await arrangeSchool();
    await createMembership({
      organisation: second.school,
      role: 'headteacher',
      user: { id: place.tutor.userId },
    });
    const id = await writeAnnouncement(staff, input({ roles: ['headteacher', 'induction_tutor'] }));

    expect(await getReach(staff, id)).toMatchObject({ people: 4, places: 5, schools: 2 });
    await send(staff, id);
    await runFanOut(id);
    expect(await mailedTo()).toHaveLength(4);
    expect(await getAnnouncement(staff, id)).toMatchObject({
      versions: [{ figures: { rows: { told: 5 } } }],
    });
  });

  it('pressed twice at once, sends once', async () => {
    const id = await writeAnnouncement(staff, input());
    const now = { ...(await at(staff, id)), seen: (await getReach(staff, id)).people };
    const pressed = await Promise.allSettled([sendAnnouncement(staff, now), sendAnnouncement(staff, now)]);

    expect(pressed.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await ownerSql('select 1 from announcement_version')).toHaveLength(1);
  });

  it('refuses when the audience was emptied, or changed, between preview and sending', async () => {
    const id = await writeAnnouncement(staff, input({ roles: ['headteacher'] }));
    const { version } = await at(staff, id);
    await expect(sendAnnouncement(staff, { id, version, seen: 2 })).rejects.toMatchObject({
      code: 'audience_changed',
    });
    await ownerSql('update membership set ended_at = now(), ends_on = current_date where user_id = $1', [
      place.head.userId,
    ]);

    await expect(sendAnnouncement(staff, { id, version, seen: 1 })).rejects.toMatchObject({
      code: 'audience_empty',
    });
    expect(await getAnnouncement(staff, id)).toMatchObject({ state: 'draft', versions: [] });
  });

  it('goes on where a run ended, and two runs at once tell nobody twice', async () => {
    const id = await writeAnnouncement(staff, input());
    await send(staff, id);
    const [version] = await ownerSql<{ id: string }>('select id from announcement_version');
    const versionId = version?.id ?? '';
    await Promise.all([fanOutAnnouncement({ versionId }), fanOutAnnouncement({ versionId })]);
    await fanOutAnnouncement({ versionId });

    expect(await mailedTo()).toHaveLength(3);
    expect(await ownerSql(`select 1 from notification where kind = 'announcement'`)).toHaveLength(3);
  });

  it('counts who unsubscribed or has a dead address as reached in the portal only', async () => {
    await ownerSql(
      `insert into notification_preference (user_id, audience, kind, mail) values ($1, 'school', 'newsletter', 'off')`,
      [place.tutor.userId],
    );
    await ownerSql(
      `insert into mail_suppression (email, reason) select email, 'refused' from users where id = $1`,
      [place.head.userId],
    );
    const id = await announce(staff, { kind: 'newsletter' });

    expect(await getReach(staff, id)).toMatchObject({ people: 3, unsubscribed: 1, deadAddresses: 1 });
    expect(await mailedTo()).toEqual([place.self.userId]);
    expect((await listReceived(place.tutor)).total).toBe(1);
    const service = await writeAnnouncement(staff, input());
    expect(await getReach(staff, service)).toMatchObject({ unsubscribed: 0, deadAddresses: 1 });
  });
});

describe('stopping', () => {
  it('keeps it from whoever has not had it, and says how many had', async () => {
    const id = await announce(staff);
    await ownerSql(`update mail_message set state = 'accepted', next_attempt_at = null where user_id = $1`, [
      place.tutor.userId,
    ]);
    await cancelAnnouncement(staff, await at(staff, id));
    await runFanOut(id);

    expect(await getAnnouncement(staff, id)).toMatchObject({
      state: 'cancelled',
      versions: [
        { figures: { rows: { told: 1, stopped: 2 }, people: 1, mails: { accepted: 1, suppressed: 2 } } },
      ],
    });
    expect((await listReceived(place.tutor)).total).toBe(1);
    expect((await listReceived(place.head)).total).toBe(0);
    expect((await listNotifications(place.head, { view: 'all' })).total).toBe(0);
    await expect(cancelAnnouncement(staff, await at(staff, id))).rejects.toBeInstanceOf(Conflict);
  });

  it('before the worker began, keeps it from everybody', async () => {
    const id = await writeAnnouncement(staff, input());
    await send(staff, id);
    await cancelAnnouncement(staff, await at(staff, id));
    await runFanOut(id);

    expect(await mailedTo()).toEqual([]);
    await expect(
      correctAnnouncement(staff, { ...(await at(staff, id)), subject: 'Other', body: 'Other' }),
    ).rejects.toMatchObject({ code: 'nobody_had_it' });
  });
});

describe('a correction', () => {
  it('goes to exactly those who had the version before, and replaces it in the portal', async () => {
    const id = await announce(staff);
    await acceptMails();
    await runFanOut(id);
    const late = await asInductionTutor(place.school);
    await ownerSql('update membership set ended_at = now(), ends_on = current_date where user_id = $1', [
      place.head.userId,
    ]);
    await correctAnnouncement(staff, {
      ...(await at(staff, id)),
      subject: 'Module 3 moves to March',
      body: 'It is on 4 March.',
    });
    await runFanOut(id);

    const [version] = (await getAnnouncement(staff, id)).versions;
    expect(version).toMatchObject({ number: 2, figures: { people: 3 } });
    expect((await listReceived(late)).total).toBe(0);
    const received = await openReceived(place.tutor, id);
    expect(received).toMatchObject({ subject: 'Module 3 moves to March', correctedFrom: expect.any(Date) });
    expect((await listReceived(place.tutor)).total).toBe(1);
    const subjects = await ownerSql<{ subject: string }>(
      `select subject from mail_message where user_id = $1 order by id`,
      [place.tutor.userId],
    );
    expect(subjects.map(({ subject }) => subject)).toEqual([
      'Module 3 moves to February',
      'Correction: Module 3 moves to March',
    ]);
  });

  it('is refused while it is being sent, and when nothing is different', async () => {
    const id = await announce(staff);
    const same = async () => ({ ...(await at(staff, id)), subject: input().subject, body: input().body });
    await expect(correctAnnouncement(staff, await same())).rejects.toBeInstanceOf(Conflict);
    await acceptMails();
    await runFanOut(id);

    await expect(correctAnnouncement(staff, await same())).rejects.toMatchObject({
      code: 'nothing_corrected',
    });
  });
});

describe('reading', () => {
  it('is counted as opened once, by person and school, and marks the notice as read', async () => {
    const id = await announce(staff);
    await openReceived(place.tutor, id);
    await openReceived(place.tutor, id);

    expect((await listNotifications(place.tutor, { view: 'unread' })).total).toBe(1);
    expect((await listNotifications(place.tutor, { view: 'unread' })).items).toEqual([]);
    expect((await getAnnouncement(staff, id)).versions[0]?.figures.opened).toBe(1);
    const opened = await listReaders(staff, id, { show: 'opened', page: 1 });
    expect(opened.rows).toMatchObject([{ school: place.school.name, urn: place.school.urn }]);
    expect((await listReaders(staff, id, { show: 'unopened', page: 1 })).total).toBe(2);
  });

  it('is for those to whom it was sent', async () => {
    const id = await announce(staff, { roles: ['headteacher'] });
    const elsewhere = await asInductionTutor(await createSchool());

    expect((await openReceived(place.head, id)).subject).toBe('Module 3 moves to February');
    for (const actor of [place.tutor, place.self, elsewhere]) {
      await expect(openReceived(actor, id)).rejects.toBeInstanceOf(NotFound);
      expect((await listReceived(actor)).total).toBe(0);
    }
  });

  it('of another organisation’s announcements is the same as of none', async () => {
    const id = await announce(staff);
    const elsewhere = await asStaff(await createDeliveryPartner());
    const other = { id, version: 1 };

    expect((await listAnnouncements(elsewhere, { page: 1 })).total).toBe(0);
    for (const tried of [
      () => getAnnouncement(elsewhere, id),
      () => getReach(elsewhere, id),
      () => listReaders(elsewhere, id, { show: 'all', page: 1 }),
      () => sendTest(elsewhere, { id }),
      () => sendAnnouncement(elsewhere, { ...other, seen: 3 }),
      () => cancelAnnouncement(elsewhere, other),
      () => rewriteAnnouncement(elsewhere, { ...input(), ...other }),
      () => correctAnnouncement(elsewhere, { ...other, subject: 'x', body: 'y' }),
    ])
      await expect(tried()).rejects.toBeInstanceOf(NotFound);
  });
});

import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemActor } from '@/lib/auth/actor';
import { fixClock, now } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import * as environment from '@/lib/env';
import { Forbidden, RuleBroken } from '@/lib/errors';
import { changeMailFlow } from '@/lib/mail/commands/change-mail-flow';
import { liftSuppression } from '@/lib/mail/commands/lift-suppression';
import { recordBounce } from '@/lib/mail/commands/record-bounce';
import { sendMails } from '@/lib/mail/commands/send-mails';
import { getMail, getMailQueue, listDeadAddresses, searchSent } from '@/lib/mail/queries';
import { queueMailToUsers } from '@/lib/mail/queue';
import { sentFiltersSchema } from '@/lib/mail/schemas';
import { unsubscribeToken } from '@/lib/mail/unsubscribe-token';
import { asInductionTutor, asStaff } from '@/tests/factories/actors';
import { createDeliveryPartner, createLeadProvider } from '@/tests/factories/organisations';
import { createPartnership, createSchool } from '@/tests/factories/schools';
import { emptyTables, ownerSql } from '@/tests/support/database';
import { startMailServer, type TestMailServer } from '@/tests/support/mail-server';

let server: TestMailServer | undefined;

beforeEach(async () => {
  await emptyTables();
  vi.spyOn(environment, 'env').mockReturnValue({ ...environment.env(), DEMO: false });
});

afterEach(async () => {
  fixClock();
  vi.restoreAllMocks();
  await server?.close();
  server = undefined;
});

async function aSchool(tutors = 1) {
  const deliveryPartner = await createDeliveryPartner();
  const leadProvider = await createLeadProvider();
  const school = await createSchool();
  await createPartnership({ school, leadProvider, deliveryPartner });
  const readers = [];
  for (let number = 0; number < tutors; number++) readers.push(await asInductionTutor(school));
  return { school, readers, deliveryPartner, staff: await asStaff(deliveryPartner) };
}

const queue = (schoolId: string, userIds: string[], isNewsletter = false) =>
  withActor(systemActor(), (tx) =>
    queueMailToUsers(
      tx,
      {
        kind: 'announcement',
        subject: 'Training in the spring',
        text: 'Dear {{name}}, stop it: {{unsubscribe}}',
        html: '<p>Dear {{name}}, <a href="{{unsubscribe}}">stop it</a></p>',
        key: randomUUID(),
        organisationId: schoolId,
        cause: { type: 'announcement_version', id: randomUUID() },
        isNewsletter,
      },
      userIds,
    ),
  );

const states = async () =>
  (await ownerSql<{ state: string }>('select state::text from mail_message order by id')).map(
    ({ state }) => state,
  );

const unfold = (mail = '') => mail.replaceAll(/=\r\n/g, '').replaceAll(/\r\n[ \t]/g, ' ');

describe('mail to many', () => {
  it('goes over one connection, to each by name, with one text in the database', async () => {
    server = await startMailServer();
    const { school, readers } = await aSchool(5);
    await ownerSql(`update users set name = '<b>Jo</b> & Co' where id = $1`, [readers[0]?.userId]);
    await queue(
      school.id,
      readers.map(({ userId }) => userId),
    );

    await sendMails();

    expect(server.received).toHaveLength(5);
    expect(server.connections).toBe(1);
    expect(await ownerSql('select 1 from mail_content')).toHaveLength(1);
    const named = server.received.map(unfold).find((mail) => mail.includes('& Co'));
    expect(named).toContain('Dear <b>Jo</b> & Co');
    expect(named).toContain('&lt;b&gt;Jo&lt;/b&gt; &amp; Co');
    expect(await states()).toEqual(Array(5).fill('accepted'));
  });

  it('carries one click to unsubscribe in newsletters, and never in service messages', async () => {
    server = await startMailServer();
    const { school, readers } = await aSchool();
    const userIds = readers.map(({ userId }) => userId);
    await queue(school.id, userIds, true);
    await queue(school.id, userIds, false);

    await sendMails();

    const [newsletter, service] = server.received.map(unfold);
    const token = unsubscribeToken(userIds[0] ?? '');
    expect(newsletter).toContain(`List-Unsubscribe: <http://localhost:3000/api/unsubscribe/${token}>`);
    expect(newsletter).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(service).not.toContain('List-Unsubscribe');
  });

  it('is sent once where two workers send at the same time, and once more where one was killed', async () => {
    server = await startMailServer();
    const { school, readers } = await aSchool(3);
    await queue(
      school.id,
      readers.map(({ userId }) => userId),
    );
    // A worker that claimed one and was killed before anybody could know what became of it.
    const [left] = await ownerSql<{ id: string }>(
      `update mail_message set state = 'sending', attempts = 1, next_attempt_at = now() + interval '5 minutes'
       where id = (select min(id::text)::uuid from mail_message) returning id`,
    );

    await sendMails();
    expect(server.received).toHaveLength(2);

    fixClock(new Date(now().getTime() + 6 * 60_000));
    await sendMails();
    await sendMails();
    expect(server.received).toHaveLength(3);
    expect(server.received.filter((mail) => mail.includes(`<${left?.id}@`))).toHaveLength(1);
  });

  it('waits while mail is paused, and flows again at once', async () => {
    server = await startMailServer();
    const { school, readers, staff, deliveryPartner } = await aSchool();
    await ownerSql(`insert into setting (key, value, updated_at) values ('organisation', $1, now())`, [
      JSON.stringify({ organisationId: deliveryPartner.id, leadProviderId: '' }),
    ]);
    await changeMailFlow(staff, { isPaused: true, perMinute: 0 });
    await queue(
      school.id,
      readers.map(({ userId }) => userId),
    );

    await sendMails();
    expect(server.received).toEqual([]);
    expect(await getMailQueue(staff)).toMatchObject({ waiting: 1, isPaused: true, canPause: true });

    await changeMailFlow(staff, { isPaused: false, perMinute: 0 });
    await sendMails();
    expect(server.received).toHaveLength(1);
  });

  it('is paused by nobody but the organisation whose portal it is', async () => {
    const { staff } = await aSchool();

    await expect(changeMailFlow(staff, { isPaused: true, perMinute: 0 })).rejects.toThrow(Forbidden);
  });

  it('stops at a mail server that is away, without counting what was not tried', async () => {
    await ownerSql(`insert into setting (key, value, updated_at) values ('mail_server', $1, now())`, [
      JSON.stringify({
        host: '127.0.0.1',
        port: 1,
        security: 'none',
        username: '',
        password: '',
        from: 'a@example.org',
      }),
    ]);
    const { school, readers } = await aSchool(3);
    await queue(
      school.id,
      readers.map(({ userId }) => userId),
    );

    await sendMails();

    expect((await states()).toSorted()).toEqual(['created', 'created', 'technical_failure']);
    expect(await ownerSql('select 1 from mail_message where attempts > 0')).toHaveLength(1);
  });
});

describe('an address that does not work', () => {
  const refusing = () =>
    startMailServer({
      onRcptTo: (_address, _session, callback) =>
        callback(Object.assign(new Error('5.1.1 No such user'), { responseCode: 550 })),
    });

  it('gets nothing more, and those who can mend it are told, but not whose it is', async () => {
    server = await refusing();
    const { school, readers, staff } = await aSchool(2);
    const [owner, colleague] = readers;
    await queue(school.id, [owner?.userId ?? '']);
    await sendMails();
    await queue(school.id, [owner?.userId ?? '']);
    await sendMails();

    expect(await states()).toEqual(['permanent_failure', 'suppressed']);
    const told = await ownerSql<{ user_id: string; kind: string }>('select user_id, kind from notification');
    expect(told.map(({ user_id }) => user_id).toSorted()).toEqual(
      [colleague?.userId, staff.userId].toSorted(),
    );
    expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(['address_failed']));
    expect(await listDeadAddresses(staff)).toMatchObject([{ reason: 'refused' }]);
  });

  it('is recorded by staff who know it, and written to again when it was mended', async () => {
    const { readers, staff } = await aSchool(2);
    const [owner] = await ownerSql<{ email: string }>('select email from users where id = $1', [
      readers[0]?.userId,
    ]);
    const email = owner?.email ?? '';
    await recordBounce(staff, email);
    await recordBounce(staff, email);

    expect(await listDeadAddresses(staff)).toMatchObject([{ email, reason: 'recorded' }]);
    await liftSuppression(staff, email);
    expect(await listDeadAddresses(staff)).toEqual([]);
  });

  it('of nobody whom staff may see is recorded by nobody', async () => {
    const { staff } = await aSchool();
    const elsewhere = await aSchool();
    const [foreign] = await ownerSql<{ email: string }>('select email from users where id = $1', [
      elsewhere.readers[0]?.userId,
    ]);

    await expect(recordBounce(staff, foreign?.email ?? '')).rejects.toThrow(RuleBroken);
    await expect(liftSuppression(staff, 'nobody@example.org')).rejects.toThrow(RuleBroken);
    expect(await ownerSql('select 1 from mail_suppression')).toEqual([]);
  });
});

describe('what was sent', () => {
  it('is found by staff of the partner, with its history, and by nobody else', async () => {
    server = await startMailServer();
    const { school, readers, staff } = await aSchool();
    const elsewhere = await aSchool();
    const [mail] = await queue(
      school.id,
      readers.map(({ userId }) => userId),
    );
    await sendMails();

    const found = await searchSent(staff, sentFiltersSchema.parse({ q: 'SPRING', outcome: 'accepted' }));
    expect(found).toMatchObject({ total: 1, items: [{ channel: 'mail', state: 'accepted' }] });
    expect((await searchSent(staff, sentFiltersSchema.parse({ outcome: 'failed' }))).total).toBe(0);
    expect((await searchSent(staff, sentFiltersSchema.parse({ channel: 'notice' }))).total).toBe(0);
    const details = await getMail(staff, mail?.mailId ?? '');
    expect(details.history.map(({ state }) => state)).toEqual(['sending', 'accepted']);

    expect((await searchSent(elsewhere.staff, sentFiltersSchema.parse({}))).total).toBe(0);
    await expect(getMail(elsewhere.staff, mail?.mailId ?? '')).rejects.toThrow();
  });
});

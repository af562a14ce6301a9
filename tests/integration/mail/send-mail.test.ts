import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemActor } from '@/lib/auth/actor';
import { fixClock } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import * as environment from '@/lib/env';
import { NotFound } from '@/lib/errors';
import { sendMail } from '@/lib/mail/commands/send-mail';
import { sendMails } from '@/lib/mail/commands/send-mails';
import { listOutbox } from '@/lib/mail/outbox';
import { queueMail } from '@/lib/mail/queue';
import { emptyTables, ownerSql } from '../../support/database';

let server: SMTPServer | undefined;
let received: string[];

beforeEach(async () => {
  await emptyTables();
  received = [];
});

afterEach(async () => {
  fixClock();
  await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  server = undefined;
});

/** A real mail server on this machine, which the settings name. */
async function startServer(options: SMTPServerOptions = {}): Promise<void> {
  const started = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, _session, callback) {
      let text = '';
      stream.on('data', (chunk) => {
        text += chunk;
      });
      stream.on('end', () => {
        received.push(text);
        callback();
      });
    },
    ...options,
  });
  started.on('error', () => {});
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  server = started;
  await nameServer((started.server.address() as AddressInfo).port);
}

function nameServer(port: number) {
  const value = {
    host: '127.0.0.1',
    port,
    security: 'none',
    username: '',
    password: '',
    from: 'Portal <portal@example.org>',
  };
  return ownerSql(`insert into setting (key, value, updated_at) values ('mail_server', $1, now())`, [
    JSON.stringify(value),
  ]);
}

function inDemonstration(on: boolean) {
  const real = environment.env();
  vi.spyOn(environment, 'env').mockReturnValue({ ...real, DEMO: on });
}

async function queued(kind = 'invitation', key = 'one', to = 'tutor@example.org'): Promise<string> {
  await withActor(systemActor(), (tx) =>
    queueMail(tx, {
      kind,
      to: { email: to, name: 'Tütör, Ex"ample' },
      subject: 'Your access',
      text: 'Open https://example.org/invitations/secret-token',
      html: '<p>Open <a href="https://example.org/invitations/secret-token">it</a></p>',
      idempotencyKey: key,
    }),
  );
  const [mail] = await ownerSql<{ id: string }>('select id from mail_message where idempotency_key = $1', [
    key,
  ]);
  return mail?.id ?? '';
}

const stateOf = async (id: string) =>
  (
    await ownerSql(
      'select state, attempts, problem, text, handed_over_at is not null as handed_over from mail_message where id = $1',
      [id],
    )
  )[0];

const historyOf = async (id: string) =>
  (
    await ownerSql<{ states: string[] }>(
      `select array(select entry ->> 'state' from jsonb_array_elements(history) entry) as states from mail_message where id = $1`,
      [id],
    )
  )[0]?.states;

describe('sending mail', () => {
  beforeEach(() => inDemonstration(false));

  it('sends the file that was asked for along, and keeps no copy of it', async () => {
    await startServer();
    const bytes = Uint8Array.from(Buffer.from('a workbook'));
    await withActor(systemActor(), (tx) =>
      queueMail(tx, {
        kind: 'scheduled-export',
        to: { email: 'tutor@example.org' },
        subject: 'Training schedules',
        text: 'Attached',
        html: '<p>Attached</p>',
        idempotencyKey: 'export',
        attachment: { fileName: 'ecf-schedule.xlsx', contentType: 'application/octet-stream', bytes },
      }),
    );
    const [mail] = await ownerSql<{ id: string }>('select id from mail_message');
    await sendMail({ mailId: mail?.id ?? '' });

    expect(received[0]).toContain('filename=ecf-schedule.xlsx');
    expect(received[0]).toContain(Buffer.from('a workbook').toString('base64'));
    expect(await ownerSql('select * from mail_attachment')).toEqual([]);
  });

  it('hands text and HTML over once, however often the job runs, and forgets the secret in it', async () => {
    await startServer();
    const id = await queued();

    await sendMail({ mailId: id });
    await sendMail({ mailId: id });

    expect(received).toHaveLength(1);
    expect(received[0]).toContain('From: Portal <portal@example.org>');
    expect(received[0]).toContain(`Message-ID: <${id}@localhost>`);
    expect(received[0]).toContain('Content-Type: text/plain');
    expect(received[0]).toContain('Content-Type: text/html');
    expect(await stateOf(id)).toMatchObject({ state: 'accepted', attempts: 1, handed_over: true });
    expect((await stateOf(id))?.text).not.toContain('secret-token');
  });

  it('queues one mail for one cause', async () => {
    await queued('invitation', 'same');
    await queued('invitation', 'same');

    expect(await ownerSql('select 1 from mail_message')).toHaveLength(1);
    expect(await ownerSql('select 1 from graphile_worker._private_jobs')).toHaveLength(1);
  });

  it('stops at an address that does not exist, and says so where it was invited', async () => {
    const [school] = await ownerSql<{ id: string }>(
      `insert into organisation (kind, name, updated_at) values ('school', 'Larch School', now()) returning id`,
    );
    const [invitation] = await ownerSql<{ id: string }>(
      `insert into invitation (email, name, organisation_id, role, token_hash, sent_at, expires_at)
       values ('gone@example.org', 'Gone', $1, 'induction_tutor', 'hash', now(), now() + interval '14 days') returning id`,
      [school?.id],
    );
    await startServer({
      onRcptTo: (_address, _session, callback) =>
        callback(Object.assign(new Error('No such user'), { responseCode: 550 })),
    });
    const id = await queued('invitation', `invitation:${invitation?.id}:hash`, 'gone@example.org');

    await sendMail({ mailId: id });
    await sendMail({ mailId: id });

    expect(await stateOf(id)).toMatchObject({ state: 'permanent_failure', attempts: 1, handed_over: false });
    expect(await ownerSql('select 1 from invitation where failed_at is not null')).toHaveLength(1);
  });

  it('tries again when the mailbox is busy, ever more rarely, and gives up after three days', async () => {
    await startServer({
      onRcptTo: (_address, _session, callback) =>
        callback(Object.assign(new Error('Mailbox is busy'), { responseCode: 450 })),
    });
    const id = await queued();
    const began = Date.now();

    await sendMail({ mailId: id });
    expect(await stateOf(id)).toMatchObject({ state: 'temporary_failure', attempts: 1 });
    expect((await stateOf(id))?.text).toContain('secret-token');
    await sendMails();
    expect(await stateOf(id)).toMatchObject({ attempts: 1 });

    fixClock(new Date(began + 3 * 60_000));
    await sendMails();
    expect(await stateOf(id)).toMatchObject({ state: 'temporary_failure', attempts: 2 });

    fixClock(new Date(began + 73 * 3_600_000));
    await sendMails();
    expect(await stateOf(id)).toMatchObject({ state: 'permanent_failure', attempts: 3 });
  });

  it('sends after the mail server was away', async () => {
    await nameServer(1);
    const id = await queued();
    await sendMail({ mailId: id });
    expect(await stateOf(id)).toMatchObject({ state: 'technical_failure' });

    await ownerSql(`delete from setting`);
    await startServer();
    fixClock(new Date(Date.now() + 3 * 60_000));
    await sendMails();

    expect(await stateOf(id)).toMatchObject({ state: 'accepted', attempts: 2, problem: null });
    expect(await historyOf(id)).toEqual(['sending', 'technical_failure', 'sending', 'accepted']);
  });

  it('waits when no mail server is set', async () => {
    const id = await queued();

    await sendMail({ mailId: id });

    expect(await stateOf(id)).toMatchObject({
      state: 'technical_failure',
      problem: 'No mail server is set.',
    });
  });

  it('does not send a code that nobody can use any more', async () => {
    await startServer();
    const id = await queued('sign-in-code');
    fixClock(new Date(Date.now() + 11 * 60_000));

    await sendMail({ mailId: id });

    expect(received).toEqual([]);
    expect(await stateOf(id)).toMatchObject({ state: 'permanent_failure' });
  });

  it('lets nobody write headers through a name', async () => {
    await startServer();
    await withActor(systemActor(), (tx) =>
      queueMail(tx, {
        kind: 'invitation',
        to: { email: 'tutor@example.org', name: 'Tutor\r\nBcc: others@example.org' },
        subject: 'Access\r\nX-Other: yes',
        text: 'text',
        html: '<p>text</p>',
        idempotencyKey: 'headers',
      }),
    );
    const [mail] = await ownerSql<{ id: string }>('select id from mail_message');

    await sendMail({ mailId: mail?.id ?? '' });

    expect(received[0]).not.toMatch(/^(Bcc|X-Other):/m);
  });

  it('shows no outbox', async () => {
    await expect(listOutbox({ address: '', page: 1 })).rejects.toThrow(NotFound);
  });
});

describe('in a demonstration', () => {
  beforeEach(() => inDemonstration(true));

  it('no mail leaves, and every one stays readable, newest first and by address', async () => {
    await startServer();
    const first = await queued('invitation', 'one');
    await queued('sign-in-code', 'two', 'other@example.org');
    for (const { id } of await ownerSql<{ id: string }>('select id from mail_message'))
      await sendMail({ mailId: id });

    expect(received).toEqual([]);
    expect(await stateOf(first)).toMatchObject({ state: 'accepted' });
    const outbox = await listOutbox({ address: '', page: 1 });
    expect(outbox.mails.map(({ toEmail }) => toEmail)).toEqual(['other@example.org', 'tutor@example.org']);
    expect(outbox.mails[1]?.text).toContain('secret-token');
    expect((await listOutbox({ address: 'OTHER@', page: 1 })).total).toBe(1);
  });
});

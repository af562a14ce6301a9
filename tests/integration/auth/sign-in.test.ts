import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { redeemSignIn } from '@/lib/auth/commands/redeem-sign-in';
import { type PendingSignIn, requestSignIn } from '@/lib/auth/commands/request-sign-in';
import { readSession } from '@/lib/auth/session';
import { hashOfRedeemable } from '@/lib/auth/tokens';
import { fixClock } from '@/lib/dates/clock';
import { emptyTables, ownerSql } from '../../support/database';

const email = 'tutor@example.org';
const refused = { code: 'sign-in-refused' };
let client = 0;

beforeEach(async () => {
  await emptyTables();
  client += 1;
  await ownerSql(`insert into users (email, name) values ($1, 'Example Tutor')`, [email]);
});

afterEach(() => fixClock());

async function ask(address = email) {
  const pending = await requestSignIn({ email: address, client: `10.0.0.${client}` });
  const [mail] = await ownerSql<{ text: string }>(
    'select text from mail_message where to_email = $1 order by created_at desc, id desc limit 1',
    [address],
  );
  const code = /^\d{6}$/m.exec(mail?.text ?? '')?.[0] ?? '';
  const link = /token=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
  return { pending, code, link };
}

const redeem = (pending: PendingSignIn, codeOrToken: string, more: { formerToken?: string } = {}) =>
  redeemSignIn({ ...pending, codeOrToken, client: `10.0.0.${client}`, userAgent: 'test', ...more });

function textOf(query: unknown): string {
  if (typeof query === 'string') return query;
  return typeof query === 'object' && query !== null && 'text' in query ? String(query.text) : '';
}

const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('signing in', () => {
  it('signs in with the code, and stores neither code nor session token', async () => {
    const { pending, code } = await ask();

    const token = await redeem(pending, code);

    expect(await readSession(token)).toMatchObject({ email, name: 'Example Tutor', memberships: [] });
    const [session] = await ownerSql('select session_token, user_agent from session');
    expect(session).toMatchObject({ user_agent: 'test' });
    expect(session?.session_token).not.toContain(token);
  });

  it('signs in with the link in the browser that asked', async () => {
    const { pending, link } = await ask();

    expect(await readSession(await redeem(pending, link))).toMatchObject({ email });
  });

  it('takes a code once', async () => {
    const { pending, code, link } = await ask();
    await redeem(pending, code);

    await expect(redeem(pending, code)).rejects.toMatchObject(refused);
    await expect(redeem(pending, link)).rejects.toMatchObject(refused);
  });

  it('lets one of many tries at once win', async () => {
    const { pending, code } = await ask();

    const tries = await Promise.allSettled(Array.from({ length: 10 }, () => redeem(pending, code)));

    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(await ownerSql('select 1 from session')).toHaveLength(1);
  });

  it('refuses the right code after five wrong ones', async () => {
    const { pending, code } = await ask();
    for (let i = 0; i < 5; i++) await expect(redeem(pending, wrong(code))).rejects.toMatchObject(refused);

    await expect(redeem(pending, code)).rejects.toMatchObject(refused);
  });

  it('accepts the right code after four wrong ones', async () => {
    const { pending, code } = await ask();
    for (let i = 0; i < 4; i++) await expect(redeem(pending, wrong(code))).rejects.toMatchObject(refused);

    await redeem(pending, code);
  });

  it('voids a code when a new one is asked for', async () => {
    const first = await ask();
    const second = await ask();

    await expect(redeem(first.pending, first.code)).rejects.toMatchObject(refused);
    await redeem(second.pending, second.code);
  });

  it('refuses the code in another browser, and counts no try against the one that asked', async () => {
    const { pending, code } = await ask();
    const elsewhere = { ...pending, browser: 'another browser' };
    for (let i = 0; i < 6; i++) await expect(redeem(elsewhere, code)).rejects.toMatchObject(refused);

    await redeem(pending, code);
  });

  it('refuses a code from ten minutes on', async () => {
    fixClock('2026-11-24T09:00:00Z');
    const { pending, code } = await ask();
    fixClock('2026-11-24T09:10:00Z');
    await expect(redeem(pending, code)).rejects.toMatchObject(refused);

    fixClock('2026-11-24T09:00:00Z');
    const { pending: again, code: fresh } = await ask();
    fixClock('2026-11-24T09:09:59Z');
    await redeem(again, fresh);
  });

  it('refuses a disabled user, also one who was disabled after the code was sent', async () => {
    const { pending, code } = await ask();
    await ownerSql('update users set disabled_at = now()');

    await expect(redeem(pending, code)).rejects.toMatchObject(refused);
    expect((await ask()).code).toBe(code);
    expect(await ownerSql('select 1 from mail_message')).toHaveLength(1);
  });

  it('ends the former session of the browser', async () => {
    const first = await ask();
    const formerToken = await redeem(first.pending, first.code);
    const second = await ask();

    await redeem(second.pending, second.code, { formerToken });

    expect(await readSession(formerToken)).toBeNull();
  });

  it('finds the account whatever the case of the address', async () => {
    const pending = await requestSignIn({ email: 'TUTOR@example.org', client: '10.9.9.9' });
    const [mail] = await ownerSql<{ text: string }>('select text from mail_message');
    const code = /^\d{6}$/m.exec(mail?.text ?? '')?.[0] ?? '';

    expect(await readSession(await redeem(pending, code))).toMatchObject({ email });
  });

  it('keeps a history of what was sent, refused and done', async () => {
    const { pending, code } = await ask();
    await expect(redeem(pending, wrong(code))).rejects.toMatchObject(refused);
    await redeem(pending, code);

    const events = await ownerSql(
      'select outcome, user_id is not null as known from sign_in_event order by id',
    );
    expect(events).toEqual([
      { outcome: 'code_sent', known: true },
      { outcome: 'refused', known: true },
      { outcome: 'signed_in', known: true },
    ]);
  });
});

describe('an unknown address', () => {
  it('gets the same answer, and nothing is sent or stored about it but a hash', async () => {
    const known = await ask();
    const unknown = await ask('nobody@example.org');

    expect(Object.keys(unknown.pending)).toEqual(Object.keys(known.pending));
    expect(await ownerSql(`select 1 from mail_message where to_email = 'nobody@example.org'`)).toEqual([]);
    expect(await ownerSql('select 1 from graphile_worker._private_jobs')).toHaveLength(1);
  });

  it('never gets an account, even with the right code', async () => {
    const { pending } = await ask('nobody@example.org');
    await ownerSql('update verification_token set code_hash = $1', [hashOfRedeemable('000000')]);

    await expect(redeem(pending, '000000')).rejects.toMatchObject(refused);
    expect(await ownerSql(`select 1 from users where email = 'nobody@example.org'`)).toEqual([]);
  });

  it('makes the database do the same work as a known one, for asking and for trying', async () => {
    const statements = async (work: () => Promise<unknown>) => {
      const query = vi.spyOn(pg.Client.prototype, 'query');
      await work();
      const texts = query.mock.calls.map(([first]: unknown[]) => textOf(first));
      query.mockRestore();
      return texts.map((text) => text.replace('rollback to savepoint', 'release savepoint'));
    };
    const known = { pending: undefined as PendingSignIn | undefined };
    const unknown = { pending: undefined as PendingSignIn | undefined };
    await requestSignIn({ email: 'warm.up@example.org', client: 'warm' });

    expect(
      await statements(async () => {
        unknown.pending = await requestSignIn({ email: 'nobody@example.org', client: 'one' });
      }),
    ).toEqual(
      await statements(async () => {
        known.pending = await requestSignIn({ email, client: 'two' });
      }),
    );

    const trying = (pending: PendingSignIn | undefined, code: string) =>
      statements(() => (pending ? redeem(pending, code).catch(() => {}) : Promise.resolve()));
    const ofUnknown = await trying(unknown.pending, '000000');
    const wrongCode = await trying(known.pending, '000000');
    const otherBrowser = await trying({ email, browser: 'x', linkHash: '' }, '000000');
    const nothingAsked = await trying({ email: 'third@example.org', browser: '', linkHash: '' }, '000000');
    expect(ofUnknown.length).toBeGreaterThan(4);
    expect(wrongCode).toEqual(ofUnknown);
    expect(otherBrowser).toEqual(ofUnknown);
    expect(nothingAsked).toEqual(ofUnknown);
  });
});

describe('asking and trying too often', () => {
  it('is refused for one address from one client after five codes, and counts across clients', async () => {
    for (let i = 0; i < 5; i++) await requestSignIn({ email, client: 'one' });
    await expect(requestSignIn({ email, client: 'one' })).rejects.toMatchObject({ code: 'too-often' });

    for (let i = 0; i < 4; i++) await requestSignIn({ email, client: 'two' });
    await expect(requestSignIn({ email, client: 'three' })).rejects.toMatchObject({ code: 'too-often' });
  });

  it('lets colleagues at one school sign in from one client', async () => {
    for (let i = 0; i < 30; i++)
      await requestSignIn({ email: `colleague${i}@example.org`, client: 'school' });
  });

  it('is refused after ten tries at one address from one client, whatever the codes', async () => {
    fixClock('2026-11-24T09:00:00Z');
    for (let i = 0; i < 10; i++) {
      const pending = { email, browser: 'x', linkHash: '' };
      await expect(redeem(pending, '123456')).rejects.toMatchObject(refused);
    }
    const { pending, code } = await ask();
    await expect(redeem(pending, code)).rejects.toMatchObject({ code: 'too-often' });

    fixClock('2026-11-24T09:15:00Z');
    const again = await ask();
    await redeem(again.pending, again.code);
  });

  it('counts tries at once exactly', async () => {
    fixClock('2026-11-24T09:00:00Z');
    const results = await Promise.allSettled(
      Array.from({ length: 12 }, () => requestSignIn({ email, client: 'one' })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  });
});

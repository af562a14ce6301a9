import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { type SchoolActor, schoolActor, systemActor } from '@/lib/auth/actor';
import { endSession } from '@/lib/auth/commands/end-session';
import { fixClock } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { readNews } from '@/lib/notifications/news-queries';
import { openNewsStream } from '@/lib/notifications/news-stream';
import { notify, notifyEach } from '@/lib/notifications/notify';
import { positionSchema } from '@/lib/notifications/schemas';
import { stopListening } from '@/lib/realtime/listener';
import { countSubscribers, endAllSubscribers, mostPerUser } from '@/lib/realtime/subscribers';
import { asInductionTutor, asStaff } from '@/tests/factories/actors';
import { createSchool } from '@/tests/factories/schools';
import { createMembership } from '@/tests/factories/users';
import { ownerSql } from '@/tests/support/database';
import { type OpenPage, readPage } from '@/tests/support/news';
import { signInAs } from '@/tests/support/sign-in';

const pages: OpenPage[] = [];

afterEach(async () => {
  fixClock();
  await Promise.all(pages.splice(0).map((page) => page.leave()));
  await stopListening();
});

async function aTutor() {
  const school = await createSchool();
  const actor = await asInductionTutor(school);
  const { token, sessionId } = await signInAs({ id: actor.userId });
  return { school, actor, token, sessionId, context: `school-${school.urn}` };
}

async function open(token: string, context: string, after?: string): Promise<OpenPage> {
  const stream = await openNewsStream({ token, context, after });
  if (typeof stream === 'string') throw new Error(`refused: ${stream}`);
  const page = readPage(stream);
  pages.push(page);
  return page;
}

const tell = ({ userId, schoolId }: SchoolActor, title: string) =>
  withActor(systemActor(), (tx) =>
    notify(tx, { userIds: [userId], organisationId: schoolId, kind: 'schedule_changed', title }),
  );

const titles = ({ news }: { news: { notices: { title: string }[] } }) =>
  news.notices.map(({ title }) => title);

describe('news for an open page', () => {
  it('arrive as they are committed, with how many are unread', async () => {
    const { actor, token, context } = await aTutor();
    const page = await open(token, context);
    expect((await page.next()).news).toMatchObject({ unread: 0, notices: [] });

    await tell(actor, 'Moved');

    const told = await page.next(1_000);
    expect(titles(told)).toEqual(['Moved']);
    expect(told.news).toMatchObject({ unread: 1, more: 0, notices: [{ kind: 'Schedule changed' }] });
  });

  it('of a transaction that is rolled back never arrive', async () => {
    const { actor, token, context } = await aTutor();
    const page = await open(token, context);
    await page.next();

    await expect(
      withActor(systemActor(), async (tx) => {
        await notify(tx, {
          userIds: [actor.userId],
          organisationId: actor.schoolId,
          kind: 'schedule_changed',
          title: 'No',
        });
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow();
    await tell(actor, 'Yes');

    expect(titles(await page.next())).toEqual(['Yes']);
  });

  it('that were committed out of order are each told once', async () => {
    const { actor } = await aTutor();
    const { position } = await readNews(actor);
    const late = new pg.Client({ connectionString: process.env.DIRECT_DATABASE_URL });
    await late.connect();
    await late.query('begin');
    await late.query(
      `insert into notification (user_id, organisation_id, kind, title) values ($1, $2, 'schedule_changed', 'Began first')`,
      [actor.userId, actor.schoolId],
    );
    await tell(actor, 'Committed first');

    const first = await readNews(actor, position);
    await late.query('commit');
    await late.end();
    const second = await readNews(actor, first.position);
    const third = await readNews(actor, second.position);

    expect(first.notices.map(({ title }) => title)).toEqual(['Committed first']);
    expect(second.notices.map(({ title }) => title)).toEqual(['Began first']);
    expect(third.notices).toEqual([]);
  });

  it('that were missed between two connections come with the next, and those that were seen do not', async () => {
    const { actor, token, context } = await aTutor();
    const page = await open(token, context);
    await page.next();
    await tell(actor, 'Seen');
    const { id } = await page.next();
    await page.leave();

    await tell(actor, 'Missed');
    const again = await open(token, context, positionSchema.parse(id));

    expect(titles(await again.next())).toEqual(['Missed']);
    await tell(actor, 'After');
    expect(titles(await again.next())).toEqual(['After']);
    expect(again.rest()).toEqual([]);
  });

  it('arrive after the connection that listens was cut, once each', async () => {
    const { actor, token, context } = await aTutor();
    const page = await open(token, context);
    await page.next();
    await tell(actor, 'Before');
    expect(titles(await page.next())).toEqual(['Before']);

    await ownerSql(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'ecf notifications'
      and datname = current_database()`);
    await tell(actor, 'Meanwhile');

    expect(titles(await page.next(5_000))).toEqual(['Meanwhile']);
    await tell(actor, 'Afterwards');
    expect(titles(await page.next(5_000))).toEqual(['Afterwards']);
    expect(page.rest()).toEqual([]);
  });

  it('reach every process that listens', async () => {
    const { actor } = await aTutor();
    const processes = await Promise.all(
      [1, 2].map(async () => {
        const client = new pg.Client({ connectionString: process.env.DIRECT_DATABASE_URL });
        await client.connect();
        await client.query('listen notifications');
        const heard = new Promise((resolve) =>
          client.once('notification', ({ payload }) => resolve(payload)),
        );
        return { client, heard };
      }),
    );

    await tell(actor, 'Everywhere');

    expect(await Promise.all(processes.map(({ heard }) => heard))).toEqual([actor.userId, actor.userId]);
    await Promise.all(processes.map(({ client }) => client.end()));
  });

  it('of very many people go out in payloads that Postgres takes', async () => {
    const { actor } = await aTutor();
    const client = new pg.Client({ connectionString: process.env.DIRECT_DATABASE_URL });
    await client.connect();
    await client.query('listen notifications');
    const payloads: string[] = [];
    client.on('notification', ({ payload }) => payloads.push(payload ?? ''));
    const users = await ownerSql<{ id: string }>(
      `insert into users (name, email) select 'Reader ' || n, 'reader-' || n || '@example.org' from generate_series(1, 1000) n returning id`,
    );

    const ids = users.map(({ id }) => id);
    await withActor(systemActor(), (tx) =>
      notifyEach(
        tx,
        [...ids, ...ids].map((userId) => ({
          userId,
          organisationId: null,
          kind: 'schedule_changed' as const,
          title: 'All',
        })),
      ),
    );
    await tell(actor, 'Last');
    await expect.poll(() => payloads.at(-1)).toBe(actor.userId);

    await client.end();
    expect(payloads.every((payload) => payload.length < 8_000)).toBe(true);
    expect(
      payloads
        .slice(0, -1)
        .flatMap((payload) => payload.split(','))
        .sort(),
    ).toEqual(ids.sort());
  });
});

describe('whose news they are', () => {
  it('nobody gets somebody else’s, and no school gets another’s', async () => {
    const { actor, school, token, context } = await aTutor();
    const elsewhere = await createSchool();
    await createMembership({ organisation: elsewhere, role: 'induction_tutor', user: { id: actor.userId } });
    const colleague = await asInductionTutor(school);
    const page = await open(token, context);
    await page.next();

    await tell(colleague, 'Colleague’s');
    await tell(schoolActor(actor.userId, 'induction_tutor', elsewhere.id), 'Elsewhere');
    await tell(actor, 'Own');

    expect(titles(await page.next())).toEqual(['Own']);
    expect(page.rest()).toEqual([]);
  });

  it('a context that is not the person’s is refused', async () => {
    const { token } = await aTutor();
    const other = await createSchool();
    const staff = await asStaff();

    for (const context of ['me', 'staff', `school-${other.urn}`, 'school-999999'])
      expect(await openNewsStream({ token, context, after: undefined })).toBe('signed-out');
    const staffSession = await signInAs({ id: staff.userId });
    expect(
      await openNewsStream({ token: staffSession.token, context: `school-${other.urn}`, after: undefined }),
    ).toBe('signed-out');
    await (await open(staffSession.token, 'staff')).next();
  });

  it('a position that no database gave counts as none', () => {
    expect(positionSchema.parse('10:20:11,13')).toBe('10:20:11,13');
    for (const made of [
      '20:10:',
      '10:20:13,11',
      '10:20:9',
      '10:20:20',
      '0:1:',
      "1:1:'",
      'x',
      '1:1',
      `1:2:${'1'.repeat(5000)}`,
    ])
      expect(positionSchema.parse(made)).toBeUndefined();
  });
});

describe('an open stream', () => {
  it('does not keep a session alive, and ends with it', async () => {
    const { actor, token, context } = await aTutor();
    const page = await open(token, context);
    await page.next();
    const seen = () =>
      ownerSql<{ at: Date }>(`select last_seen_at as at from session where user_id = '${actor.userId}'`);
    const [before] = await seen();

    fixClock(new Date(Date.now() + 60 * 60_000).toISOString());
    await tell(actor, 'An hour later');
    expect(titles(await page.next())).toEqual(['An hour later']);
    expect((await seen())[0]).toEqual(before);

    fixClock(new Date(Date.now() + 121 * 60_000).toISOString());
    await tell(actor, 'Too late');
    expect(await page.ended).toBe('signed out');
    expect(page.rest()).toEqual([]);
  });

  it('ends when the person has signed out', async () => {
    const { actor, token, context } = await aTutor();
    const page = await open(token, context);
    await page.next();

    await endSession(token);
    fixClock(new Date(Date.now() + 10_000).toISOString());
    await tell(actor, 'Not for this browser any more');

    expect(await page.ended).toBe('signed out');
    expect(page.rest()).toEqual([]);
  });

  it('is refused to somebody who has too many, and free again after one has gone', async () => {
    const { token, context } = await aTutor();
    const opened = await Promise.all(Array.from({ length: mostPerUser }, () => open(token, context)));
    await Promise.all(opened.map((page) => page.next()));
    expect(countSubscribers()).toBe(mostPerUser);

    expect(await openNewsStream({ token, context, after: undefined })).toBe('too-many');
    await opened[0]?.leave();
    await (await open(token, context)).next();
  });

  // Last: this process takes nobody any more afterwards.
  it('is closed when the process stops, and no other is opened', async () => {
    const { token, context } = await aTutor();
    const page = await open(token, context);
    await page.next();

    endAllSubscribers();

    expect(await page.ended).toBe('closed');
    expect(countSubscribers()).toBe(0);
    expect(await openNewsStream({ token, context, after: undefined })).toBe('too-many');
  });
});

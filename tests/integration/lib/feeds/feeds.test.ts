import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SelfActor, schoolActor } from '@/lib/auth/actor';
import { newToken, sha256 } from '@/lib/auth/tokens';
import { fixClock, today } from '@/lib/dates/clock';
import { addDays, toDateColumn } from '@/lib/dates/iso-date';
import { londonInstant } from '@/lib/dates/london';
import { NotFound, RuleBroken } from '@/lib/errors';
import { answerFeed } from '@/lib/feeds/answer';
import { createOwnFeed, createSchoolFeed } from '@/lib/feeds/commands/create-feed';
import { renameFeed } from '@/lib/feeds/commands/rename-feed';
import { revokeFeed } from '@/lib/feeds/commands/revoke-feed';
import { listFeeds, listSchoolFeeds } from '@/lib/feeds/queries';
import { mostFeeds } from '@/lib/feeds/rules';
import { getOwnEventFile, getPersonEventFile } from '@/lib/feeds/single-event';
import { asHeadteacher, asInductionTutor, asSelf } from '@/tests/factories/actors';
import { createEct } from '@/tests/factories/ects';
import { createEvent } from '@/tests/factories/events';
import { createGroup, createGroupMembership } from '@/tests/factories/groups';
import { createMentor } from '@/tests/factories/mentors';
import { persist } from '@/tests/factories/persist';
import { createPartnership, createSchool } from '@/tests/factories/schools';
import { ownerSql } from '@/tests/support/database';
import { readCalendar } from '@/tests/support/read-calendar';

const joinLink = 'https://meet.example.org/j/19384';

async function aSchool() {
  const school = await createSchool();
  await createPartnership({ school });
  const mentor = await createMentor({ school, name: 'Mo Marsh' });
  const ect = await createEct({ school, mentor, name: 'Ada Quick' });
  const other = await createEct({ school, name: 'Zoe Alone' });
  const group = await createGroup({ members: [ect] });
  const mentorGroup = await createGroup({ members: [mentor], audience: 'mentor' });
  const event = await createEvent({ group, joinLink, more: { title: 'Module 3 training' } });
  const forMentors = await createEvent({ group: mentorGroup, more: { title: 'Mentor training' } });
  const alone = await createEvent({
    group: await createGroup({ members: [other] }),
    more: { title: 'Module 1 training' },
  });
  return { school, mentor, ect, other, event, forMentors, alone, tutor: await asInductionTutor(school) };
}

let world: Awaited<ReturnType<typeof aSchool>>;
beforeEach(async () => {
  world = await aSchool();
});
afterEach(() => fixClock());

const tokenOf = ({ address }: { address: string }) => address.split('/').at(-1) ?? '';
const fetched = (token: string, headers: Record<string, string> = {}, method = 'GET') =>
  answerFeed(new Request(`http://localhost/feeds/${token}`, { method, headers }), token);

async function eventsOf(feed: { address: string }) {
  const answer = await fetched(tokenOf(feed));
  expect(answer.status).toBe(200);
  return readCalendar(await answer.text()).events;
}
const titles = async (feed: { address: string }) =>
  (await eventsOf(feed)).map(({ summary }) => summary).sort();

const own = (actor: SelfActor, scope: 'person' | 'pair' = 'person') =>
  createOwnFeed(actor, { label: 'Phone', scope });
const ofSchool = (contents: Parameters<typeof createSchoolFeed>[1]['contents'] = { scope: 'school' }) =>
  createSchoolFeed(world.tutor, { label: 'Office', contents });

describe('what a feed holds', () => {
  it('is one’s own events with the links to join', async () => {
    const events = await eventsOf(await own(await asSelf(world.ect.person)));

    expect(events).toMatchObject([{ summary: 'Module 3 training', conference: joinLink }]);
    expect(events[0]?.uid).toMatch(new RegExp(`^${world.event.id}@`));
  });

  it('is a mentor’s own events and those of today’s ECTs, without the ECTs’ links', async () => {
    const feed = await own(await asSelf(world.mentor.person), 'pair');

    expect(await titles(feed)).toEqual(['Ada Quick: Module 3 training', 'Mentor training']);
    expect((await eventsOf(feed)).map(({ conference }) => conference)).toEqual([null, null]);
  });

  it('is everybody of the school by name, without any link', async () => {
    const answer = await (await fetched(tokenOf(await ofSchool()))).text();

    expect(
      readCalendar(answer)
        .events.map(({ summary }) => summary)
        .sort(),
    ).toEqual(['ECF training: Ada Quick', 'ECF training: Mo Marsh', 'ECF training: Zoe Alone']);
    expect(answer).not.toContain('meet.example.org');
  });

  it('is one person of the school, alone or with whom they are paired', async () => {
    const { id } = world.ect.person;

    expect(await titles(await ofSchool({ scope: 'person', personId: id }))).toEqual([
      'ECF training: Ada Quick',
    ]);
    expect(await titles(await ofSchool({ scope: 'pair', personId: id }))).toEqual([
      'ECF training: Ada Quick',
      'ECF training: Mo Marsh',
    ]);
  });

  it('leaves out drafts, proposals and what is more than twelve months past', async () => {
    const { ect } = world;
    await persist((tx) => tx.event.update({ where: { id: world.event.id }, data: { publishedAt: null } }));
    const feed = await own(await asSelf(ect.person));

    expect(await titles(feed)).toEqual([]);
    await persist((tx) =>
      tx.event.update({
        where: { id: world.event.id },
        data: {
          publishedAt: new Date(),
          startsAt: londonInstant(addDays(today(), -400), '09:00'),
          endsAt: londonInstant(addDays(today(), -400), '10:00'),
        },
      }),
    );
    expect(await titles(feed)).toEqual([]);
  });

  it('keeps a cancelled event, with a sequence that grows with every change', async () => {
    const feed = await own(await asSelf(world.ect.person));
    const sequences: number[] = [];
    const change = (data: object) =>
      persist((tx) =>
        tx.event.update({
          where: { id: world.event.id },
          data: { ...data, sequence: { increment: 1 }, changedAt: new Date() },
        }),
      );
    const note = async () => sequences.push((await eventsOf(feed))[0]?.sequence ?? -1);

    await note();
    await change({
      startsAt: londonInstant(addDays(today(), 9), '13:00'),
      endsAt: londonInstant(addDays(today(), 9), '15:00'),
    });
    await note();
    await change({ status: 'cancelled' });
    await note();

    expect(sequences).toEqual([...sequences].sort((a, b) => a - b));
    expect(new Set(sequences).size).toBe(3);
    expect(await eventsOf(feed)).toMatchObject([
      {
        status: 'CANCELLED',
        summary: 'Cancelled: Module 3 training',
        conference: null,
        uid: expect.stringContaining(world.event.id),
      },
    ]);
  });
});

describe('the permission is asked at every fetch', () => {
  const gone = async (feed: { address: string }) => {
    const answer = await fetched(tokenOf(feed));
    return { status: answer.status, headers: [...answer.headers], text: await answer.text() };
  };
  const unknown = () => gone({ address: `/feeds/${newToken()}` });

  it('ends with the feed', async () => {
    const feed = await ofSchool();
    await revokeFeed(world.tutor, feed.id);

    expect(await gone(feed)).toEqual(await unknown());
    expect((await unknown()).status).toBe(404);
  });

  it('ends with the account', async () => {
    const feed = await ofSchool();
    const self = await asSelf(world.ect.person);
    const ownFeed = await own(self);
    await persist((tx) =>
      tx.user.updateMany({
        where: { id: { in: [world.tutor.userId, self.userId] } },
        data: { disabledAt: new Date() },
      }),
    );

    expect(await gone(feed)).toEqual(await unknown());
    expect(await gone(ownFeed)).toEqual(await unknown());
  });

  it('ends with the membership, at once and on its last day', async () => {
    const feed = await ofSchool();
    const membership = { userId: world.tutor.userId, organisationId: world.school.id };
    await persist((tx) =>
      tx.membership.updateMany({ where: membership, data: { endsOn: toDateColumn(today()) } }),
    );
    expect((await gone(feed)).status).toBe(200);

    fixClock(londonInstant(addDays(today(), 1), '07:00'));
    expect(await gone(feed)).toEqual(await unknown());

    fixClock();
    await persist((tx) => tx.membership.updateMany({ where: membership, data: { endedAt: new Date() } }));
    expect(await gone(feed)).toEqual(await unknown());
  });

  it('ends when the own record closes', async () => {
    const feed = await own(await asSelf(world.ect.person));
    const { period, training } = world.ect;
    const left = toDateColumn(addDays(today(), -1));
    await ownerSql(`update group_membership set ends_on = $1 where training_period_id = $2`, [
      left,
      training?.id,
    ]);
    await ownerSql(`update mentorship set ends_on = $1 where ect_period_id = $2`, [left, period.id]);
    await ownerSql(
      `update training_period set ends_on = $1, outcome = 'completed' where school_period_id = $2`,
      [left, period.id],
    );
    await ownerSql(`update school_period set ends_on = $1 where id = $2`, [left, period.id]);
    expect((await gone(feed)).status).toBe(200);

    fixClock(londonInstant(addDays(today(), 370), '07:00'));
    expect(await gone(feed)).toEqual(await unknown());
  });

  it('shows a mentor nothing of an ECT on the day after the mentorship ends', async () => {
    const feed = await own(await asSelf(world.mentor.person), 'pair');
    await persist((tx) =>
      tx.mentorship.updateMany({
        where: { ectPeriodId: world.ect.period.id },
        data: { endsOn: toDateColumn(today()) },
      }),
    );
    expect(await titles(feed)).toContain('Ada Quick: Module 3 training');

    fixClock(londonInstant(addDays(today(), 1), '07:00'));
    expect(await titles(feed)).toEqual(['Mentor training']);
  });

  it('follows the account’s role at the school, not another school’s', async () => {
    const elsewhere = await aSchool();
    const feed = await createSchoolFeed(elsewhere.tutor, { label: 'Office', contents: { scope: 'school' } });

    expect(JSON.stringify(await eventsOf(feed))).not.toContain(world.event.id);
    expect(JSON.stringify(await eventsOf(feed))).toContain(elsewhere.event.id);
  });

  it('takes no text for a token that is not one', async () => {
    const feed = await ofSchool();
    const token = tokenOf(feed);
    const nearly = [
      token.slice(1),
      `${token}x`,
      token.toUpperCase(),
      sha256(token),
      '',
      '%00',
      `${token}'--`,
      '../../etc',
    ];

    for (const text of nearly) expect((await fetched(text)).status, text).toBe(404);
  });
});

describe('the answer', () => {
  it('has a version by which programs need not fetch it again, until something changes', async () => {
    const token = tokenOf(await own(await asSelf(world.ect.person)));
    const first = await fetched(token);
    const etag = first.headers.get('etag') ?? '';
    const again = await fetched(token, { 'If-None-Match': etag });

    expect(Object.fromEntries(first.headers)).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': expect.stringContaining('private'),
      'content-disposition': 'inline; filename="ecf-training.ics"',
      'last-modified': expect.stringContaining('GMT'),
    });
    expect(first.headers.get('set-cookie')).toBeNull();
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);

    await persist((tx) => tx.event.update({ where: { id: world.event.id }, data: { sequence: 1 } }));
    expect((await fetched(token, { 'If-None-Match': etag })).status).toBe(200);
  });

  it('is 304 to a program that says when it read the same, and not once what it holds is another', async () => {
    const noonToday = new Date(`${today()}T12:00:00.400Z`);
    fixClock(noonToday);
    const token = tokenOf(await ofSchool());
    const readAt = async () => (await fetched(token)).headers.get('last-modified') ?? '';
    const since = async (time: string, more: Record<string, string> = {}) =>
      (await fetched(token, { 'If-Modified-Since': time, ...more })).status;

    const first = await readAt();
    expect(new Date(first)).toEqual(new Date(`${today()}T12:00:00Z`));
    expect(await since(first)).toBe(304);
    expect(await since(new Date(noonToday.getTime() + 60_000).toUTCString())).toBe(304);
    expect(await since(new Date(Date.parse(first) - 1_000).toUTCString())).toBe(200);
    expect(await since('yesterday')).toBe(200);
    expect(await since(first, { 'If-None-Match': 'W/"other"' })).toBe(200);

    // Nothing of any event differs, only who attends, and it happens within the same second.
    const late = await createEct({ school: world.school, name: 'Lou Late' });
    if (late.training === null) throw new Error('in training');
    await createGroupMembership({ group: { id: world.event.groupId ?? '' }, training: late.training });
    expect(await since(first)).toBe(200);
    const second = await readAt();
    expect(Date.parse(second)).toBe(Date.parse(first) + 1_000);
    expect(await since(second)).toBe(304);
  });

  it('to HEAD has the headers alone', async () => {
    const token = tokenOf(await ofSchool());
    const head = await fetched(token, {}, 'HEAD');
    const get = await fetched(token);

    expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([
      200,
      '',
      get.headers.get('etag'),
    ]);
  });

  it('notes the use once an hour', async () => {
    const feed = await ofSchool();
    const used = async () =>
      (
        await persist((tx) => tx.calendarFeed.findUnique({ where: { id: feed.id } }))
      )?.lastUsedAt?.toISOString();
    const start = londonInstant(today(), '12:00');
    fixClock(start);
    await fetched(tokenOf(feed));
    fixClock(new Date(start.getTime() + 50 * 60_000));
    await fetched(tokenOf(feed));
    expect(await used()).toBe(start.toISOString());

    const later = new Date(start.getTime() + 70 * 60_000);
    fixClock(later);
    await fetched(tokenOf(feed));
    expect(await used()).toBe(later.toISOString());
  });
});

describe('making and stopping a feed', () => {
  it('keeps the hash of the token alone, and writes down who did it', async () => {
    const feed = await ofSchool();
    await revokeFeed(world.tutor, feed.id);
    await revokeFeed(world.tutor, feed.id);

    const [row] = await ownerSql<{ token_hash: string; text: string }>(
      'select token_hash, row_to_json(f)::text as text from calendar_feed f where id = $1',
      [feed.id],
    );
    expect(row?.token_hash).toBe(sha256(tokenOf(feed)));
    expect(row?.text).not.toContain(tokenOf(feed));
    const audit = await ownerSql<{ action: string; detail: string }>(
      'select action, detail::text from audit_event where subject_id = $1 order by at',
      [feed.id],
    );
    expect(audit.map(({ action }) => action)).toEqual(['feed.created', 'feed.revoked']);
    expect(JSON.stringify(audit)).not.toContain(tokenOf(feed));
  });

  it('is nobody else’s to stop or list; the school sees whose feeds read its calendar', async () => {
    const feed = await ofSchool();
    const head = await asHeadteacher(world.school);

    await expect(revokeFeed(head, feed.id)).rejects.toBeInstanceOf(NotFound);
    await expect(revokeFeed(await asSelf(world.ect.person), feed.id)).rejects.toBeInstanceOf(NotFound);
    expect(await listFeeds(head)).toEqual([]);
    expect(await listFeeds(world.tutor)).toMatchObject([{ id: feed.id, label: 'Office', lastUsedAt: null }]);
    expect(await listSchoolFeeds(head)).toMatchObject([{ id: feed.id, isOwn: false, scope: 'school' }]);
    expect(JSON.stringify(await listSchoolFeeds(head))).not.toContain(sha256(tokenOf(feed)));
    expect(await listSchoolFeeds(await asHeadteacher(await createSchool()))).toEqual([]);
  });

  it('refuses a person of another school, and a twenty-first feed', async () => {
    const foreign = await createEct({ school: await createSchool() });
    const contents = { scope: 'person' as const, personId: foreign.person.id };
    await expect(ofSchool(contents)).rejects.toBeInstanceOf(NotFound);

    for (let made = 0; made < mostFeeds; made += 1) await ofSchool();
    await expect(ofSchool()).rejects.toBeInstanceOf(RuleBroken);
  });
});

describe('a single event as a file', () => {
  const textOf = (file: { bytes: Uint8Array }) => Buffer.from(file.bytes).toString('utf8');

  it('is the attendee’s with the link, and the school’s without', async () => {
    const { school, ect, event, tutor } = world;
    const mine = textOf(await getOwnEventFile(await asSelf(ect.person), event.id));
    const theirs = textOf(
      await getPersonEventFile(tutor, school.id, { personId: ect.person.id, eventId: event.id }),
    );

    expect(readCalendar(mine).events).toMatchObject([{ summary: 'Module 3 training', conference: joinLink }]);
    expect(readCalendar(theirs).events).toMatchObject([
      { summary: 'ECF training: Ada Quick', conference: null },
    ]);
    expect(theirs).not.toContain('meet.example.org');
    expect(readCalendar(mine).events[0]?.uid).toBe(readCalendar(theirs).events[0]?.uid);
  });

  it('is not found when it is somebody else’s', async () => {
    const { school, ect, alone, tutor } = world;
    const stranger = schoolActor(tutor.userId, 'induction_tutor', (await createSchool()).id);

    await expect(getOwnEventFile(await asSelf(ect.person), alone.id)).rejects.toBeInstanceOf(NotFound);
    for (const [actor, eventId] of [
      [tutor, alone.id],
      [stranger, world.event.id],
    ] as const)
      await expect(
        getPersonEventFile(actor, school.id, { personId: ect.person.id, eventId }),
      ).rejects.toBeInstanceOf(NotFound);
  });
});

describe('another name for a feed', () => {
  it('is given by its owner, and its address stays', async () => {
    const feed = await ofSchool();
    const before = await (await fetched(tokenOf(feed))).text();

    await renameFeed(world.tutor, { id: feed.id, label: 'Cover manager' });
    await renameFeed(world.tutor, { id: feed.id, label: 'Cover manager' });

    expect(await listFeeds(world.tutor)).toMatchObject([{ id: feed.id, label: 'Cover manager' }]);
    expect(await (await fetched(tokenOf(feed))).text()).toBe(before);
    const audited = await ownerSql(
      `select 1 from audit_event where action = 'feed.renamed' and subject_id = '${feed.id}'`,
    );
    expect(audited).toHaveLength(1);
  });

  it('is given by nobody else, nor to one that was stopped', async () => {
    const feed = await ofSchool();
    const rename = { id: feed.id, label: 'Mine' };
    for (const other of [
      await asHeadteacher(world.school),
      await asInductionTutor(await createSchool()),
      await asSelf(world.ect.person),
    ])
      await expect(renameFeed(other, rename)).rejects.toThrow(NotFound);

    await revokeFeed(world.tutor, feed.id);
    await expect(renameFeed(world.tutor, rename)).rejects.toThrow(NotFound);
    expect(await ownerSql(`select label from calendar_feed where id = '${feed.id}'`)).toEqual([
      { label: 'Office' },
    ]);
  });
});

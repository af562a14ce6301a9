import 'server-only';
import { createHash } from 'node:crypto';
import type { SchoolActor, SelfActor } from '@/lib/auth/actor';
import type { Calendar } from '@/lib/calendar/types';
import { writeCalendar } from '@/lib/calendar/write-calendar';
import { today } from '@/lib/dates/clock';
import type { IsoDate } from '@/lib/dates/iso-date';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { env } from '@/lib/env';
import { currentMentorships } from '@/lib/mentorships/rules';
import { readPeople } from '@/lib/people/read-people';
import type { PersonRecord } from '@/lib/people/record';
import { loadRecords } from '@/lib/people/records';
import { loadSchool } from '@/lib/people/school';
import { readSettings } from '@/lib/settings/queries';
import { attendedBy } from './attended';
import { type Attended, type EntryWords, entriesOf } from './entries';
import { type FoundFeed, findFeed, noteFeedUsed } from './find-feed';
import { feedsBeginOn } from './rules';

export interface FeedFile {
  text: string;
  /** Of exactly this text. */
  digest: string;
  /** Since when the feed holds it, by whole seconds. */
  since: Date;
}

/** The calendar behind a feed's token; null when there is none, for whatever reason. Counts as a use. */
export async function readFeed(token: string): Promise<FeedFile | null> {
  const feed = await findFeed(token);
  if (feed === null) return null;
  const calendar = await calendarOf(feed);
  const text = writeCalendar(calendar);
  const digest = createHash('sha256').update(text).digest('base64url');
  return { text, digest, since: await noteFeedUsed(feed.id, digest) };
}

/** Read as the feed's owner, so that the walls stand as on the pages. */
function calendarOf(feed: FoundFeed): Promise<Calendar> {
  return withActor(feed.actor, async (tx) => {
    const { name, attended, ...words } = await contentsOf(tx, feed);
    const { product } = await readSettings(tx);
    const entries = entriesOf(attended, words);
    const changes = entries.map((entry) => entry.changedAt.getTime());
    return {
      name,
      description:
        'Programs fetch this calendar every few hours. Urgent changes also reach you by e-mail. Whoever has its address can read it.',
      url: words.url,
      product: product.name,
      host: new URL(env().APP_ORIGIN).hostname,
      changedAt: new Date(Math.max(feed.createdAt.getTime(), ...changes)),
      entries,
    };
  });
}

interface Contents extends EntryWords {
  name: string;
  attended: Attended[];
}

function contentsOf(tx: Tx, feed: FoundFeed): Promise<Contents> {
  const from = feedsBeginOn(today());
  switch (feed.of) {
    case 'self':
      return ownContents(tx, feed.actor, feed.paired, from);
    case 'school':
      return schoolContents(tx, feed.actor, from);
    case 'person-at-school':
      return personContents(tx, feed.actor, feed, from);
  }
}

async function ownContents(tx: Tx, actor: SelfActor, paired: boolean, from: IsoDate): Promise<Contents> {
  const own = { personIds: [actor.personId] };
  const mine = await readPeople(tx, own, own, { from, joinLinks: true });
  const ects = paired ? counterpartsOf(mine.records.filter(({ role }) => role === 'mentor')) : [];
  const theirs =
    ects.length === 0 ? { records: [], events: [] } : await readPeople(tx, { personIds: ects }, {}, { from });
  const name = mine.records[0]?.name;
  const ownEvents = new Set(mine.events.map(({ id }) => id));
  const attended = attendedBy(
    [...mine.records, ...theirs.records.filter(({ role }) => role === 'ect')],
    [...mine.events, ...theirs.events.filter(({ id }) => !ownEvents.has(id))],
    (record) => record.personId === actor.personId,
  );
  const subject = `ECF training${name === undefined ? '' : `: ${name}`}`;
  return {
    name: paired ? `${subject} and ECTs` : subject,
    audience: 'own',
    url: `${env().APP_ORIGIN}/me`,
    attended,
  };
}

async function schoolContents(tx: Tx, { schoolId }: SchoolActor, from: IsoDate): Promise<Contents> {
  const { records, events } = await readPeople(tx, { schoolId }, { schoolId }, { from });
  const school = await loadSchool(tx, schoolId);
  return {
    name: `ECF training: ${school.name}`,
    audience: 'school',
    url: `${env().APP_ORIGIN}/schools/${school.urn}`,
    attended: attendedBy(records, events, () => false),
  };
}

async function personContents(
  tx: Tx,
  { schoolId }: SchoolActor,
  { personId, paired }: { personId: string; paired: boolean },
  from: IsoDate,
): Promise<Contents> {
  const own = { schoolId };
  const person = await loadRecords(tx, { schoolId, personIds: [personId] }, own);
  const personIds = [personId, ...(paired ? counterpartsOf(person) : [])];
  const { records, events } = await readPeople(tx, { schoolId, personIds }, own, { from });
  const school = await loadSchool(tx, schoolId);
  const name = person[0]?.name ?? school.name;
  return {
    name: `ECF training: ${name}`,
    audience: 'school',
    url: `${env().APP_ORIGIN}/schools/${school.urn}/people/${personId}`,
    attended: attendedBy(records, events, () => false),
  };
}

/** With whom the people are paired today: tomorrow's calendar asks again. */
function counterpartsOf(records: readonly PersonRecord[]): string[] {
  const others = records
    .flatMap((record) => currentMentorships(record.mentorships, today()))
    .flatMap(({ other }) => other?.personId ?? []);
  return [...new Set(others)];
}

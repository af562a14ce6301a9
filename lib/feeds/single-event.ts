import 'server-only';
import type { SelfActor } from '@/lib/auth/actor';
import { calendarType, writeSingleEntry } from '@/lib/calendar/write-calendar';
import { withActor } from '@/lib/db/with-actor';
import { env } from '@/lib/env';
import { NotFound } from '@/lib/errors';
import type { ExportFile } from '@/lib/exports/types';
import { ownRecords, type SchoolReader } from '@/lib/people/policy';
import { type PeopleAndEvents, readPeople } from '@/lib/people/read-people';
import { loadSchool } from '@/lib/people/school';
import { readSettings } from '@/lib/settings/queries';
import { attendedBy } from './attended';
import { type EntryWords, entryOf } from './entries';

/** One event of one's own, with its joining link, as a file to import. @throws NotFound when it is not theirs */
export async function getOwnEventFile(actor: SelfActor, eventId: string): Promise<ExportFile> {
  return withActor(actor, async (tx) => {
    const own = { personIds: [actor.personId] };
    const people = await readPeople(tx, own, own, { joinLinks: true });
    const { product } = await readSettings(tx);
    return fileOf(people, eventId, product.name, { audience: 'own', url: `${env().APP_ORIGIN}/me` });
  });
}

/** One event of one person at the school. @throws NotFound when it is not theirs, or they are not the reader's */
export async function getPersonEventFile(
  actor: SchoolReader,
  schoolId: string,
  { personId, eventId }: { personId: string; eventId: string },
): Promise<ExportFile> {
  return withActor(actor, async (tx) => {
    const people = await readPeople(tx, { schoolId, personIds: [personId] }, ownRecords(actor));
    if (people.records.length === 0) throw new NotFound();
    const school = await loadSchool(tx, schoolId);
    const { product } = await readSettings(tx);
    const url = `${env().APP_ORIGIN}/schools/${school.urn}/people/${personId}`;
    return fileOf(people, eventId, product.name, { audience: 'school', url });
  });
}

function fileOf(
  { records, events }: PeopleAndEvents,
  eventId: string,
  product: string,
  words: EntryWords,
): ExportFile {
  const [attended] = attendedBy(
    records,
    events.filter(({ id }) => id === eventId),
    () => words.audience === 'own',
  );
  if (attended === undefined) throw new NotFound();
  const entry = entryOf(attended, words);
  const text = writeSingleEntry(
    {
      name: entry.title,
      description:
        'A copy of one event: it does not change when the event does. Subscribe to a calendar feed to keep up to date.',
      url: words.url,
      product,
      host: new URL(env().APP_ORIGIN).hostname,
      changedAt: entry.changedAt,
    },
    entry,
  );
  return {
    fileName: `ecf-event-e${attended.event.reference}.ics`,
    contentType: calendarType,
    bytes: Uint8Array.from(Buffer.from(text, 'utf8')),
  };
}

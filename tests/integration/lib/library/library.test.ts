import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixClock, today } from '@/lib/dates/clock';
import { addDays } from '@/lib/dates/iso-date';
import { Conflict, NotFound } from '@/lib/errors';
import { exportDocumentReaders } from '@/lib/exports/commands/export-document-readers';
import { storedFileAnswer } from '@/lib/library/answer';
import { acknowledgeDocument } from '@/lib/library/commands/acknowledge-document';
import { addDocument } from '@/lib/library/commands/add-document';
import { announceDocuments } from '@/lib/library/commands/announce-documents';
import { changeDocument, withdrawDocument } from '@/lib/library/commands/change-document';
import { keepDraft } from '@/lib/library/commands/keep-draft';
import { noteOpened, noteVisit } from '@/lib/library/commands/note-reading';
import { publishVersion } from '@/lib/library/commands/publish-version';
import { remindOfDocuments } from '@/lib/library/commands/remind-of-documents';
import { readDocumentFile } from '@/lib/library/extract/read-document-file';
import { getDocument, getDocumentFile, getOwnDocumentFile, listLibrary } from '@/lib/library/queries';
import { getReaders } from '@/lib/library/readers-queries';
import { receiveVersion } from '@/lib/library/receive-version';
import { type DocumentInput, libraryFiltersSchema, readersFiltersSchema } from '@/lib/library/schemas';
import { getDraft, getOwnDocument, listOwnDocuments } from '@/lib/library/staff-queries';
import { writeDocx } from '@/prisma/seed/files/write-docx';
import { writePdf } from '@/prisma/seed/files/write-pdf';
import { asHeadteacher, asInductionTutor, asSelf, asStaff } from '@/tests/factories/actors';
import { createEct } from '@/tests/factories/ects';
import { createDeliveryPartner, createLeadProvider } from '@/tests/factories/organisations';
import { createPartnership, createSchool } from '@/tests/factories/schools';
import { ownerSql } from '@/tests/support/database';

async function createWorld() {
  const providers = {
    leadProvider: await createLeadProvider(),
    deliveryPartner: await createDeliveryPartner(),
  };
  const school = await createSchool();
  await createPartnership({ school, ...providers });
  const ect = await createEct({ school, ...providers });
  return {
    ...providers,
    school,
    staff: await asStaff(providers.deliveryPartner),
    tutor: await asInductionTutor(school),
    head: await asHeadteacher(school),
    ect: await asSelf(ect.person),
  };
}

let world: Awaited<ReturnType<typeof createWorld>>;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => fixClock());

const described = (overrides: Partial<DocumentInput> = {}): DocumentInput => ({
  kind: 'policy',
  title: 'Time off timetable',
  summary: 'What everybody is entitled to.',
  roles: ['ect', 'induction_tutor'],
  phases: [],
  intakes: [],
  urns: [],
  asksAcknowledgement: false,
  ...overrides,
});

const fields = {
  whatChanged: '',
  markdown: null,
  fromWord: false,
  effectiveFrom: null,
  effectiveUntil: null,
};

async function publish(
  id: string,
  overrides: Partial<Parameters<typeof publishVersion>[1]> = {},
  text = 'Ten per cent.',
) {
  const file = await readDocumentFile({ name: 'policy.pdf', content: writePdf('Policy', [text]) });
  const { version } = await getOwnDocument(world.staff, id);
  return publishVersion(world.staff, { id, version, ...fields, ...overrides }, file);
}

async function published(
  overrides: Partial<DocumentInput> = {},
  ...rest: Parameters<typeof publish> extends [string, ...infer Rest] ? Rest : never
) {
  const { id } = await addDocument(world.staff, described(overrides));
  return { id, ...(await publish(id, ...rest)) };
}

const list = (actor: Parameters<typeof listLibrary>[0], q = '', since: Date | null = null) =>
  listLibrary(actor, libraryFiltersSchema.parse({ q }), since);
const titles = async (actor: Parameters<typeof listLibrary>[0], q = '') =>
  (await list(actor, q)).items.map(({ title }) => title);

const told = (subjectId: string) =>
  ownerSql<{ user_id: string; title: string; href: string }>(
    `select user_id, title, href from notification where subject_type = 'document' and subject_id = $1 order by created_at`,
    [subjectId],
  );

describe('a document', () => {
  it('is read by those for whom it is once it is published, and by nobody else', async () => {
    const { id } = await addDocument(world.staff, described());
    expect(await titles(world.tutor)).toEqual([]);
    await publish(id);

    expect(await titles(world.tutor)).toEqual(['Time off timetable']);
    expect(await titles(world.ect)).toEqual(['Time off timetable']);
    // Headteachers are not among its roles; elsewhere nobody is among its schools.
    expect(await titles(world.head)).toEqual([]);
    expect(await titles(await asInductionTutor(await createSchool()))).toEqual([]);
    await expect(getDocument(world.head, id)).rejects.toThrow(NotFound);
    await expect(getOwnDocument(await asStaff(await createDeliveryPartner()), id)).rejects.toThrow(NotFound);
    expect((await listOwnDocuments(world.staff, libraryFiltersSchema.parse({}))).documents).toMatchObject([
      { id, state: 'in_force', number: 1, opened: 0 },
    ]);
  });

  it('is for phases, intakes and schools where that is said', async () => {
    await published({ title: 'Elsewhere', phases: ['nursery'] });
    await published({ title: 'Another intake', intakes: ['2019-april'] });
    const other = await createSchool();
    await createPartnership({
      school: other,
      leadProvider: world.leadProvider,
      deliveryPartner: world.deliveryPartner,
    });
    await published({ title: 'Here', urns: [world.school.urn] });

    expect(await titles(world.tutor)).toEqual(['Here']);
    expect(await titles(world.ect)).toEqual(['Here']);
    expect(await titles(await asInductionTutor(other))).toEqual([]);
    const foreign = await createSchool();
    await expect(addDocument(world.staff, described({ urns: [foreign.urn] }))).rejects.toMatchObject({
      code: 'unknown_school',
      field: 'urns',
    });
  });

  it('is changed and withdrawn by whoever saw its latest state, and comes back', async () => {
    const { id } = await published();
    const { version } = await getOwnDocument(world.staff, id);
    await changeDocument(world.staff, { id, version, ...described({ title: 'New title' }) });
    await expect(changeDocument(world.staff, { id, version, ...described() })).rejects.toThrow(Conflict);
    const stranger = await asStaff(await createDeliveryPartner());
    await expect(withdrawDocument(stranger, { id, version: version + 1, withdraw: 'yes' })).rejects.toThrow(
      NotFound,
    );
    expect(await titles(world.tutor)).toEqual(['New title']);

    await withdrawDocument(world.staff, { id, version: version + 1, withdraw: 'yes' });
    expect(await titles(world.tutor)).toEqual([]);
    await expect(publish(id, { whatChanged: 'x' })).rejects.toMatchObject({ code: 'withdrawn' });
    await withdrawDocument(world.staff, { id, version: version + 2, withdraw: 'no' });
    expect(await titles(world.tutor)).toEqual(['New title']);
  });
});

describe('a version', () => {
  it('is told of once to each reader, in the transaction that publishes it', async () => {
    const { id } = await published();

    const first = await told(id);
    expect(first.map(({ user_id }) => user_id).sort()).toEqual([world.tutor.userId, world.ect.userId].sort());
    expect(first.map(({ href }) => href).sort()).toEqual([
      `/me/library/${id}`,
      `/schools/${world.school.urn}/library/${id}`,
    ]);
    await announceDocuments();
    expect(await told(id)).toHaveLength(2);
  });

  it('that begins later waits for its day: the day before nobody sees it, on the day all do and are told', async () => {
    const { id } = await published();
    const tomorrow = addDays(today(), 1);
    await publish(id, { effectiveFrom: tomorrow, whatChanged: 'The hours.' }, 'Five per cent.');
    await announceDocuments();
    expect((await getDocument(world.tutor, id)).current.number).toBe(1);
    expect(await told(id)).toHaveLength(2);

    fixClock(`${tomorrow}T07:00:00Z`);
    await Promise.all([announceDocuments(), announceDocuments()]);
    const document = await getDocument(world.tutor, id);
    expect(document.current).toMatchObject({ number: 2, whatChanged: 'The hours.' });
    expect(document.earlier.map(({ number }) => number)).toEqual([1]);
    const after = await told(id);
    expect(after).toHaveLength(4);
    expect(after.at(-1)?.title).toBe('Updated: Time off timetable');
  });

  it('is in force on its last day and not on the day after', async () => {
    const last = addDays(today(), 3);
    const { id, versionId } = await published({}, { effectiveUntil: last });
    fixClock(`${last}T12:00:00Z`);
    expect(await titles(world.tutor)).toHaveLength(1);
    fixClock(`${addDays(last, 1)}T12:00:00Z`);
    expect(await titles(world.tutor)).toEqual([]);
    await expect(getDocumentFile(world.tutor, versionId)).rejects.toThrow(NotFound);
    expect((await getOwnDocument(world.staff, id)).state).toBe('over');
  });

  it('is published by one of two who publish at the same moment', async () => {
    const { id } = await published();
    const file = await readDocumentFile({ name: 'a.pdf', content: writePdf('Policy', ['New']) });
    const { version } = await getOwnDocument(world.staff, id);
    const results = await Promise.allSettled(
      ['One', 'Other'].map((whatChanged) =>
        publishVersion(world.staff, { id, version, ...fields, whatChanged }, file),
      ),
    );

    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(results.find((result) => result.status === 'rejected')?.reason).toBeInstanceOf(Conflict);
    expect((await getOwnDocument(world.staff, id)).versions.map(({ number }) => number)).toEqual([2, 1]);
    expect(await told(id)).toHaveLength(4);
  });

  it('says what changed since the one before, and is not over already', async () => {
    const { id } = await published();
    await expect(publish(id)).rejects.toMatchObject({ code: 'what_changed' });
    await expect(
      publish(id, { whatChanged: 'x', effectiveUntil: addDays(today(), -1) }),
    ).rejects.toMatchObject({ code: 'over_already' });
  });

  it('is made a page from its Word file when that is asked for', async () => {
    const { id } = await addDocument(world.staff, described());
    const content = writeDocx([{ heading: 'Hours' }, 'Ten per cent.']);
    const file = await readDocumentFile({ name: 'policy.docx', content });
    const { version } = await getOwnDocument(world.staff, id);
    await publishVersion(world.staff, { id, version, ...fields, fromWord: true }, file);

    expect((await getDocument(world.ect, id)).current.markdown).toBe('## Hours\n\nTen per cent.');
  });

  it('is fetched by its readers byte by byte, to be saved and never shown, and is a 404 for everybody else', async () => {
    const { versionId } = await published();
    for (const actor of [world.tutor, world.ect]) {
      const { bytes } = await getDocumentFile(actor, versionId);
      expect(Buffer.from(bytes).equals(Buffer.from(writePdf('Policy', ['Ten per cent.'])))).toBe(true);
    }
    await expect(getDocumentFile(world.head, versionId)).rejects.toThrow(NotFound);
    await expect(getOwnDocumentFile(await asStaff(await createDeliveryPartner()), versionId)).rejects.toThrow(
      NotFound,
    );

    const read = (id: string) => getOwnDocumentFile(world.staff, id);
    const answer = await storedFileAnswer(new Request('http://localhost/'), versionId, read);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="policy.pdf"; filename*=UTF-8''policy.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    });
    const again = new Request('http://localhost/', {
      headers: { 'if-none-match': answer.headers.get('etag') ?? '' },
    });
    expect((await storedFileAnswer(again, versionId, read)).status).toBe(304);
  });
});

describe('the search', () => {
  it('finds words of titles and of texts, by their stems and beginnings, and shows where they stand', async () => {
    await published({ title: 'Handbook' }, {}, 'Mentors meet their teachers every week of the autumn.');
    await published({ title: 'Newsletter' }, {}, 'Nothing of interest.');

    expect(await titles(world.tutor, 'newsletters')).toEqual(['Newsletter']);
    expect(await titles(world.tutor, 'meeting teacher')).toEqual(['Handbook']);
    expect(await titles(world.tutor, 'autu')).toEqual(['Handbook']);
    expect(await titles(world.tutor, 'mentors interest')).toEqual([]);
    for (const typed of ["'; drop table document; --", '& | ! ( :*', '\\', '%'])
      await expect(titles(world.tutor, typed)).resolves.toEqual([]);
    const [found] = (await list(world.tutor, 'week')).items;
    expect(found?.snippet.filter(({ isHit }) => isHit)).toEqual([{ text: 'week', isHit: true }]);
  });
});

describe('what is new', () => {
  it('is what was published since the visit before this one', async () => {
    fixClock('2026-11-23T09:00:00Z');
    await published({ title: 'Old' });
    expect(await noteVisit(world.tutor)).toBeNull();
    fixClock('2026-11-23T12:00:00Z');
    await published({ title: 'New' });
    fixClock('2026-11-24T09:00:00Z');
    const since = await noteVisit(world.tutor);

    expect((await list(world.tutor, '', since)).items.map(({ title, isNew }) => [title, isNew])).toEqual([
      ['New', true],
      ['Old', false],
    ]);
    // Still the same visit.
    fixClock('2026-11-24T09:20:00Z');
    expect(await noteVisit(world.tutor)).toEqual(since);
    fixClock('2026-11-24T10:20:00Z');
    expect((await list(world.tutor, '', await noteVisit(world.tutor))).items.some(({ isNew }) => isNew)).toBe(
      false,
    );
  });
});

describe('an acknowledgement', () => {
  it('is kept by name, once, for the version in force, and asked for again with the next', async () => {
    const { id, versionId } = await published({ asksAcknowledgement: true });
    await noteOpened(world.tutor, versionId);
    await acknowledgeDocument(world.tutor, versionId);
    const { acknowledged } = await getDocument(world.tutor, id);
    await acknowledgeDocument(world.tutor, versionId);
    expect((await getDocument(world.tutor, id)).acknowledged).toEqual(acknowledged);
    expect(acknowledged?.name.length).toBeGreaterThan(0);

    const readers = await getReaders(world.staff, id, readersFiltersSchema.parse({}));
    expect(readers.figures).toEqual({ people: 2, opened: 1, acknowledged: 1 });
    expect(readers.schools).toMatchObject([{ urn: world.school.urn, people: 2, done: 1 }]);
    const waiting = await getReaders(world.staff, id, readersFiltersSchema.parse({ standing: 'waiting' }));
    expect(waiting.readers.map(({ userId }) => userId)).toEqual([world.ect.userId]);

    const next = await publish(id, { whatChanged: 'More' });
    await expect(acknowledgeDocument(world.tutor, versionId)).rejects.toMatchObject({ code: 'superseded' });
    expect((await getDocument(world.tutor, id)).acknowledged).toBeNull();
    await acknowledgeDocument(world.tutor, next.versionId);
  });

  it('is not taken from those whom the document is not for, nor where none is asked for', async () => {
    const { versionId } = await published();
    await expect(acknowledgeDocument(world.tutor, versionId)).rejects.toMatchObject({ code: 'not_asked' });
    await expect(acknowledgeDocument(world.head, versionId)).rejects.toThrow(NotFound);
    await noteOpened(world.head, versionId);
    const [{ count } = { count: -1 }] = await ownerSql<{ count: number }>(
      `select count(*)::int as count from document_receipt where user_id = $1`,
      [world.head.userId],
    );
    expect(count).toBe(0);
  });

  it('is reminded of once a week on school days, until it is given', async () => {
    fixClock('2026-11-05T09:00:00Z');
    const { id, versionId } = await published({ asksAcknowledgement: true });
    await acknowledgeDocument(world.ect, versionId);
    const reminded = async (at: string) => {
      fixClock(at);
      await Promise.all([remindOfDocuments(), remindOfDocuments()]);
      return (await told(id)).filter(({ title }) => title.startsWith('Please read'));
    };

    expect(await reminded('2026-11-11T09:00:00Z')).toHaveLength(0);
    expect((await reminded('2026-11-12T09:00:00Z')).map(({ user_id }) => user_id)).toEqual([
      world.tutor.userId,
    ]);
    expect(await reminded('2026-11-18T09:00:00Z')).toHaveLength(1);
    // A week after that it is time again; a Saturday is no day for it.
    expect(await reminded('2026-11-21T09:00:00Z')).toHaveLength(1);
    expect(await reminded('2026-11-23T09:00:00Z')).toHaveLength(2);
    await acknowledgeDocument(world.tutor, versionId);
    expect(await reminded('2026-12-03T09:00:00Z')).toHaveLength(2);
  });

  it('is exported with who has not given it', async () => {
    const { id } = await published({ asksAcknowledgement: true });
    const { fileName, bytes } = await exportDocumentReaders(world.staff, id);
    expect(fileName).toMatch(/^ecf-readers-time-off-timetable-.*\.xlsx$/);
    expect(bytes.length).toBeGreaterThan(1000);
  });
});

describe('an upload', () => {
  const send = async (id: string, typed: Record<string, string>, file: File | null) => {
    const form = new FormData();
    const { version } = await getOwnDocument(world.staff, id);
    for (const [name, text] of Object.entries({ version: String(version), ...typed })) form.set(name, text);
    if (file !== null) form.set('file', file);
    return receiveVersion(world.staff, id, new Request('http://localhost/', { method: 'POST', body: form }));
  };

  it('that is refused keeps what was typed, for whoever typed it, until a version is published', async () => {
    const { id } = await addDocument(world.staff, described());
    const typed = {
      markdown: '# Long text\nof hours',
      'from-day': '1',
      'from-month': '9',
      'from-year': '2026',
    };
    const html = new File(['<html>'], 'policy.pdf', { type: 'application/pdf' });

    await expect(send(id, typed, html)).rejects.toMatchObject({ field: 'file' });
    expect(await getDraft(world.staff, id)).toMatchObject({ ...typed, 'problem-field': 'file' });
    expect(await getDraft(await asStaff(world.deliveryPartner), id)).toBeNull();
    await expect(send(id, typed, null)).rejects.toMatchObject({ message: 'Choose a file' });
    await expect(send(id, { ...typed, 'from-month': '13' }, html)).rejects.toMatchObject({ field: 'from' });

    const pdf = new File([writePdf('Policy', ['Words'])], '../../policy.pdf');
    await send(id, typed, pdf);
    expect(await getDraft(world.staff, id)).toBeNull();
    const { current } = await getDocument(world.tutor, id);
    expect(current).toMatchObject({
      effectiveFrom: '2026-09-01',
      markdown: typed.markdown,
      file: { name: 'policy.pdf' },
    });
  });

  it('to another organisation’s document is the 404 of what does not exist', async () => {
    const { id } = await addDocument(world.staff, described());
    const stranger = await asStaff(await createDeliveryPartner());
    const form = new FormData();
    form.set('version', '1');
    form.set('file', new File([writePdf('Policy', ['Words'])], 'policy.pdf'));
    await expect(
      receiveVersion(stranger, id, new Request('http://localhost/', { method: 'POST', body: form })),
    ).rejects.toThrow(NotFound);
    await expect(keepDraft(stranger, { documentId: id, typed: {} })).rejects.toThrow(NotFound);
  });
});

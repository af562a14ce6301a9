import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { type PersonaKey, personaOf } from '../../../prisma/seed/personas';
import { inLanes } from '../support/answers';
import { type Signed, signIn, signInAs, sql } from '../support/database';
import { forgetTeachers, type InventedTeachers, inventTeachers } from '../support/invented-teachers';
import { handlerRoutes, pageRoutes } from '../support/routes';

// Words that occur nowhere else: what staff alone may read, and where it may be stored.
const markers = {
  notes: { word: 'quorvaxnotes', tables: ['absence_reason', 'service_request_reason'] },
  reason: {
    word: 'quorvaxreason',
    tables: ['absence_reason', 'service_request_reason', 'training_outcome_reason'],
  },
  needs: { word: 'quorvaxneeds', tables: ['access_need'] },
  note: { word: 'quorvaxstaffnote', tables: ['service_request_message'] },
  file: { word: 'quorvaxfile', tables: ['service_request_attachment'] },
} as const;

type Marker = keyof typeof markers;

const all = Object.keys(markers) as Marker[];
/** The files that a school has sent are the school's to see, and what somebody needs is their own. */
const allowed: Record<string, readonly Marker[]> = {
  'induction-tutor': ['file'],
  headteacher: ['file'],
  ECT: ['needs'],
};

const mark = 'markers';
const urn = 900101;
const base = process.env.E2E_BASE_URL ?? '';

test.describe.configure({ timeout: 600_000, mode: 'serial' });
test.use({ trace: 'off' });

let teachers: InventedTeachers;
let number = '';
let readers: Map<string, Signed>;
const addresses: string[] = [];
const streams = new Map<string, string>();
const stopStreams = new AbortController();

const markersIn = (text: string): Marker[] =>
  all.filter((marker) => text.toLowerCase().includes(markers[marker].word));

/** Of workbooks what is packed in them too. */
function textOf(bytes: Uint8Array): string {
  const plain = Buffer.from(bytes).toString('utf8');
  if (!plain.startsWith('PK')) return plain;
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');
}

async function visit(browser: Browser, signed: Signed): Promise<Page> {
  const context = await browser.newContext({ baseURL: base });
  await context.addCookies([{ name: signed.name, value: signed.value, url: base }]);
  const page = await context.newPage();
  page.on('request', (request) => addresses.push(request.url()));
  return page;
}

function listen(who: string, signed: Signed, context: string): void {
  void (async () => {
    const { body } = await fetch(`${base}/api/notifications/stream?context=${context}`, {
      headers: { Cookie: signed.header },
      signal: stopStreams.signal,
    });
    if (body === null) return;
    for await (const chunk of body.pipeThrough(new TextDecoderStream()))
      streams.set(who, (streams.get(who) ?? '') + chunk);
  })().catch(() => undefined);
}

test.beforeAll(async () => {
  teachers = await inventTeachers(mark);
  const personas: PersonaKey[] = [
    'induction-tutor',
    'headteacher',
    'facilitator',
    'other-delivery-partner-staff',
    'other-lead-provider-staff',
    'other-headteacher',
    'administrator',
  ];
  readers = new Map([
    ...(await Promise.all(personas.map(async (key) => [key, await signIn(key)] as const))),
    ['ECT', await signInAs(teachers.ects[0].email)],
    ['mentor', await signInAs(teachers.mentor.email)],
  ]);
  for (const [who, signed] of readers)
    listen(who, signed, /tutor|^headteacher/.test(who) ? `school-${urn}` : 'me');
});

test.afterAll(async () => {
  stopStreams.abort();
  await forgetTeachers(mark);
  await sql(
    `delete from scheduled_export where weekday = 5 and user_id = (select id from users where email = $1)`,
    [personaOf('headteacher').email],
  );
  await sql(`delete from calendar_feed where label = 'Markers'`);
});

test('an absence is reported, a form returned, and everything happens that tells of it', async ({
  browser,
}) => {
  const [ect] = teachers.ects;
  const tutor = await visit(browser, await signIn('induction-tutor'));
  await tutor.goto(`/schools/${urn}/people/${ect.personId}/report/absence_long`);
  const [day] = await sql<{ day: string }>(`select (current_date - 1)::text as day`);
  for (const [index, part] of ['year', 'month', 'day'].entries())
    await tutor.locator(`[name="lastDay-${part}"]`).fill(day?.day.split('-')[index] ?? '');
  await tutor.locator('[name=keepPlace]').first().check();
  await tutor.locator('[name=canvas]').first().check();
  await tutor.getByRole('button', { name: 'Continue' }).click();
  await tutor.getByLabel('Bereavement').check();
  // Refused first, as too long: what is refused is not logged either.
  await tutor.locator('[name=notes]').evaluate((box) => box.removeAttribute('maxlength'));
  await tutor.locator('[name=notes]').fill(markers.notes.word.repeat(200));
  await tutor.getByRole('button', { name: 'Continue' }).click();
  await expect(tutor.getByRole('main').getByRole('alert')).toContainText('2,000 characters');
  await tutor.locator('[name=notes]').fill(`They said ${markers.notes.word}.`);
  await tutor.getByRole('button', { name: 'Continue' }).click();
  await tutor.getByRole('button', { name: 'Send to the support team' }).click();
  await tutor.getByRole('link', { name: /^Follow R-/ }).click();
  number = /R-\d+/.exec(tutor.url())?.[0] ?? '';
  for (const [name, content, said] of [
    [`${markers.file.word}.exe`, 'MZ', 'The file must be'],
    [`${markers.file.word} letter.pdf`, '%PDF-1.7', 'The file was added'],
  ] as const) {
    await tutor
      .locator('[name=file]')
      .setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(content) });
    await tutor.getByRole('button', { name: 'Add this file' }).click();
    await expect(tutor.getByRole('main').getByRole('alert')).toContainText(said);
  }

  await giveEnrolmentForm();
  const self = await visit(browser, await signInAs(ect.email));
  await self.goto('/me/enrolment');
  await self.getByRole('main').getByRole('button').first().click();
  await self.waitForURL(/details$/);
  await self.getByRole('button', { name: 'Continue' }).click();
  for (const name of ['phase', 'days', 'mode']) {
    await self.locator(`[name=${name}]`).first().check();
    await self.getByRole('button', { name: 'Continue' }).click();
  }
  await self.locator('[name=needs]').fill(`A room ${markers.needs.word}`);
  await self.getByRole('button', { name: 'Continue' }).click();
  await self.getByRole('button', { name: 'Return the form' }).click();
  await expect(self.getByRole('main').getByText('Your form has been returned')).toBeVisible();

  const staff = await visit(browser, await signIn('delivery-partner-staff'));
  await staff.goto(`/staff/requests/${number}`);
  await staff.getByRole('button', { name: `Claim ${number}` }).click();
  await expect(staff.getByText(markers.notes.word)).toBeVisible();
  await staff.locator('#your-note').fill(`Between us: ${markers.note.word}`);
  await staff.getByRole('button', { name: 'Add the note' }).click();
  await expect(staff.getByText(markers.note.word)).toBeVisible();
  await staff.getByRole('button', { name: 'Agree', exact: true }).click();
  await expect
    .poll(
      () => sql('select from service_request where number = $1 and state = $2', [number.slice(2), 'done']),
      {
        timeout: 60_000,
      },
    )
    .toHaveLength(1);
  // A reason is one of a list for us; what came with an import may say anything.
  for (const [table, column] of [
    ['service_request_reason', 'category'],
    ['absence_reason', 'reason'],
    ['training_outcome_reason', 'reason'],
  ]) {
    const [changed] = await sql<{ changed: number }>(
      `with changed as (update ${table} set ${column} = $1 where ${keyOf[table ?? '']} returning 1)
       select count(*)::int as changed from changed`,
      [markers.reason.word, ...(table === 'service_request_reason' ? [number.slice(2)] : [ect.periodId])],
    );
    expect(changed?.changed, table).toBe(1);
  }
  await exportByMail();
  await expect
    .poll(
      () => sql(`select from graphile_worker.jobs where run_at <= now() and task_identifier <> 'seal-audit'`),
      {
        timeout: 60_000,
      },
    )
    .toEqual([]);
});

const keyOf: Record<string, string> = {
  service_request_reason: 'request_id = (select id from service_request where number = $2::int)',
  absence_reason: 'absence_id in (select id from absence where school_period_id = $2::uuid)',
  training_outcome_reason:
    'training_period_id in (select id from training_period where school_period_id = $2::uuid)',
};

async function giveEnrolmentForm(): Promise<void> {
  const [ect] = teachers.ects;
  await sql(
    `with made as (insert into registration (school_period_id, training_period_id, lead_provider_id, delivery_partner_id, status, status_since, source, received_on)
       select school_period_id, id, lead_provider_id, delivery_partner_id, 'accepted', current_date, (select source from registration limit 1), current_date
       from training_period where school_period_id = $1 returning id)
     insert into enrolment_form (registration_id, person_id, sent_on) select id, $2, current_date from made`,
    [ect.periodId, ect.personId],
  );
}

/** The workbook that a headteacher has sent to themself on Fridays. */
async function exportByMail(): Promise<void> {
  await sql(
    `with made as (insert into scheduled_export (user_id, school_id, weekday)
       select u.id, s.id, 5 from users u, school s where u.email = $2 and s.urn = $1 returning id)
     select app.enqueue_job('send-scheduled-export', jsonb_build_object('exportId', id, 'on', current_date), null, now()) from made`,
    [urn, personaOf('headteacher').email],
  );
}

/** Feeds and a shared address, whose secrets are known to nobody but this test. */
async function secretAddresses(): Promise<string[]> {
  const made: string[] = [];
  const secret = () => {
    const token = randomBytes(32).toString('base64url');
    return { token, hash: createHash('sha256').update(token).digest('hex') };
  };
  const [ect] = teachers.ects;
  const { token, hash } = secret();
  await sql(
    `insert into schedule_share (person_id, created_by_id, label, token_hash, expires_at)
     select id, user_id, 'Markers', $2, now() + interval '1 day' from person where id = $1`,
    [ect.personId, hash],
  );
  made.push(`/share/${token}`);
  for (const scope of ['person', 'pair', 'school']) {
    const feed = secret();
    await sql(
      `insert into calendar_feed (user_id, scope, person_id, school_id, label, token_hash)
       select u.id, $1::feed_scope, case when $1 <> 'school' then $2::uuid end, s.id, 'Markers', $3
       from users u, school s where u.email = $5 and s.urn = $4`,
      [scope, ect.personId, feed.hash, urn, personaOf('induction-tutor').email],
    );
    made.push(`/feeds/${feed.token}`);
  }
  return made;
}

/** Every page and every file of the product, with the records that the markers belong to. */
async function everyAddress(): Promise<string[]> {
  const [found] = await sql<Record<string, string>>(
    `select t.id as training, t.programme_version_id as version, r.id as request,
       (select id from service_request_attachment where request_id = r.id limit 1) as file,
       (select id from journey where subject_id = t.school_period_id limit 1) as journey,
       (select id from groups where delivery_partner_id = t.delivery_partner_id limit 1) as group,
       (select e.id from event e join groups g on g.id = e.group_id where g.delivery_partner_id = t.delivery_partner_id limit 1) as event,
       (select id from registration where training_period_id = t.id) as registration
     from service_request r join training_period t on t.school_period_id = r.school_period_id where r.number = $1`,
    [number.slice(2)],
  );
  const people = [...teachers.ects, teachers.mentor].map(({ personId }) => personId);
  const values: Record<string, readonly string[]> = {
    urn: [String(urn)],
    personId: people,
    number: [number],
    circumstance: ['absence_long'],
    journeyId: [found?.journey ?? ''],
    step: ['reason', 'check', 'access'],
    fileId: [found?.file ?? ''],
    groupId: [found?.group ?? ''],
    eventId: [found?.event ?? ''],
    versionId: [found?.version ?? ''],
    trainingId: [found?.training ?? ''],
    id: [number, found?.registration ?? ''],
    role: ['ect'],
    kind: ['registrations'],
    section: ['links'],
    position: ['0'],
  };
  const expand = (route: string): string[] => {
    const name = /\[(\w+)\]/.exec(route)?.[1];
    if (name === undefined) return [route];
    return (values[name] ?? ['none']).flatMap((value) => expand(route.replace(`[${name}]`, value)));
  };
  const q = `?q=${encodeURIComponent(teachers.ects[0].name)}`;
  return [
    ...[...pageRoutes, ...handlerRoutes]
      .filter((route) => !route.includes('[...') && !route.endsWith('/stream'))
      .flatMap(expand),
    ...['all', 'unread'].flatMap((view) =>
      [`/schools/${urn}`, '/me', '/staff'].map((place) => `${place}/notifications?view=${view}`),
    ),
    `/schools/${urn}/people${q}`,
    `/staff/people${q}`,
    `/staff/requests?state=all`,
    `/admin/audit${q}`,
  ];
}

test('nobody but those staff finds it in any page, file, feed or address', async () => {
  const paths = [...(await everyAddress()), ...(await secretAddresses())];
  const found: string[] = [];
  const seen = new Map<string, number>();
  const read = async (who: string, signed: Signed, path: string) => {
    const response = await fetch(base + path, { redirect: 'manual', headers: { Cookie: signed.header } });
    if (response.status === 200) seen.set(who, (seen.get(who) ?? 0) + 1);
    const head = [...response.headers].flat().join('\n');
    return markersIn(`${path}\n${head}\n${textOf(new Uint8Array(await response.arrayBuffer()))}`);
  };
  for (const [who, signed] of readers)
    await inLanes(paths, 4, async (path) => {
      const wrong = (await read(who, signed, path)).filter(
        (marker) => !(allowed[who] ?? []).includes(marker),
      );
      if (wrong.length > 0) found.push(`${who}: ${path}: ${wrong.join(', ')}`);
    });

  expect(found).toEqual([]);
  for (const who of readers.keys()) expect(seen.get(who), `${who} reads pages`).toBeGreaterThan(15);
  expect(addresses.filter((address) => markersIn(address).length > 0)).toEqual([]);
  // And staff find it, so that it was there to be found; their files do not hold it either.
  const staff = await signIn('delivery-partner-staff');
  expect(await read('staff', staff, `/staff/requests/${number}`)).toEqual(
    expect.arrayContaining(['notes', 'reason', 'note', 'file']),
  );
  const files = paths.filter((path) => /\.(xlsx|csv|ics)/.test(path) || path.endsWith('/history'));
  for (const path of files) expect(await read('staff', staff, path), path).toEqual([]);
});

test('it is in no mail, notification, stream, audit or job, and in no table but its own', async () => {
  const tables = await sql<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'graphile_worker') order by 1`,
  );
  const holding: Record<string, string[]> = {};
  for (const { name } of tables)
    for (const marker of all) {
      const [row] = await sql<{ holds: boolean }>(
        `select exists (select from ${name} t where to_jsonb(t)::text ilike '%' || $1 || '%') as holds`,
        [markers[marker].word],
      );
      if (row?.holds) holding[marker] = [...(holding[marker] ?? []), name.replace('public.', '')];
    }
  expect(holding).toEqual(
    Object.fromEntries(all.map((marker) => [marker, [...markers[marker].tables].sort()])),
  );
  const attachments = await sql<{ content: Buffer }>('select content from mail_attachment');
  expect(attachments.length).toBeGreaterThan(0);
  expect(attachments.flatMap(({ content }) => markersIn(textOf(new Uint8Array(content))))).toEqual([]);
  const [mail] = await sql<{ count: number }>('select count(*)::int as count from mail_message');
  expect(mail?.count).toBeGreaterThan(0);

  stopStreams.abort();
  expect(streams.get('headteacher')).toContain(number);
  expect(markersIn([...streams.values()].join('\n'))).toEqual([]);
});

test('it is in no log of the product', () => {
  const file = process.env.E2E_PRODUCT_LOG ?? '';
  expect(file, 'Say in E2E_PRODUCT_LOG where the product writes to, as “npm test” does').not.toBe('');
  const written = readFileSync(file, 'utf8');

  expect(written).not.toBe('');
  expect(markersIn(written)).toEqual([]);
});

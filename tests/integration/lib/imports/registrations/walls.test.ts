import { afterAll, beforeAll, expect, it } from 'vitest';
import { fixClock } from '@/lib/dates/clock';
import { Forbidden, NotFound } from '@/lib/errors';
import { receiveFile } from '@/lib/imports/commands/receive-file';
import { startImport } from '@/lib/imports/commands/start-import';
import { getImportErrors } from '@/lib/imports/error-queries';
import { getImport, listImports } from '@/lib/imports/queries';
import { asInductionTutor } from '@/tests/factories/actors';
import { ownerSql } from '@/tests/support/database';
import { appliedFile, checkedFile, csvFile } from '@/tests/support/import-run';
import { type RegistrationCells, registrationsCsv } from '@/tests/support/registrations-file';
import { asOf, createWorld, type World } from './world';

let world: World;

beforeAll(async () => {
  fixClock('2026-11-24T12:00:00Z');
  world = await createWorld();
});
afterAll(() => fixClock());

const about = (person: { trn: string | null; name: string }, cells: RegistrationCells = {}) => ({
  Role: 'ECT',
  Name: person.name,
  TRN: person.trn ?? '',
  'School URN': '960001',
  'Start date': '1/9/2025',
  ...cells,
});

async function refusal(staff: World['staff'][keyof World['staff']], row: RegistrationCells) {
  const run = await checkedFile(staff, 'registrations', registrationsCsv([row]), asOf);
  const { outcome, reason, says } = await run.row(2);
  return { outcome, reason, says };
}

const somebody = { trn: '9720001', name: 'Una New' };

it('lets a delivery partner’s staff import at their schools, for the lead providers that they work with', async () => {
  const run = await appliedFile(
    world.staff.birch,
    'registrations',
    registrationsCsv([about({ trn: '9720002', name: 'Orla Own' })]),
    asOf,
  );
  expect(await run.batch()).toMatchObject({ state: 'applied', counts: { create: 1 } });
  expect(
    await ownerSql(
      `select l.name as lead, d.name as partner from registration r join organisation l on l.id = r.lead_provider_id
       join organisation d on d.id = r.delivery_partner_id join school_period p on p.id = r.school_period_id
       join person n on n.id = p.person_id where n.trn = '9720002'`,
    ),
  ).toEqual([{ lead: 'First Lead', partner: 'Birch Partnership' }]);
});

it('refuses a delivery partner the schools of others, and a school with which nobody works', async () => {
  for (const urn of ['960003', '960004'])
    expect(await refusal(world.staff.birch, about(somebody, { 'School URN': urn }))).toEqual({
      outcome: 'refused',
      reason: 'not_your_school',
      says: [`School URN: ${urn} is not a school of yours.`],
    });
});

it('lets a lead provider take on a school with which nobody works, and makes the partnership', async () => {
  const row = about(somebody, { 'School URN': '960004', 'Delivery partner': 'Yew Partnership' });
  await appliedFile(world.staff.lead, 'registrations', registrationsCsv([row]), asOf);
  expect(
    await ownerSql(
      `select l.name as lead, d.name as partner, w.intake_year as year, w.starts_on::text as from from partnership w
       join organisation l on l.id = w.lead_provider_id join organisation d on d.id = w.delivery_partner_id where w.school_id = $1`,
      [world.fir.id],
    ),
  ).toEqual([{ lead: 'First Lead', partner: 'Yew Partnership', year: 2025, from: '2025-06-01' }]);
});

it('refuses another lead provider the schools and people of the first', async () => {
  const { otherLead } = world.staff;
  expect(
    await refusal(otherLead, about(world.people.ect.person, { 'Delivery partner': 'Yew Partnership' })),
  ).toMatchObject({ outcome: 'refused', reason: 'not_your_school' });
  expect(
    await refusal(
      otherLead,
      about(world.people.ofYew.person, { 'School URN': '960002', 'Delivery partner': 'Yew Partnership' }),
    ),
  ).toMatchObject({ outcome: 'refused', reason: 'other_provider' });
  expect(await refusal(otherLead, about(somebody, { 'Lead provider': 'First Lead' }))).toMatchObject({
    outcome: 'refused',
    reason: expect.stringMatching(/not_your_school|other_provider/),
  });
});

it('refuses a delivery partner whom another one trains with the same lead provider', async () => {
  const { person } = world.people.ofYew;
  expect(await refusal(world.staff.birch, about(person, { 'School URN': '960002' }))).toEqual({
    outcome: 'refused',
    reason: 'other_provider',
    says: ['Delivery partner: Another delivery partner trains this person at this school.'],
  });
});

it('says nothing of whom a reference of another delivery partner names', async () => {
  const row = about({ trn: '', name: 'Yana Partner' }, { Reference: 'YEW-1', 'School URN': '960002' });
  expect(await refusal(world.staff.birch, row)).toEqual({
    outcome: 'refused',
    reason: 'identity',
    says: ['Reference: Reference YEW-1 is taken. Give the registration another.'],
  });
});

it('neither changes nor tells name and address of a mentor whom others have too', async () => {
  const { person } = world.people.foreignMentor;
  const row = about(person, { Role: 'Mentor', Name: 'Max Taken', 'E-mail': 'taken@example.org' });
  const run = await appliedFile(world.staff.birch, 'registrations', registrationsCsv([row]), asOf);

  const kept = 'Kept as it is: the person is also registered by somebody else.';
  expect(await run.row(2)).toMatchObject({ outcome: 'create', says: [`Name: ${kept}`, `E-mail: ${kept}`] });
  const again = await appliedFile(world.staff.birch, 'registrations', registrationsCsv([row]), asOf);
  expect(await again.counts()).toEqual({ unchanged: 1, warnings: 1 });
  expect(await ownerSql('select name, email::text from person where id = $1', [person.id])).toEqual([
    { name: 'Max Off', email: person.email },
  ]);
});

it('warns of no address that only people of others have', async () => {
  const row = about(
    { trn: '9720003', name: 'Ivo Same' },
    { 'E-mail': world.people.foreign.person.email ?? '' },
  );
  const run = await checkedFile(world.staff.birch, 'registrations', registrationsCsv([row]), asOf);
  expect(await run.row(2)).toMatchObject({ outcome: 'create', says: [] });
});

it('leaves every record of others as it was', async () => {
  const records = () =>
    ownerSql(
      `select to_jsonb(n), to_jsonb(p), to_jsonb(t), to_jsonb(r) from person n join school_period p on p.person_id = n.id
       left join training_period t on t.school_period_id = p.id left join registration r on r.school_period_id = p.id
       where n.id = any($1) order by n.id`,
      [[world.people.foreign, world.people.shared, world.people.ofYew].map(({ person }) => person.id)],
    );
  const before = await records();
  const rows = [world.people.foreign, world.people.shared, world.people.ofYew].flatMap(({ person }) =>
    ['960001', '960002', '960003'].map((urn) =>
      about(person, {
        'School URN': urn,
        'End date': '1/11/2026',
        'Training status': 'Withdrawn',
        'Training status from': '1/10/2026',
      }),
    ),
  );
  for (const row of rows)
    await appliedFile(world.staff.birch, 'registrations', registrationsCsv([row]), asOf);
  expect(await records()).toEqual(before);
});

it('refuses people of a school, and staff the kinds that are not theirs', async () => {
  const tutor = await asInductionTutor(world.alder);
  const { name: fileName, bytes } = csvFile([['Role'], ['ECT']]);
  async function* content() {
    yield bytes;
  }
  const file = { fileName, asOf, content: content() };
  // Only the types stop this call; what it would meet without them stops it too.
  await expect(receiveFile(tutor as never, { ...file, kind: 'registrations' })).rejects.toThrow();
  for (const kind of ['school_register', 'school_links'] as const)
    await expect(receiveFile(world.staff.birch, { ...file, kind })).rejects.toThrow(Forbidden);
  expect(await ownerSql('select 1 from import_batch where created_by_id = $1', [tutor.userId])).toEqual([]);
});

it('shows, applies and downloads an import to its own organisation alone', async () => {
  const run = await checkedFile(
    world.staff.birch,
    'registrations',
    registrationsCsv([about({ trn: '9720004', name: 'Lou Secret' }), about({ trn: '1', name: 'Bad Row' })]),
    asOf,
  );
  for (const others of [world.staff.lead, world.staff.yew, world.staff.otherLead]) {
    expect(await getImport(others, run.id, { page: 1 })).toBeNull();
    expect(await getImportErrors(others, 'registrations', run.id)).toBeNull();
    expect((await listImports(others, 1)).imports.map(({ id }) => id)).not.toContain(run.id);
    await expect(startImport(others, run.id)).rejects.toThrow(NotFound);
  }
  expect(await run.state()).toBe('ready');
});

import { beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '@/lib/auth/actor';
import { makeImportTemplate } from '@/lib/exports/import-template-workbook';
import { getImportErrors } from '@/lib/imports/error-queries';
import { importableKinds } from '@/lib/imports/policy';
import { deliveryPartnerSheets, programmeSheets as sheetsOfTemplate } from '@/lib/imports/programme/columns';
import { templateSheets } from '@/lib/imports/templates';
import { dateFromText } from '@/lib/spreadsheets/cell-readers';
import { asStaff } from '@/tests/factories/actors';
import { usualDeliveryPartner, usualLeadProvider } from '@/tests/factories/organisations';
import { createPartnership, createSchool } from '@/tests/factories/schools';
import { emptyTables, ownerSql } from '@/tests/support/database';
import { checkedFile, type ImportRun } from '@/tests/support/import-run';
import type { Sheets } from '@/tests/support/programme-workbook';
import { applied, checked, event, group, programmeSheets } from './fixtures';

let lead: StaffActor;
let partner: StaffActor;

beforeEach(async () => {
  await emptyTables();
  await createPartnership({ school: await createSchool() });
  lead = await asStaff(await usualLeadProvider());
  partner = await asStaff(await usualDeliveryPartner());
});

const name = programmeSheets.programme[0]?.programme ?? '';
const versions = () =>
  ownerSql<{ number: number; label: string; modules: number; hours: number; types: number }>(
    `select v.number, v.label, count(distinct m.id)::int as modules, count(distinct h.id)::int as hours, count(distinct t.id)::int as types
     from programme_version v join programme_year y on y.version_id = v.id left join module m on m.year_id = y.id
     left join programme_hours h on h.year_id = y.id left join event_template t on t.module_id = m.id group by v.id order by v.number`,
  );

const renamed = {
  ...programmeSheets,
  modules: programmeSheets.modules.map((module) =>
    module.number === 2 ? { ...module, title: 'Engaging all pupils' } : module,
  ),
};
const groups = [group({ programme: name })];
const events = [event({ year: 1, number: 1 })];

describe('a programme in a workbook', () => {
  it('is added whole, with a group that follows it', async () => {
    const run = await applied(lead, { ...programmeSheets, groups, events });

    expect(await run.counts()).toEqual({ create: 7 });
    expect(await versions()).toEqual([{ number: 1, label: 'First version', modules: 2, hours: 1, types: 1 }]);
    expect(await ownerSql('select minutes from programme_hours')).toEqual([{ minutes: 1350 }]);
    expect(
      await ownerSql(`select m.title from event e join module m on m.id = e.module_id join programme_year y on y.id = m.year_id
        join groups g on g.id = e.group_id where g.programme_version_id = y.version_id`),
    ).toEqual([{ title: 'Enabling pupil learning' }]);
  });

  it('changes nothing when it comes again', async () => {
    await applied(lead, { ...programmeSheets, groups, events });
    const again = await applied(lead, { ...programmeSheets, groups, events });

    expect(await again.counts()).toEqual({ unchanged: 7 });
    expect(await versions()).toHaveLength(1);
  });

  it('that differs makes a new version, which the named groups follow; the one in use stays as it was', async () => {
    await applied(lead, {
      ...programmeSheets,
      groups: [...groups, group({ group: 'Primary B', programme: name })],
      events,
    });
    const before = await ownerSql('select id, title from module order by id');

    const run = await applied(lead, { ...renamed, groups, events });

    expect(await run.counts()).toEqual({ update: 3, unchanged: 4 });
    expect((await run.rows()).flatMap(({ says }) => says).join()).toContain('Version 2 is made.');
    expect((await versions()).map(({ number }) => number)).toEqual([1, 2]);
    expect(
      await ownerSql('select id, title from module where id = any ($1) order by id', [
        before.map(({ id }) => id),
      ]),
    ).toEqual(before);
    expect(
      await ownerSql(
        'select g.name, v.number from groups g join programme_version v on v.id = g.programme_version_id order by 1',
      ),
    ).toEqual([
      { name: 'Primary A', number: 2 },
      { name: 'Primary B', number: 1 },
    ]);
    // The same module of a newer version is no change of anybody's schedule.
    expect(await ownerSql('select number from schedule_version')).toEqual([{ number: 1 }]);
    expect(await ownerSql('select sequence from event')).toEqual([{ sequence: 0 }]);
    expect(
      await ownerSql(
        'select v.number from event e join module m on m.id = e.module_id join programme_year y on y.id = m.year_id join programme_version v on v.id = y.version_id',
      ),
    ).toEqual([{ number: 2 }]);
  });

  it('is taken as a whole or not at all', async () => {
    const run = await checked(lead, {
      ...programmeSheets,
      types: programmeSheets.types.map((type) => ({ ...type, week: 9 })),
      groups,
      events,
    });

    expect(await run.counts()).toEqual({ refused: 7, reasons: { cell: 1, together: 6 } });
  });

  it.each<[string, object, string]>([
    [
      'a module twice',
      { modules: [...programmeSheets.modules, programmeSheets.modules[0]] },
      'Row 2 says the same already.',
    ],
    ['no module at all', { modules: [], types: [] }, 'The sheet Modules has no rows for this programme.'],
    [
      'a half-term that is none',
      { modules: [{ ...programmeSheets.modules[0], halfTerm: 'Autumn 3' }] },
      'Half-term: “Autumn 3” is not a half-term, like Autumn 1.',
    ],
    [
      'an event of no module',
      { types: [{ ...programmeSheets.types[0], number: 7 }] },
      'Module: The sheet Modules has no module 7 in year 1.',
    ],
    ['no row of its own', { programme: [] }, 'Programme: The sheet Programme has no row of this name.'],
    [
      'hours that are none',
      { hours: [{ ...programmeSheets.hours[0], hours: 'many' }] },
      'Hours: “many” must be a number of hours.',
    ],
  ])('with %s is refused', async (_what, more, says) => {
    const run = await checked(lead, { ...programmeSheets, ...more });

    expect(await run.counts()).not.toHaveProperty('create');
    expect((await run.rows()).flatMap((row) => row.says)).toContain(says);
  });

  it('keeps its framework', async () => {
    await applied(lead, programmeSheets);
    const run = await checked(lead, {
      ...programmeSheets,
      programme: [{ programme: name, framework: 'ECF' }],
    });
    expect((await run.rows()).flatMap(({ says }) => says).join()).toContain(
      'A programme keeps its framework.',
    );
  });

  it('is the lead provider’s to change: a delivery partner may name it', async () => {
    const refused = await checked(partner, programmeSheets);
    expect(await refused.counts()).toMatchObject({ refused: 5, reasons: { not_yours: 1, together: 4 } });

    await applied(lead, programmeSheets);
    const same = await checked(partner, { ...programmeSheets, groups, events });
    expect(await same.counts()).toEqual({ unchanged: 5, create: 2 });
    const other = await checked(partner, { ...renamed, groups });
    expect(await other.counts()).toMatchObject({ refused: 6 });
  });
});

/** The examples of the template as somebody would type them in. */
function exampleRows(role: StaffActor['role']): Sheets {
  const sheets = role === 'lead_provider_staff' ? sheetsOfTemplate : deliveryPartnerSheets;
  return Object.fromEntries(
    sheets.map(({ key, columns }) => [
      key,
      [
        Object.fromEntries(
          columns.map((column) => {
            const date = dateFromText(column.example);
            return [column.key, date === null ? column.example : new Date(date)];
          }),
        ),
      ],
    ]),
  );
}

describe('the template', () => {
  const sheetsOf = (role: StaffActor['role']) => templateSheets('programme', role) ?? [];

  it.each(['lead_provider_staff', 'delivery_partner_staff'] as const)(
    'has an example for %s that imports cleanly',
    async (role) => {
      const staff = role === 'lead_provider_staff' ? lead : partner;
      const run: ImportRun = await checked(staff, exampleRows(role));

      expect(await run.counts()).toEqual({ create: sheetsOf(role).length });
      expect(
        (await run.rows()).flatMap(({ messages }) => messages.filter(({ level }) => level === 'error')),
      ).toEqual([]);
    },
  );

  it('has nothing to import before it is filled in', async () => {
    const { bytes } = await makeImportTemplate({
      title: 'Programme',
      provider: 'Example',
      sheets: sheetsOf('lead_provider_staff'),
    });
    const run = await checkedFile(lead, 'programme', { name: 'template.xlsx', bytes });
    expect(await run.batch()).toMatchObject({
      state: 'failed',
      problem: expect.stringContaining('The workbook has no rows on any of the sheets'),
    });
  });

  it('is there for both kinds of staff', () => {
    expect(importableKinds(lead)).toContain('programme');
    expect(importableKinds(partner)).toContain('programme');
  });
});

it('gives the refused rows back under their headings, with the reasons', async () => {
  const run = await checked(partner, {
    groups: [group()],
    events: [event({ mode: 'Face to face', venue: 'Nowhere' })],
  });

  const errors = await getImportErrors(partner, 'programme', run.id);

  expect(errors?.sheets.map(({ name: sheet }) => sheet)).toEqual(['Events']);
  expect(errors?.sheets[0]?.headers).toContain('Venue');
  expect(errors?.sheets[0]?.rows[0]?.problems[0]).toContain('There is no venue “Nowhere”');
});

it('a file that is no workbook with these sheets fails with a sentence', async () => {
  const csv = await checkedFile(partner, 'programme', {
    name: 'events.csv',
    bytes: Buffer.from('Group,Title\r\nA,B\r\n'),
  });
  expect(await csv.batch()).toMatchObject({
    state: 'failed',
    problem: expect.stringContaining('Excel workbook'),
  });
});

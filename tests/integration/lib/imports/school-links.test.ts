import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '@/lib/auth/actor';
import { findSchoolByUrn } from '@/lib/auth/school-of-urn';
import { fixClock } from '@/lib/dates/clock';
import { asInductionTutor, asStaff } from '@/tests/factories/actors';
import { createEct } from '@/tests/factories/ects';
import { usualLeadProvider } from '@/tests/factories/organisations';
import { createPartnership, createSchool, type SchoolRecord } from '@/tests/factories/schools';
import { emptyTables, ownerSql } from '@/tests/support/database';
import { appliedFile, csvFile } from '@/tests/support/import-run';
import { registrationsCsv } from '@/tests/support/registrations-file';

let staff: StaffActor;
/** Kept already, with an ECT, a partnership and an induction tutor. */
let old: SchoolRecord;

const oldUrn = 970_001;
const newUrn = 970_101;

beforeAll(() => fixClock('2026-11-24T12:00:00Z'));
afterAll(() => fixClock());
beforeEach(async () => {
  await emptyTables();
  staff = await asStaff(await usualLeadProvider());
  old = await createSchool({ name: 'Old School', urn: oldUrn });
  await createPartnership({ school: old });
  await createEct({ school: old, name: 'Olga Stays' });
});

type Link = [urn: number | string, linkUrn: number | string, type: string, name?: string, date?: string];

const linksOf = (links: Link[]) =>
  appliedFile(
    staff,
    'school_links',
    csvFile([
      ['URN', 'LinkURN', 'LinkName', 'LinkType', 'LinkEstablishedDate'],
      ...links.map(([urn, linkUrn, type, name = 'Name', date = '01-09-2026']) => [
        String(urn),
        String(linkUrn),
        name,
        type,
        date,
      ]),
    ]),
  );

interface Told {
  urn: number;
  name?: string;
  status?: 1 | 2 | 3 | 4;
  opened?: string;
  closed?: string;
}

const registerOf = (schools: Told[]) =>
  appliedFile(
    staff,
    'school_register',
    csvFile([
      [
        'URN',
        'EstablishmentName',
        'TypeOfEstablishment (code)',
        'EstablishmentStatus (code)',
        'OpenDate',
        'CloseDate',
      ],
      ...schools.map(({ urn, name = `School ${urn}`, status = 1, opened = '', closed = '' }) => [
        String(urn),
        name,
        '34',
        String(status),
        opened,
        closed,
      ]),
    ]),
  );

const urnsOf = (id: string) =>
  ownerSql<{ urn: number; to: string | null }>(
    'select urn, ends_on::text as to from school_urn where school_id = $1 order by urn',
    [id],
  );
const schoolsKept = async () =>
  (await ownerSql<{ urn: number }>('select urn from school order by urn')).map(({ urn }) => urn);

const closedOld: Told = { urn: oldUrn, name: 'Old School', status: 2, closed: '31-08-2026' };
const openNew: Told = { urn: newUrn, name: 'New Academy', opened: '01-09-2026' };

const linkTypes = [
  'Predecessor',
  'Predecessor - amalgamated',
  'Predecessor - merged',
  'Predecessor - Split School',
  'Successor',
  'Successor - amalgamated',
  'Successor - merged',
  'Successor - Split School',
  'Merged - change in age range',
  'Merged - expansion in school capacity and change in age range',
  'Merged - expansion of school capacity',
  'Closure',
  'Expansion',
  'Result of Amalgamation',
  'Sixth Form Centre Link',
  'Sixth Form Centre School',
  'Children’s Centre Link',
  'Other',
];

describe('links between schools', () => {
  it('of every kind are recorded, and only plain succession makes a school go on', async () => {
    const pairs = linkTypes.map((type, at) => ({ type, from: 971_000 + at, to: 972_000 + at }));
    for (const { from } of pairs) await createSchool({ urn: from });
    const links = await linksOf(
      pairs.map(
        ({ type, from, to }): Link => (type.startsWith('Predecessor') ? [to, from, type] : [from, to, type]),
      ),
    );
    expect(await links.batch()).toMatchObject({ state: 'applied', counts: { create: linkTypes.length } });
    await registerOf(
      pairs.flatMap(({ from, to }) => [
        { ...closedOld, urn: from },
        { ...openNew, urn: to },
      ]),
    );

    const kept = await ownerSql<{ urn: number; status: string; urns: number }>(
      'select urn, status, (select count(*)::int from school_urn u where u.school_id = s.id) as urns from school s',
    );
    const goesOn = ['Predecessor', 'Successor'];
    for (const { type, from, to } of pairs) {
      const own = kept.filter(({ urn }) => urn === from || urn === to).sort((a, b) => a.urn - b.urn);
      expect([type, own]).toEqual([
        type,
        goesOn.includes(type)
          ? [{ urn: to, status: 'open', urns: 2 }]
          : [
              { urn: from, status: 'closed', urns: 1 },
              { urn: to, status: 'open', urns: 1 },
            ],
      ]);
    }
  });

  it('are refused when they concern no school that is kept, or make no sense, or come twice', async () => {
    const run = await linksOf([
      [oldUrn, newUrn, 'Successor'],
      [oldUrn, newUrn, 'Successor'],
      [111_111, 222_222, 'Successor'],
      ['x', newUrn, 'Successor'],
      [oldUrn, '', 'Successor'],
      [oldUrn, newUrn, ''],
      [oldUrn, oldUrn, 'Successor'],
    ]);
    expect((await run.rows()).map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['create', null],
      ['refused', 'duplicate_row'],
      ['refused', 'link_of_no_school'],
      ['refused', 'malformed_urn'],
      ['refused', 'malformed_urn'],
      ['refused', 'malformed_link'],
      ['refused', 'malformed_link'],
    ]);
    expect(await ownerSql('select 1 from school_link')).toHaveLength(1);
  });

  it('change only where the file has changed when it comes again', async () => {
    const links: Link[] = [
      [oldUrn, newUrn, 'Successor'],
      [newUrn, oldUrn, 'Predecessor'],
      [oldUrn, 970_500, 'Sixth Form Centre Link'],
    ];
    await linksOf(links);
    expect(await (await linksOf(links)).batch()).toMatchObject({
      state: 'applied',
      counts: { unchanged: 3 },
    });

    const changed = await linksOf([
      ...links.slice(0, 2),
      [oldUrn, 970_500, 'Sixth Form Centre Link', 'New name', '01-10-2026'],
    ]);
    expect(await changed.counts()).toMatchObject({ update: 1, unchanged: 2 });
    expect(
      await ownerSql(
        'select link_name as name, established_on::text as on from school_link where link_urn = 970500',
      ),
    ).toEqual([{ name: 'New name', on: '2026-10-01' }]);
  });

  it('say who has to be moved by hand where schools merge or split', async () => {
    const run = await linksOf([
      [oldUrn, newUrn, 'Successor'],
      [970_002, newUrn, 'Successor - merged'],
      [oldUrn, 970_102, 'Successor - Split School'],
    ]);
    const rows = await run.rows();
    expect(rows[0]?.says).toEqual([
      'LinkURN: Old School goes on as 970101 once the register brings that school, unless other links say that it merged or split.',
    ]);
    expect(rows[2]?.says).toEqual([
      'LinkURN: 1 ECT or mentor at Old School (970001): the schools merged or split, so decide who moves to 970102 and record it in their registrations.',
    ]);
  });
});

describe('a school with a new URN', () => {
  const succeed = async () => {
    await linksOf([
      [oldUrn, newUrn, 'Successor'],
      [newUrn, oldUrn, 'Predecessor'],
    ]);
    return registerOf([closedOld, openNew]);
  };

  it('stays the same school: people, contacts and partnerships go on, and the old URN leads to the new one', async () => {
    await asInductionTutor(old);
    const run = await succeed();

    expect(await run.counts()).toMatchObject({ update: 1, unchanged: 1 });
    expect((await run.rows()).map(({ says }) => says)).toEqual([
      ['URN: Goes on as 970101, its only successor.'],
      ['URN: Old School (970001) goes on as this school: its people and contacts stay.'],
    ]);
    expect(await urnsOf(old.id)).toEqual([
      { urn: oldUrn, to: '2026-08-31' },
      { urn: newUrn, to: null },
    ]);
    expect(
      await ownerSql(
        `select o.name, s.status, s.closed_on as closed, (select count(*)::int from school_period where school_id = s.id) as people,
           (select count(*)::int from membership where organisation_id = s.id) as access,
           (select count(*)::int from partnership where school_id = s.id) as partnerships
         from school s join organisation o on o.id = s.id where s.urn = $1`,
        [newUrn],
      ),
    ).toEqual([{ name: 'New Academy', status: 'open', closed: null, people: 1, access: 1, partnerships: 1 }]);
    for (const urn of [oldUrn, newUrn])
      expect(await findSchoolByUrn(urn)).toMatchObject({ id: old.id, urn: newUrn });
  });

  it('changes no more when the same files come again', async () => {
    await succeed();
    const again = await succeed();
    expect(await again.batch()).toMatchObject({ state: 'applied', counts: { unchanged: 2 } });
    expect((await again.row(2)).says).toEqual(['URN: An earlier URN of New Academy, which is now 970101.']);
  });

  it('is found by registrations under either URN', async () => {
    await succeed();
    const row = {
      Role: 'ECT',
      Name: 'Nils New',
      TRN: '9750001',
      'School URN': String(oldUrn),
      'Start date': '1/9/2026',
    };
    const run = await appliedFile(staff, 'registrations', registrationsCsv([row]), '2026-11-20');
    expect(await run.row(2)).toMatchObject({
      outcome: 'create',
      says: ['School URN: New Academy has the URN 970101 now.'],
    });
    const again = await appliedFile(
      staff,
      'registrations',
      registrationsCsv([{ ...row, 'School URN': String(newUrn) }]),
      '2026-11-20',
    );
    expect(await again.counts()).toEqual({ unchanged: 1 });
  });

  it('keeps every URN that it ever had', async () => {
    await succeed();
    await linksOf([[newUrn, 970_201, 'Successor']]);
    await registerOf([
      { ...openNew, status: 2, closed: '31-10-2026' },
      { urn: 970_201, name: 'Newest Academy', opened: '01-11-2026' },
    ]);
    expect(await urnsOf(old.id)).toEqual([
      { urn: oldUrn, to: '2026-08-31' },
      { urn: newUrn, to: '2026-10-31' },
      { urn: 970_201, to: null },
    ]);
  });

  it('waits until the register says that the old one closed', async () => {
    await linksOf([[oldUrn, newUrn, 'Successor']]);
    await registerOf([{ ...closedOld, status: 3, closed: '' }, openNew]);
    expect(await schoolsKept()).toEqual([oldUrn, newUrn]);
    expect(await urnsOf(old.id)).toEqual([{ urn: oldUrn, to: null }]);
  });

  it.each<[string, Link[]]>([
    [
      'two merge',
      [
        [oldUrn, newUrn, 'Successor'],
        [970_002, newUrn, 'Successor'],
      ],
    ],
    [
      'two merge, as the new one tells it',
      [
        [newUrn, oldUrn, 'Predecessor - merged'],
        [newUrn, 970_002, 'Predecessor - merged'],
      ],
    ],
    [
      'one splits',
      [
        [oldUrn, newUrn, 'Successor'],
        [oldUrn, 970_102, 'Successor'],
      ],
    ],
    [
      'the two sides tell it differently',
      [
        [oldUrn, newUrn, 'Successor'],
        [newUrn, oldUrn, 'Predecessor - merged'],
      ],
    ],
  ])('is a school of its own when %s', async (_, links) => {
    await linksOf(links);
    await registerOf([
      closedOld,
      openNew,
      { urn: 970_002, status: 2, closed: '31-08-2026' },
      { urn: 970_102 },
    ]);
    expect(await schoolsKept()).toEqual([oldUrn, 970_002, newUrn, 970_102]);
    expect(await urnsOf(old.id)).toEqual([{ urn: oldUrn, to: null }]);
  });
});

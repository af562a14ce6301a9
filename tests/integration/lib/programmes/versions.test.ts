import { beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '@/lib/auth/actor';
import { Conflict, Forbidden, NotFound, RuleBroken } from '@/lib/errors';
import { exportProgramme } from '@/lib/exports/commands/export-programme';
import { changeHours, moveHours } from '@/lib/programmes/commands/change-hours';
import { changeModule, moveModule, removeModule } from '@/lib/programmes/commands/change-modules';
import { changeDetails, changePlannedEvent } from '@/lib/programmes/commands/change-version';
import { addYear, moveYearLater, removeYear } from '@/lib/programmes/commands/change-years';
import { copyVersion } from '@/lib/programmes/commands/copy-version';
import {
  detailsFormSchema,
  hoursFormSchema,
  moduleFormSchema,
  plannedEventFormSchema,
} from '@/lib/programmes/schemas';
import { getProgrammeVersion, listProgrammeVersions } from '@/lib/programmes/staff-queries';
import { asStaff } from '@/tests/factories/actors';
import { createEvent } from '@/tests/factories/events';
import { createGroup } from '@/tests/factories/groups';
import { createLeadProvider, usualLeadProvider } from '@/tests/factories/organisations';
import { emptyTables, ownerSql } from '@/tests/support/database';
import { arrangePartners } from '../groups/arrange';

let lead: StaffActor;
let partner: StaffActor;
let versionId: string;

beforeEach(async () => {
  await emptyTables();
  const partners = await arrangePartners();
  lead = await asStaff(partners.leadProvider);
  partner = await asStaff(partners.deliveryPartner);
  versionId = partners.versionId;
});

const version = () => getProgrammeVersion(lead, versionId);
const edited = async () => ({ versionId, revision: (await version()).revision });

async function moduleCalled(title: string) {
  const module = (await version()).modules.find((one) => one.title === title);
  if (module === undefined) throw new Error(`no ${title}`);
  return module;
}

const moduleInput = async (overrides: Record<string, string> = {}) =>
  moduleFormSchema.parse({
    ...(await edited()),
    moduleId: (await version()).modules[0]?.id,
    year: '1',
    title: 'Another title',
    standards: '1, 7',
    contentAreas: 'Pedagogy\r\n\r\n Assessment \r\nPedagogy',
    halfTerm: 'spring_1',
    weeks: '8',
    ...overrides,
  });

const eventInput = async (overrides: Record<string, string> = {}) =>
  plannedEventFormSchema.parse({
    ...(await edited()),
    moduleId: (await version()).modules[0]?.id,
    title: 'Seminar',
    kind: 'training',
    mode: 'online',
    audience: 'both',
    week: '2',
    minutes: '90',
    ...overrides,
  });

const hoursInput = async (overrides: Record<string, string> = {}) =>
  hoursFormSchema.parse({
    ...(await edited()),
    year: '1',
    audience: 'ect',
    component: 'Self-study',
    minutes: '990',
    ...overrides,
  });

/** Year, number, half-term and title of every module, in order. */
const places = async () =>
  (await version()).modules.map(
    ({ year, number, halfTerm, title }) => `${year}.${number} ${halfTerm} ${title}`,
  );

const lines = async () =>
  (await version()).hours.map(({ year, audience, component, minutes }) =>
    [year, audience, component, minutes].join(' '),
  );

describe('a version that nobody uses', () => {
  it('is changed in place: label, modules, planned events', async () => {
    expect(await copyVersion(lead, versionId)).toBe(versionId);
    await changeDetails(
      lead,
      detailsFormSchema.parse({ ...(await edited()), label: 'From September 2027', note: '' }),
    );
    await changeModule(lead, await moduleInput());
    await changePlannedEvent(lead, await eventInput());
    const seminar = async () =>
      (await moduleCalled('Another title')).events.find(({ title }) => title === 'Seminar');
    const id = (await seminar())?.id ?? '';
    await changePlannedEvent(lead, await eventInput({ eventId: id, minutes: '60' }));

    expect(await moduleCalled('Another title')).toMatchObject({
      halfTerm: 'spring_1',
      weeks: 8,
      standards: '1, 7',
      contentAreas: ['Pedagogy', 'Assessment'],
    });
    expect((await seminar())?.minutes).toBe(60);
    expect(await version()).toMatchObject({ label: 'From September 2027', note: null, revision: 5 });

    await changePlannedEvent(lead, await eventInput({ eventId: id, remove: '1' }));
    expect(await seminar()).toBeUndefined();
  });

  it('gets modules, which count on, exchange places with their half-terms, change years, and go', async () => {
    await changeModule(lead, await moduleInput({ moduleId: '', title: 'New', halfTerm: 'spring_1' }));
    expect(await places()).toEqual([
      '1.1 autumn_1 Year 1 module 1',
      '1.2 autumn_2 Year 1 module 2',
      '1.3 spring_1 New',
      '2.1 autumn_1 Year 2 module 1',
      '2.2 autumn_2 Year 2 module 2',
    ]);

    const { id: moduleId } = await moduleCalled('New');
    await moveModule(lead, { ...(await edited()), moduleId, direction: 'earlier' });
    await moveModule(lead, { ...(await edited()), moduleId, direction: 'earlier' });
    await moveModule(lead, { ...(await edited()), moduleId, direction: 'earlier' });
    expect((await places()).slice(0, 3)).toEqual([
      '1.1 autumn_1 New',
      '1.2 autumn_2 Year 1 module 1',
      '1.3 spring_1 Year 1 module 2',
    ]);
    await moveModule(lead, { ...(await edited()), moduleId, direction: 'later' });
    expect((await places())[1]).toBe('1.2 autumn_2 New');

    await changeModule(lead, await moduleInput({ moduleId, title: 'New', year: '2' }));
    expect((await places()).slice(2)).toEqual([
      '2.1 autumn_1 Year 2 module 1',
      '2.2 autumn_2 Year 2 module 2',
      '2.3 spring_1 New',
    ]);

    await removeModule(lead, {
      ...(await edited()),
      moduleId: (await moduleCalled('Year 2 module 1')).id,
    });
    expect((await places()).slice(2)).toEqual(['2.1 autumn_2 Year 2 module 2', '2.2 spring_1 New']);
  });

  it('keeps counting through its years where it did so', async () => {
    await ownerSql(
      `update module m set number = m.number + 2 from programme_year y where y.id = m.year_id and y.number = 2`,
    );
    await changeModule(lead, await moduleInput({ moduleId: '', title: 'New', halfTerm: 'spring_1' }));

    expect((await version()).modules.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  });

  it('gets years at the end, lets them exchange places, and loses them with what is in them', async () => {
    await addYear(lead, await edited());
    expect((await version()).years).toEqual([1, 2, 3]);

    await moveYearLater(lead, { ...(await edited()), year: 1 });
    expect((await places()).slice(0, 2)).toEqual([
      '1.1 autumn_1 Year 2 module 1',
      '1.2 autumn_2 Year 2 module 2',
    ]);

    await removeYear(lead, { ...(await edited()), year: 1 });
    expect((await version()).years).toEqual([1, 2]);
    expect(await places()).toEqual(['1.1 autumn_1 Year 1 module 1', '1.2 autumn_2 Year 1 module 2']);
    expect(await lines()).toEqual(['1 ect Training 720']);
    await expect(moveYearLater(lead, { ...(await edited()), year: 2 })).rejects.toThrow(NotFound);

    await removeYear(lead, { ...(await edited()), year: 2 });
    await expect(removeYear(lead, { ...(await edited()), year: 1 })).rejects.toThrow(RuleBroken);
    for (let year = 2; year <= 5; year++) await addYear(lead, await edited());
    await expect(addYear(lead, await edited())).rejects.toThrow(RuleBroken);
  });

  it('gets hours by component and audience, in an order of its own', async () => {
    await changeHours(lead, await hoursInput());
    await changeHours(lead, await hoursInput({ audience: 'mentor', minutes: '0' }));
    expect(await lines()).toEqual([
      '1 ect Training 720',
      '1 ect Self-study 990',
      '1 mentor Self-study 0',
      '2 ect Training 720',
    ]);

    const study = (await version()).hours.find(({ component }) => component === 'Self-study');
    const hoursId = study?.id ?? '';
    await moveHours(lead, { ...(await edited()), hoursId, direction: 'earlier' });
    await moveHours(lead, { ...(await edited()), hoursId, direction: 'earlier' });
    expect((await lines()).slice(0, 2)).toEqual(['1 ect Self-study 990', '1 ect Training 720']);

    await changeHours(lead, await hoursInput({ hoursId, year: '2', component: 'Reading' }));
    expect(await lines()).toContain('2 ect Reading 990');
    await changeHours(lead, await hoursInput({ hoursId, remove: '1' }));
    expect(await lines()).toEqual(['1 ect Training 720', '1 mentor Self-study 0', '2 ect Training 720']);
  });
});

describe('what does not fit is said beside its field', () => {
  it.each([
    ['week', async () => changePlannedEvent(lead, await eventInput({ week: '8' })), 'The module has 7 weeks'],
    ['weeks', async () => changeModule(lead, await moduleInput({ weeks: '2' })), /“Training 1” .* week 3/],
    ['year', async () => changeModule(lead, await moduleInput({ year: '4' })), /Choose a year/],
    ['year', async () => changeHours(lead, await hoursInput({ year: '4' })), /Choose a year/],
    ['component', async () => changeHours(lead, await hoursInput({ component: 'Training' })), /already/],
  ])('%s', async (field, edit, message) => {
    const before = await version();

    await expect(edit()).rejects.toMatchObject({
      field,
      message: expect.stringMatching(message),
    });
    expect(await version()).toEqual(before);
  });
});

describe('two people who edit at once', () => {
  it('make one edit; the other is told and nothing of theirs is written', async () => {
    const [one, two] = [await moduleInput({ title: 'One' }), await moduleInput({ title: 'Two' })];
    const colleague = await asStaff(await usualLeadProvider());

    const results = await Promise.allSettled([changeModule(lead, one), changeModule(colleague, two)]);

    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(refused).toEqual([expect.any(Conflict)]);
    const winner = results[0]?.status === 'fulfilled' ? 'One' : 'Two';
    expect((await version()).modules[0]?.title).toBe(winner);
    expect(await version()).toMatchObject({ revision: 2 });
  });

  it('do not exchange a module twice with one decision', async () => {
    const { id: moduleId } = await moduleCalled('Year 1 module 1');
    const move = { ...(await edited()), moduleId, direction: 'later' as const };

    await moveModule(lead, move);

    await expect(moveModule(lead, move)).rejects.toThrow(Conflict);
    await expect(removeYear(lead, { ...move, year: 1 })).rejects.toThrow(Conflict);
    await expect(changeHours(lead, { ...(await hoursInput()), revision: 1 })).rejects.toThrow(Conflict);
    expect((await places())[0]).toBe('1.1 autumn_1 Year 1 module 2');
  });

  it('of whom one puts it to use leave it as the other saw it, or do not edit it', async () => {
    const input = await moduleInput({ title: 'Edited' });

    const [edit] = await Promise.allSettled([
      changeModule(lead, input),
      createGroup({ programmeVersionId: versionId }),
    ]);

    expect((await version()).modules[0]?.title).toBe(
      edit.status === 'fulfilled' ? 'Edited' : 'Year 1 module 1',
    );
    await expect(changeModule(lead, await moduleInput())).rejects.toThrow(RuleBroken);
  });
});

describe('a version in use', () => {
  it('stays, and changing it makes one new version with everything that it has', async () => {
    await createGroup({ programmeVersionId: versionId });
    await expect(changeModule(lead, await moduleInput())).rejects.toThrow(RuleBroken);
    await expect(addYear(lead, await edited())).rejects.toThrow(RuleBroken);

    const [first, second] = await Promise.all([copyVersion(lead, versionId), copyVersion(lead, versionId)]);

    expect(second).toBe(first);
    expect(first).not.toBe(versionId);
    const shape = async (id: string) => {
      const { modules, hours, years } = await getProgrammeVersion(lead, id);
      return {
        years,
        modules: modules.map(({ id: _id, events, ...module }) => ({
          ...module,
          events: events.map(({ id: _event, ...event }) => event),
        })),
        hours: hours.map(({ id: _id, ...line }) => line),
      };
    };
    expect(await shape(first)).toEqual(await shape(versionId));
    expect((await listProgrammeVersions(lead)).map(({ number }) => number)).toEqual([2, 1]);
  });

  it('is still in use when its group has gone over to another one and events of it are left', async () => {
    const group = await createGroup({ programmeVersionId: versionId });
    const [module] = (await version()).modules;
    await createEvent({ group, more: { moduleId: module?.id } });
    await ownerSql('update groups set programme_version_id = null');

    expect(await version()).toMatchObject({ isUsed: true, groups: 0 });
    await expect(changeModule(lead, await moduleInput())).rejects.toThrow(RuleBroken);
    await expect(ownerSql(`delete from module where id = '${module?.id}'`)).rejects.toThrow(
      'programme_version_in_use',
    );
  });
});

it('staff of the delivery partner read it and change nothing', async () => {
  expect((await getProgrammeVersion(partner, versionId)).canChange).toBe(false);
  await expect(copyVersion(partner, versionId)).rejects.toThrow(Forbidden);
  await expect(changeModule(partner, await moduleInput())).rejects.toThrow(Forbidden);
  await expect(changePlannedEvent(partner, await eventInput())).rejects.toThrow(Forbidden);
  await expect(removeYear(partner, { ...(await edited()), year: 1 })).rejects.toThrow(Forbidden);
});

it('another lead provider does not find it', async () => {
  const other = await asStaff(await createLeadProvider());

  await expect(getProgrammeVersion(other, versionId)).rejects.toThrow(NotFound);
  await expect(changeModule(other, await moduleInput())).rejects.toThrow(Forbidden);
  expect(await listProgrammeVersions(other)).toEqual([]);
});

it('the generic schedule of an intake is a workbook with the version in its name, the same each time', async () => {
  const asked = { versionId, intake: { year: 2026, term: 'january' } as const };

  const [one, two] = [await exportProgramme(partner, asked), await exportProgramme(partner, asked)];

  expect(one.fileName).toBe('programme-january-2027-v1.xlsx');
  expect(Buffer.compare(Buffer.from(one.bytes), Buffer.from(two.bytes))).toBe(0);
  expect(await ownerSql(`select 1 from audit_event where action = 'programme.exported'`)).toHaveLength(2);
});

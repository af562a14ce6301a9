import { beforeEach, expect, it } from 'vitest';
import type { StaffActor } from '@/lib/auth/actor';
import { Forbidden, NotFound, RuleBroken } from '@/lib/errors';
import { exportProgramme } from '@/lib/exports/commands/export-programme';
import { changeHours, changeModule, changePlannedEvent } from '@/lib/programmes/commands/change-version';
import { copyVersion } from '@/lib/programmes/commands/copy-version';
import { moduleFormSchema, plannedEventFormSchema } from '@/lib/programmes/schemas';
import { getProgrammeVersion, listProgrammeVersions } from '@/lib/programmes/staff-queries';
import { asStaff } from '@/tests/factories/actors';
import { createGroup } from '@/tests/factories/groups';
import { createLeadProvider } from '@/tests/factories/organisations';
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

async function firstModule() {
  const [module] = (await version()).modules;
  if (module === undefined) throw new Error('no module');
  return module;
}

const moduleInput = async (overrides: Record<string, string> = {}) => {
  const { id } = await firstModule();
  const typed = {
    versionId,
    moduleId: id,
    title: 'Another title',
    standards: '1, 7',
    halfTerm: 'spring_1',
    weeks: '8',
  };
  return moduleFormSchema.parse({ ...typed, ...overrides });
};

const eventInput = async (overrides: Record<string, string> = {}) => {
  const { id } = await firstModule();
  return plannedEventFormSchema.parse({
    versionId,
    moduleId: id,
    title: 'Seminar',
    kind: 'training',
    mode: 'online',
    audience: 'both',
    week: '2',
    minutes: '90',
    ...overrides,
  });
};

it('a version that nobody uses is changed in place: modules, planned events, hours', async () => {
  expect(await copyVersion(lead, versionId)).toBe(versionId);
  await changeModule(lead, await moduleInput());
  await changePlannedEvent(lead, await eventInput());
  const seminar = (await firstModule()).events.find(({ title }) => title === 'Seminar');
  await changePlannedEvent(lead, await eventInput({ eventId: seminar?.id ?? '', minutes: '60' }));
  const [hours] = (await version()).hours;
  await changeHours(lead, { versionId, hoursId: hours?.id ?? '', minutes: 600 });

  expect(await firstModule()).toMatchObject({ title: 'Another title', halfTerm: 'spring_1', weeks: 8 });
  expect((await firstModule()).events.find(({ title }) => title === 'Seminar')?.minutes).toBe(60);
  expect((await version()).hours[0]?.minutes).toBe(600);

  await changePlannedEvent(lead, await eventInput({ eventId: seminar?.id ?? '', remove: '1' }));
  expect((await firstModule()).events.some(({ title }) => title === 'Seminar')).toBe(false);
});

it('a version in use stays, and changing it makes one new version with everything that it has', async () => {
  await createGroup({ programmeVersionId: versionId });
  await expect(changeModule(lead, await moduleInput())).rejects.toThrow(RuleBroken);

  const [first, second] = await Promise.all([copyVersion(lead, versionId), copyVersion(lead, versionId)]);

  expect(second).toBe(first);
  expect(first).not.toBe(versionId);
  const shape = async (id: string) => {
    const { modules, hours } = await getProgrammeVersion(lead, id);
    return {
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

it('staff of the delivery partner read it and change nothing', async () => {
  expect((await getProgrammeVersion(partner, versionId)).canChange).toBe(false);
  await expect(copyVersion(partner, versionId)).rejects.toThrow(Forbidden);
  await expect(changeModule(partner, await moduleInput())).rejects.toThrow(Forbidden);
  await expect(changePlannedEvent(partner, await eventInput())).rejects.toThrow(Forbidden);
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

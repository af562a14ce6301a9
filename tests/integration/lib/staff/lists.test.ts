import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type StaffActor, staffActor } from '@/lib/auth/actor';
import { switchTenantFilters } from '@/lib/auth/tenant-filter';
import { today } from '@/lib/dates/clock';
import { disconnect } from '@/lib/db/client';
import { withActor } from '@/lib/db/with-actor';
import { loadRecords } from '@/lib/people/records';
import { statusOn } from '@/lib/people/status';
import { listPartnerSchools } from '@/lib/schools/queries';
import { listPeople, pageSize } from '@/lib/staff/people';
import { peopleFiltersSchema, schoolFiltersSchema } from '@/lib/staff/schemas';
import { situationSql, standing } from '@/lib/staff/standing';
import { getTodayQueues } from '@/lib/staff/today';
import { registrationStatuses, type Situation, situations } from '@/lib/staff/types';
import { seedDemonstration } from '@/prisma/seed/demonstration';
import { userId } from '@/prisma/seed/personas';
import { organisationId } from '@/prisma/seed/scenarios/organisations';

const step = staffActor(userId('delivery-partner-staff'), 'delivery_partner_staff', organisationId.step);
const bpn = staffActor(userId('lead-provider-staff'), 'lead_provider_staff', organisationId.bpn);
const marchlands = staffActor(
  userId('other-delivery-partner-staff'),
  'delivery_partner_staff',
  organisationId.marchlands,
);
const bellwether = staffActor(
  userId('other-lead-provider-staff'),
  'lead_provider_staff',
  organisationId.bellwether,
);

const people = (actor: StaffActor, filters: Record<string, string> = {}) =>
  listPeople(actor, peopleFiltersSchema.parse(filters));
const schools = (actor: StaffActor, filters: Record<string, string> = {}) =>
  listPartnerSchools(actor, schoolFiltersSchema.parse(filters));
const names = async (actor: StaffActor, filters: Record<string, string>) =>
  (await people(actor, filters)).people.map(({ name }) => name);

beforeAll(() => seedDemonstration(), 60_000);
afterAll(disconnect);

describe('the list of people', () => {
  it('finds somebody by a part of the name, the TRN or the e-mail address', async () => {
    const [elowen] = (await people(step, { q: 'brightwat' })).people;

    expect(elowen).toMatchObject({ name: 'Elowen Brightwater', role: 'ect', schoolUrn: 900_101 });
    expect(await names(step, { q: elowen?.trn ?? 'none' })).toEqual(['Elowen Brightwater']);
    expect(await names(step, { q: 'elowen.brightwater@' })).toEqual(['Elowen Brightwater']);
    expect(await names(step, { q: '%' })).toEqual([]);
  });

  it('pages through everybody once', async () => {
    const { total } = await people(step);
    const pages = Math.ceil(total / pageSize);
    const seen = new Set<string>();
    for (let page = 1; page <= pages; page++) {
      for (const { periodId } of (await people(step, { page: String(page) })).people) seen.add(periodId);
    }

    expect(seen.size).toBe(total);
    expect(await people(step, { page: '999' })).toMatchObject({ people: [], total });
  });

  it('narrows by role, intake, school, status and registration together', async () => {
    const { people: found } = await people(step, { role: 'ect', school: '900101', status: 'no_mentor' });

    expect(found.map(({ name }) => name)).toEqual(['Wilhelmina Oxbrook']);
    const { choices } = await people(step);
    for (const { value, label } of choices.intakes) {
      const listed = (await people(step, { intake: value })).people;
      expect(listed.every(({ intake }) => intake === label)).toBe(true);
    }
    expect(await names(step, { registration: 'checking' })).toEqual(['Ysolde Furzebrook']);
  });

  it('shows those who left only when somebody looks for them', async () => {
    expect(await names(step, { school: '900101' })).not.toContain('Barnabas Tollgate');
    expect(await names(step, { school: '900101', status: 'left' })).toContain('Barnabas Tollgate');
    expect(await names(step, { q: 'Barnabas' })).toEqual(['Barnabas Tollgate']);
  });

  it('reads what is not a filter as no filter', async () => {
    const { total } = await people(step);

    expect((await people(step, { role: 'head', page: '-1', intake: "2025'", status: 'x' })).total).toBe(
      total,
    );
  });
});

describe('the walls between organisations', () => {
  afterEach(() => switchTenantFilters('on', { isTest: true }));

  it.each(['on', 'off'] as const)('hold with the filters of the queries %s', async (filters) => {
    switchTenantFilters(filters, { isTest: true });

    const theirs = await people(marchlands);
    expect(theirs.total).toBeGreaterThan(5);
    expect(new Set(theirs.people.map(({ schoolUrn }) => schoolUrn))).toEqual(
      new Set([900_501, 900_502, 900_503]),
    );
    expect((await schools(marchlands)).schools.map(({ urn }) => urn).sort()).toEqual([
      900_501, 900_502, 900_503,
    ]);
    expect(await names(marchlands, { q: 'Elowen' })).toEqual([]);
    expect(await names(step, { school: '900501' })).toEqual([]);
    expect((await schools(step)).total).toBe(24);
    expect(await names(step, { q: 'Lyra' })).toEqual([]);
    expect((await getTodayQueues(marchlands)).enquiries.count).toBe(1);
  });

  it('give staff of a partner school only name, role and lead provider of people trained by others', async () => {
    const { people: own, others } = await people(step, { school: '900213' });

    expect(own.map(({ name }) => name)).not.toContain('Lyra Penhollow');
    expect(others).toContainEqual({
      name: 'Lyra Penhollow',
      role: 'ect',
      leadProvider: 'University College London (UCL)',
    });
    expect((await people(marchlands, { school: '900213' })).others).toEqual([]);
  });

  it('let a lead provider see over its delivery partners, and another one only its own people', async () => {
    expect((await schools(bpn)).schools.length).toBe(25);
    expect((await schools(bpn)).total).toBe(26);
    expect((await people(bpn)).choices.deliveryPartners.map(({ name }) => name)).toContain(
      'Marchlands Teaching Partnership',
    );
    expect(await names(bellwether, { q: 'Philomena' })).toEqual(['Philomena Starlingford']);
    expect(await names(bellwether, { q: 'Elowen' })).toEqual([]);
  });
});

describe('the list of schools', () => {
  it('finds a school by name, by URN and by the URN that it had before', async () => {
    const found = async (q: string) => (await schools(step, { q })).schools.map(({ urn }) => urn);

    expect(await found('nettle')).toEqual([900_211]);
    expect(await found('900211')).toEqual([900_211]);
    expect(await found('900911')).toEqual([900_211]);
  });

  it('counts who is there today, and those without a mentor or a group', async () => {
    const [quillbrook] = (await schools(step, { q: '900101' })).schools;

    expect(quillbrook).toMatchObject({ withoutMentor: 1, tutors: 1, status: 'open' });
    for (const { urn, withoutMentor } of (await schools(step, { waiting: 'no_mentor' })).schools) {
      expect((await people(step, { school: String(urn), status: 'no_mentor' })).total).toBe(withoutMentor);
    }
  });

  it('tells schools without an induction tutor or without ECTs', async () => {
    const urns = async (waiting: string) => (await schools(step, { waiting })).schools.map(({ urn }) => urn);

    expect(await urns('no_tutor')).toContain(900_207);
    expect(await urns('no_ects')).toEqual([900_206]);
  });
});

describe('today', () => {
  it('gives figures that are the lengths of the lists to which they lead', async () => {
    const queues = await getTodayQueues(step);

    for (const status of situations) {
      expect([status, (await people(step, { status })).total]).toEqual([status, queues.situations[status]]);
    }
    for (const registration of registrationStatuses) {
      expect([registration, (await people(step, { registration })).total]).toEqual([
        registration,
        queues.registrations[registration].count,
      ]);
    }
    expect(queues.enquiries.count).toBe(3);
  });

  it('asks the same of a person as their status says', async () => {
    const flags = await withActor(
      step,
      (tx) =>
        tx.$queryRaw<({ id: string } & Record<Situation, boolean>)[]>`
        select p.id, ${situationSql.no_mentor} as no_mentor, ${situationSql.paused} as paused,
          ${situationSql.withdrawn} as withdrawn, ${situationSql.joining} as joining,
          ${situationSql.leaving} as leaving, ${situationSql.left} as "left"
        from ${standing(step)}`,
    );
    const records = await withActor(step, (tx) => loadRecords(tx, {}, {}));
    const stateOf = new Map(records.map((record) => [record.periodId, statusOn(record, today()).state]));
    const withState = (...states: string[]) =>
      [...stateOf].filter(([, state]) => states.includes(state)).map(([id]) => id);
    const flagged = (name: Situation) => flags.filter((row) => row[name]).map(({ id }) => id);

    expect(flagged('no_mentor').sort()).toEqual(withState('no_mentor', 'mentor_planned').sort());
    expect(flagged('joining').sort()).toEqual(withState('joining').sort());
    expect(flagged('left').sort()).toEqual(withState('left').sort());
    expect(flagged('leaving').sort()).toEqual(withState('leaving', 'mentor_leaving').sort());
    expect(flagged('paused').sort()).toEqual(withState('paused').sort());
    expect(flagged('withdrawn').sort()).toEqual(withState('withdrawn').sort());
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordAudit } from '@/lib/audit/record';
import { type StaffActor, selfActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { addDays } from '@/lib/dates/iso-date';
import { disconnect } from '@/lib/db/client';
import { mergePeople } from '@/lib/duplicates/commands/merge-people';
import { splitPeople } from '@/lib/duplicates/commands/split-people';
import { findSurvivor, getPair } from '@/lib/duplicates/pair-queries';
import type { Choices } from '@/lib/duplicates/types';
import { Conflict, NotFound } from '@/lib/errors';
import { getOwnHistory, getPersonHistory } from '@/lib/history/queries';
import { listPeople } from '@/lib/staff/people';
import { peopleFiltersSchema } from '@/lib/staff/schemas';
import { asSelf, asStaff } from '@/tests/factories/actors';
import { createEct } from '@/tests/factories/ects';
import { createMentor } from '@/tests/factories/mentors';
import { createDeliveryPartner, createLeadProvider } from '@/tests/factories/organisations';
import { persist } from '@/tests/factories/persist';
import { createReportingSchool, type ReportingSchool } from '@/tests/factories/requests';
import { createSchool } from '@/tests/factories/schools';
import { ownerSql } from '@/tests/support/database';

let world: ReportingSchool;
let staff: StaffActor;
let given: Pick<ReportingSchool, 'school' | 'leadProvider' | 'deliveryPartner'>;

beforeAll(async () => {
  world = await createReportingSchool();
  staff = world.staff;
  given = { school: world.school, leadProvider: world.leadProvider, deliveryPartner: world.deliveryPartner };
});
afterAll(disconnect);

type Ids = { one: string; other: string };
const ids = (one: { person: { id: string } }, other: { person: { id: string } }): Ids => ({
  one: one.person.id,
  other: other.person.id,
});

async function shown(pair: Ids, choices: Partial<Choices> = {}) {
  const page = await getPair(staff, { ...pair, ...choices });
  if ('mergeId' in page) throw new Error('They are one already.');
  return page;
}

async function merge(pair: Ids, choices: Partial<Choices> = {}): Promise<string> {
  const { given: chosen, digest } = await shown(pair, choices);
  return mergePeople(staff, { ...pair, ...chosen, digest });
}

/** Everything that there is of the two, so that splitting can be compared with what was before. */
async function snapshot({ one, other }: Ids): Promise<unknown> {
  const [row] = await ownerSql<{ all: unknown }>(
    `with who as (select unnest($1::uuid[]) as id), stay as (select * from school_period where person_id in (select id from who)
       order by id)
     select jsonb_build_object(
       'people', (select jsonb_agg(to_jsonb(n) - 'version' - 'updated_at' order by n.id) from person n join who using (id)),
       'stays', (select jsonb_agg(to_jsonb(s) - 'version' order by s.id) from stay s),
       'trainings', (select jsonb_agg(to_jsonb(t) - 'version' order by t.id) from training_period t where t.school_period_id in (select id from stay)),
       'registrations', (select jsonb_agg(to_jsonb(r) - 'version' order by r.id) from registration r where r.school_period_id in (select id from stay)),
       'facts', (select jsonb_agg(to_jsonb(f) order by f.registration_id, f.rung) from registration_fact f join registration r on r.id = f.registration_id
         where r.school_period_id in (select id from stay)),
       'pairings', (select jsonb_agg(to_jsonb(m) - 'version' order by m.id) from mentorship m
         where m.ect_period_id in (select id from stay) or m.mentor_period_id in (select id from stay)),
       'inductions', (select jsonb_agg(to_jsonb(i) order by i.person_id) from induction i join who on who.id = i.person_id)) as all`,
    [[one, other]],
  );
  return row?.all;
}

const record = (period: { id: string }, is: string) =>
  persist((tx) =>
    recordAudit(tx, world.tutor, {
      action: 'name.set',
      subjectType: 'person',
      changes: [{ field: 'name', was: null, is }],
      people: { schoolPeriodIds: [period.id] },
    }),
  );

describe('merging two records', () => {
  it('makes one stay, one training and one registration of what was registered twice at a school', async () => {
    const mentor = await createMentor(given);
    const one = await createEct({
      ...given,
      name: 'Orla Twice',
      facts: [{ rung: 'registered_with_dfe', onDate: today() }],
    });
    const other = await createEct({
      ...given,
      name: 'Orla Twyce',
      startsOn: addDays(today(), -83),
      mentor,
      facts: [{ rung: 'induction_recorded', onDate: today() }],
    });
    const before = await snapshot(ids(one, other));
    const mergeId = await merge(ids(one, other), { keep: one.person.id, name: other.person.id });

    const rows = await ownerSql<Record<string, unknown>>(
      `select n.name, n.trn, n.merged_into_id as into, (select count(*)::int from school_period p where p.person_id = n.id) as stays,
         (select min(p.starts_on)::text from school_period p where p.person_id = n.id) as starts,
         (select count(*)::int from training_period t join school_period p on p.id = t.school_period_id where p.person_id = n.id) as trainings,
         (select count(*)::int from registration r join school_period p on p.id = r.school_period_id where p.person_id = n.id) as registrations,
         (select count(*)::int from registration_fact f join registration r on r.id = f.registration_id
           join school_period p on p.id = r.school_period_id where p.person_id = n.id) as facts,
         (select count(*)::int from mentorship m join school_period p on p.id = m.ect_period_id where p.person_id = n.id) as pairs
       from person n where n.id in ($1, $2) order by n.merged_into_id nulls first`,
      [one.person.id, other.person.id],
    );
    expect(rows).toEqual([
      {
        name: 'Orla Twyce',
        trn: one.person.trn,
        into: null,
        stays: 1,
        starts: addDays(today(), -83),
        trainings: 1,
        registrations: 1,
        facts: 2,
        pairs: 1,
      },
      expect.objectContaining({
        name: 'Orla Twice',
        trn: other.person.trn,
        into: one.person.id,
        stays: 0,
        trainings: 0,
      }),
    ]);

    await splitPeople(staff, { mergeId });
    expect(await snapshot(ids(one, other))).toEqual(before);
    await splitPeople(staff, { mergeId });
    expect(await snapshot(ids(one, other))).toEqual(before);
  });

  it('keeps both histories, and splitting takes the other one away again', async () => {
    const one = await createEct({ ...given, name: 'Pia Two' });
    const other = await createEct({ ...given, name: 'Pia Too' });
    await record(one.period, 'Pia One');
    await record(other.period, 'Pia Other');
    const self = await asSelf(one.person);
    const names = async () => {
      const { entries } = await getPersonHistory(world.tutor, {
        schoolId: world.school.id,
        personId: one.person.id,
        page: 1,
      });
      return entries.map(({ what, changes }) => changes[0]?.is ?? what);
    };
    const mergeId = await merge(ids(one, other));
    expect(await names()).toEqual(['Two records of this person became one', 'Pia Other', 'Pia One']);
    expect((await getOwnHistory(self, { page: 1 })).total).toBe(3);
    expect(
      (await getPersonHistory(staff, { schoolId: world.school.id, personId: one.person.id, page: 1 })).total,
    ).toBe(3);
    await splitPeople(staff, { mergeId });
    expect(await names()).toEqual([
      'The record became two again',
      'Two records of this person became one',
      'Pia One',
    ]);
  });

  it('lets an old TRN and an old link find the person, and tells the school', async () => {
    const one = await createEct({ ...given, name: 'Remy Found' });
    const other = await createEct({ ...given, name: 'Remy Founde' });
    await merge(ids(one, other));
    const found = await listPeople(staff, peopleFiltersSchema.parse({ q: other.person.trn }));
    expect(found.people.map(({ personId }) => personId)).toEqual([one.person.id]);
    expect(await findSurvivor(world.tutor, other.person.id)).toBe(one.person.id);
    const told = await ownerSql<{ title: string }>(
      "select title from notification where user_id = $1 and kind = 'records_merged' and subject_id = $2",
      [world.tutor.userId, one.person.id],
    );
    expect(told).toEqual([{ title: 'Two records of Remy Found are now one' }]);
  });

  it('keeps the account that was chosen; the other opens nobody’s pages', async () => {
    const one = await createEct({ ...given, name: 'Sol Signs' });
    const other = await createEct({ ...given, name: 'Sol Sines' });
    const [a, b] = [await asSelf(one.person), await asSelf(other.person)];
    await merge(ids(one, other), { keep: one.person.id, account: other.person.id });
    const people = await ownerSql<{ id: string; user: string | null }>(
      'select id, user_id as user from person where id in ($1, $2)',
      [one.person.id, other.person.id],
    );
    expect(people).toContainEqual({ id: one.person.id, user: b.userId });
    expect(people).toContainEqual({ id: other.person.id, user: null });
    expect((await getOwnHistory(selfActor(b.userId, one.person.id), { page: 1 })).name).toBe('Sol Signs');
    expect(a.userId).not.toBe(b.userId);
  });

  it('has one outcome when twenty press at the same moment, and none when pressed again', async () => {
    const one = await createEct({ ...given, name: 'Tam Press' });
    const other = await createEct({ ...given, name: 'Tam Pres' });
    const { given: chosen, digest } = await shown(ids(one, other));
    const input = { ...ids(one, other), ...chosen, digest };
    const done = await Promise.all(Array.from({ length: 20 }, () => mergePeople(staff, input)));
    expect(new Set(done).size).toBe(1);
    expect(await mergePeople(staff, input)).toBe(done[0]);
    const merges = await ownerSql('select 1 from person_merge where survivor_id = $1', [one.person.id]);
    expect(merges).toHaveLength(1);
    const told = await ownerSql(
      "select 1 from audit_event where action = 'person.merged' and subject_id = $1",
      [one.person.id],
    );
    expect(told).toHaveLength(1);
  });

  it('does not let one record go two ways when three are merged at the same moment', async () => {
    // Who was there first stays, so that the one in the middle would go one way and take another in.
    const a = await createEct({ ...given, name: 'Uma Third' });
    const b = await createEct({ ...given, name: 'Uma Third' });
    const c = await createEct({ ...given, name: 'Uma Third' });
    const first = await shown(ids(a, b));
    const second = await shown(ids(b, c));
    const done = await Promise.allSettled([
      mergePeople(staff, { ...ids(a, b), ...first.given, digest: first.digest }),
      mergePeople(staff, { ...ids(b, c), ...second.given, digest: second.digest }),
    ]);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const failed = done.find(({ status }) => status === 'rejected');
    expect([Conflict.name, NotFound.name]).toContain(
      failed?.status === 'rejected' ? failed.reason.constructor.name : '',
    );
  });

  it('is refused when the records are not as the page showed them', async () => {
    const one = await createEct({ ...given, name: 'Vic Stale' });
    const other = await createEct({ ...given, name: 'Vic Stayle' });
    const { given: chosen, digest } = await shown(ids(one, other));
    await persist((tx) =>
      tx.schoolPeriod.update({ where: { id: other.period.id }, data: { startsOn: new Date('2024-01-01') } }),
    );
    await expect(mergePeople(staff, { ...ids(one, other), ...chosen, digest })).rejects.toBeInstanceOf(
      Conflict,
    );
  });

  it('is nobody’s but the staff of the organisation that trains both', async () => {
    const one = await createEct({ ...given, name: 'Wyn Wall' });
    const other = await createEct({ ...given, name: 'Wyn Walls' });
    const { given: chosen, digest } = await shown(ids(one, other));
    const stranger = await asStaff(await createDeliveryPartner());
    await expect(getPair(stranger, ids(one, other))).rejects.toBeInstanceOf(NotFound);
    await expect(mergePeople(stranger, { ...ids(one, other), ...chosen, digest })).rejects.toBeInstanceOf(
      NotFound,
    );
    const elsewhere = await createEct({
      school: await createSchool(),
      leadProvider: await createLeadProvider(),
      deliveryPartner: await createDeliveryPartner(),
    });
    await expect(getPair(staff, ids(one, elsewhere))).rejects.toBeInstanceOf(NotFound);
    const mergeId = await merge(ids(one, other));
    await expect(splitPeople(stranger, { mergeId })).rejects.toBeInstanceOf(NotFound);
  });
});

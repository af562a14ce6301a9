import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchAudit } from '@/lib/audit/queries';
import { recordAudit } from '@/lib/audit/record';
import { auditFiltersSchema } from '@/lib/audit/schemas';
import { type Actor, systemActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { addDays } from '@/lib/dates/iso-date';
import { disconnect } from '@/lib/db/client';
import { NotFound } from '@/lib/errors';
import { getOwnHistory, getPersonHistory } from '@/lib/history/queries';
import type { History } from '@/lib/history/types';
import { asAdministrator, asInductionTutor, asSelf, asStaff } from '@/tests/factories/actors';
import { createEct } from '@/tests/factories/ects';
import { createMentor } from '@/tests/factories/mentors';
import { createDeliveryPartner, createLeadProvider } from '@/tests/factories/organisations';
import { persist } from '@/tests/factories/persist';
import { createReportingSchool, type ReportingSchool } from '@/tests/factories/requests';
import { createPartnership, createSchool } from '@/tests/factories/schools';
import { createTraining } from '@/tests/factories/trainings';
import { ownerSql } from '@/tests/support/database';

let world: ReportingSchool;
beforeAll(async () => {
  world = await createReportingSchool();
});
afterAll(disconnect);

type Entry = Parameters<typeof recordAudit>[2];
const record = (actor: Actor, entry: Entry) => persist((tx) => recordAudit(tx, actor, entry));
const renamed = (period: { id: string }, is: string): Entry => ({
  action: 'name.set',
  subjectType: 'person',
  changes: [{ field: 'name', was: 'Ada Ash', is }],
  people: { schoolPeriodIds: [period.id] },
});
const said = ({ entries }: History) =>
  entries.map(({ what, who, changes }) => [
    what,
    who,
    ...changes.map(({ label, was, is, isErased }) => [label, was, is, ...(isErased ? ['erased'] : [])]),
  ]);
const atSchool = (reader: Parameters<typeof getPersonHistory>[0], personId: string, schoolId?: string) =>
  getPersonHistory(reader, { schoolId: schoolId ?? world.school.id, personId, page: 1 });

describe('a history', () => {
  it('says what was and is, who and when in words, latest first, and names staff by their organisation', async () => {
    const { school, tutor, staff, deliveryPartner } = world;
    const ect = await createEct({ school, leadProvider: world.leadProvider, deliveryPartner });
    await record(tutor, renamed(ect.period, 'Ada Birch'));
    await record(staff, {
      action: 'school_period.ended',
      subjectType: 'school_period',
      changes: [{ field: 'endsOn', was: null, is: '2027-07-31' }],
      people: { schoolPeriodIds: [ect.period.id] },
    });
    const nameOf = async ({ userId }: { userId: string }) =>
      (await ownerSql<{ name: string }>('select name from users where id = $1', [userId]))[0]?.name;
    const ended = ['A last day at the school was set', ['Last day at the school', null, '31 July 2027']];
    const named = ['The name was changed', ['Name', 'Ada Ash', 'Ada Birch']];
    const by = (who: string | undefined, [what, ...changes]: typeof ended) => [what, who, ...changes];

    expect(said(await atSchool(tutor, ect.person.id))).toEqual([
      by(deliveryPartner.name, ended),
      by('You', named),
    ]);
    expect(said(await atSchool(await asInductionTutor(school), ect.person.id))).toEqual([
      by(deliveryPartner.name, ended),
      by(await nameOf(tutor), named),
    ]);
    expect(said(await getOwnHistory(await asSelf(ect.person), { page: 1 }))).toEqual([
      by(deliveryPartner.name, ended),
      by(school.name, named),
    ]);
    const colleague = await asStaff(deliveryPartner);
    expect(said(await atSchool(colleague, ect.person.id))[0]?.[1]).toBe(await nameOf(staff));
    const leadStaff = await asStaff(world.leadProvider);
    expect(said(await atSchool(leadStaff, ect.person.id))[0]?.[1]).toBe(deliveryPartner.name);
  });

  it('of a mentor at two schools shows each school what happened there', async () => {
    const other = await createSchool();
    await createPartnership({ school: other });
    const [here, there] = [await createMentor({ school: world.school }), await createSchool()];
    const elsewhere = await createMentor({ school: there, person: here.person });
    await record(systemActor(), renamed(here.period, 'Here'));
    await record(systemActor(), renamed(elsewhere.period, 'There'));
    const values = (history: History) => history.entries.map(({ changes }) => changes[0]?.is);

    expect(values(await atSchool(world.tutor, here.person.id))).toEqual(['Here']);
    const tutorThere = await asInductionTutor(there);
    expect(values(await atSchool(tutorThere, here.person.id, there.id))).toEqual(['There']);
    expect(values(await getOwnHistory(await asSelf(here.person), { page: 1 }))).toEqual(['There', 'Here']);
    await expect(atSchool(tutorThere, here.person.id)).rejects.toThrow(NotFound);
    await expect(atSchool(await asInductionTutor(other), here.person.id)).rejects.toThrow(NotFound);
  });

  it('tells of absences to staff alone, and of their values to nobody', async () => {
    const { school, leadProvider, deliveryPartner } = world;
    const ect = await createEct({ school, leadProvider, deliveryPartner });
    await record(systemActor(), {
      action: 'absence.recorded',
      subjectType: 'absence',
      fields: ['startsOn'],
      people: { schoolPeriodIds: [ect.period.id] },
    });

    expect(said(await atSchool(world.tutor, ect.person.id))).toEqual([]);
    expect(said(await getOwnHistory(await asSelf(ect.person), { page: 1 }))).toEqual([]);
    expect(said(await atSchool(world.staff, ect.person.id))).toEqual([
      ['An absence was recorded', 'This service'],
    ]);
  });

  it('of training with another lead provider is not shown to the staff of this one', async () => {
    const { school, leadProvider, deliveryPartner } = world;
    const ect = await createEct({ at: 'paused', school, leadProvider, deliveryPartner });
    const others = await createTraining({
      period: ect.period,
      leadProvider: await createLeadProvider(),
      deliveryPartner: await createDeliveryPartner(),
      startsOn: addDays(today(), -5),
    });
    for (const id of [ect.training.id, others.id])
      await record(systemActor(), {
        action: 'training.began',
        subjectType: 'training_period',
        subjectId: id,
        people: { trainingPeriodIds: [id] },
      });

    expect((await atSchool(world.staff, ect.person.id)).total).toBe(1);
    expect((await atSchool(world.tutor, ect.person.id)).total).toBe(2);
  });

  it('still says that a field changed when its values have been erased', async () => {
    const { school } = world;
    const ect = await createEct({ school });
    await record(systemActor(), renamed(ect.period, 'Ada Birch'));
    await ownerSql(
      `alter table audit_value disable trigger user;
       delete from audit_value where event_id in (select event_id from audit_person where person_id = '${ect.person.id}');
       alter table audit_value enable trigger user`,
    );

    expect(said(await atSchool(world.tutor, ect.person.id))).toEqual([
      ['The name was changed', 'This service', ['Name', null, null, 'erased']],
    ]);
  });

  it('is shown in pages', async () => {
    const ect = await createEct({ school: world.school });
    for (let number = 0; number < 27; number++)
      await record(systemActor(), renamed(ect.period, `Name ${number}`));
    const second = await getPersonHistory(world.tutor, {
      schoolId: world.school.id,
      personId: ect.person.id,
      page: 2,
    });

    expect(second.total).toBe(27);
    expect(second.entries.map(({ changes }) => changes[0]?.is)).toEqual(['Name 1', 'Name 0']);
  });
});

describe('an administrator', () => {
  const search = async (filters: Record<string, string>) =>
    (await searchAudit(await asAdministrator(), auditFiltersSchema.parse(filters))).rows;

  it('finds events by actor, action, subject, person concerned and day, as ids without values', async () => {
    const ect = await createEct({ school: world.school });
    const subjectId = crypto.randomUUID();
    await record(world.tutor, { ...renamed(ect.period, 'A name that nobody should read'), subjectId });

    const bySubject = await search({ subject: subjectId });
    expect(bySubject).toMatchObject([{ action: 'name.set', actorUserId: world.tutor.userId, subjectId }]);
    expect(JSON.stringify(bySubject)).not.toContain('nobody should read');
    expect(await search({ subject: ect.person.id })).toEqual(bySubject);
    expect(await search({ actor: world.tutor.userId, action: 'name.set', subject: subjectId })).toEqual(
      bySubject,
    );
    expect(await search({ subject: subjectId, from: today(), to: today() })).toEqual(bySubject);
    expect(await search({ subject: subjectId, to: addDays(today(), -1) })).toEqual([]);
    expect(await search({ subject: subjectId, action: 'email.set' })).toEqual([]);
    expect(await search({ actor: 'nobody' })).toEqual([]);
  });
});

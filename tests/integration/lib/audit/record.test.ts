import { beforeAll, describe, expect, it } from 'vitest';
import { recordAudit } from '@/lib/audit/record';
import { systemActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { asInductionTutor } from '@/tests/factories/actors';
import { createEct } from '@/tests/factories/ects';
import { persist } from '@/tests/factories/persist';
import { createSchool } from '@/tests/factories/schools';
import { ownerSql } from '@/tests/support/database';
import { type AppRole, refusalOf } from '@/tests/support/sql-session';

async function aSchool() {
  const school = await createSchool();
  return { school, tutor: await asInductionTutor(school), ect: await createEct({ school }) };
}

let world: Awaited<ReturnType<typeof aSchool>>;
beforeAll(async () => {
  world = await aSchool();
});

const eventsOf = (subjectId: string) =>
  ownerSql<{ id: string; fields: string[]; hashes: Record<string, string> | null }>(
    'select id, fields, value_hashes as hashes from audit_event where subject_id = $1 order by id',
    [subjectId],
  );

describe('a change', () => {
  it('is written down with what was and is, in a row of its own that the event knows by a salted hash', async () => {
    const { tutor, school, ect } = world;
    await withActor(tutor, (tx) =>
      recordAudit(tx, tutor, {
        action: 'membership.ended',
        subjectType: 'school_period',
        subjectId: ect.period.id,
        organisationId: school.id,
        changes: [
          { field: 'endsOn', was: null, is: '2027-07-31' },
          { field: 'workingDays', was: [1, 2, 3], is: [1, 2] },
          { field: 'subject', was: 'Physics', is: 'Physics' },
        ],
        people: { schoolPeriodIds: [ect.period.id] },
      }),
    );

    const [event] = await eventsOf(ect.period.id);
    expect(event?.fields).toEqual(['endsOn', 'workingDays']);
    const values = await ownerSql<{ field: string; was: string; is: string; hash: string }>(
      'select field, was, "is", app.audit_value_hash(field, was, "is", salt) as hash from audit_value where event_id = $1 order by field',
      [event?.id],
    );
    expect(values.map(({ field, was, is }) => ({ field, was, is }))).toEqual([
      { field: 'endsOn', was: null, is: '2027-07-31' },
      { field: 'workingDays', was: '1, 2, 3', is: '1, 2' },
    ]);
    expect(Object.fromEntries(values.map(({ field, hash }) => [field, hash]))).toEqual(event?.hashes);
    expect(
      await ownerSql(
        'select e.actor_organisation_id as at, p.person_id as who, p.school_period_id as period from audit_event e join audit_person p on p.event_id = e.id where e.id = $1',
        [event?.id],
      ),
    ).toEqual([{ at: school.id, who: ect.person.id, period: ect.period.id }]);
  });

  it('leaves nothing of itself when the deed does not happen', async () => {
    const subjectId = crypto.randomUUID();
    const deed = persist(async (tx) => {
      await recordAudit(tx, systemActor(), {
        action: 'membership.ended',
        subjectType: 'membership',
        subjectId,
        changes: [{ field: 'endsOn', was: null, is: '2027-01-01' }],
      });
      throw new Error('Not after all.');
    });

    await expect(deed).rejects.toThrow('Not after all.');
    expect(await eventsOf(subjectId)).toEqual([]);
  });

  it('of somebody named as a person stands in their school periods of the day', async () => {
    const { ect } = world;
    const subjectId = crypto.randomUUID();
    await persist((tx) =>
      recordAudit(tx, systemActor(), {
        action: 'membership.ended',
        subjectType: 'person',
        subjectId,
        changes: [{ field: 'email', was: 'old@example.org', is: 'new@example.org' }],
        people: { personIds: [ect.person.id], trainingPeriodIds: [ect.training.id] },
      }),
    );

    const [event] = await eventsOf(subjectId);
    expect(
      await ownerSql(
        'select school_period_id as period, training_period_id as training from audit_person where event_id = $1 order by training nulls first',
        [event?.id],
      ),
    ).toEqual([
      { period: ect.period.id, training: null },
      { period: ect.period.id, training: ect.training.id },
    ]);
  });
});

describe('what is of a special category', () => {
  it('cannot be given a value: types refuse the subject, and so does what runs', async () => {
    const absence = persist((tx) =>
      recordAudit(tx, systemActor(), {
        action: 'absence.recorded',
        subjectType: 'absence',
        // @ts-expect-error no values of absences
        changes: [{ field: 'reason', was: null, is: 'Parental leave' }],
      }),
    );
    await expect(absence).rejects.toThrow('The audit keeps no values of absence.reason.');
  });

  it('cannot be given a value: types refuse the field, and so does what runs', async () => {
    const outcome = persist((tx) =>
      recordAudit(tx, systemActor(), {
        action: 'training.paused',
        subjectType: 'training_period',
        // @ts-expect-error no reasons of outcomes
        changes: [{ field: 'outcomeReason', was: null, is: 'Bereavement' }],
      }),
    );
    await expect(outcome).rejects.toThrow('The audit keeps no values of training_period.outcomeReason.');
  });
});

describe('the database keeps the audit from', () => {
  const roles: AppRole[] = [
    'app_school',
    'app_self',
    'app_staff',
    'app_facilitator',
    'app_admin',
    'app_auth',
    'app_worker',
  ];
  const tables = ['audit_event', 'audit_person', 'audit_value'];
  const statements = tables.flatMap((table) => [
    `insert into ${table} select * from ${table} limit 1`,
    `update ${table} set ${table === 'audit_event' ? 'action' : 'event_id'} = ${table === 'audit_event' ? "'x'" : '1'}`,
    `delete from ${table}`,
    `truncate ${table}`,
    `truncate ${table} cascade`,
    `alter table ${table} disable trigger user`,
    `drop table ${table}`,
  ]);

  it.each(roles)('%s', async (role) => {
    for (const sql of statements) expect((await refusalOf({ role }, sql))?.code, sql).toBe('42501');
  });

  it('the login of the web, whatever it switches to', async () => {
    for (const sql of statements)
      for (const role of ['none', 'ecf_owner'])
        expect((await refusalOf({ role: 'app_school' }, `set local role ${role}; ${sql}`))?.code, sql).toBe(
          '42501',
        );
  });

  it('everybody but retention in erasing values', async () => {
    for (const role of roles.filter((name) => name !== 'app_worker'))
      expect((await refusalOf({ role }, 'select app.erase_audit_values()'))?.code, role).toBe('42501');
    expect(
      (await refusalOf({ role: 'app_worker' }, `set app.erasing_audit = 'on'; delete from audit_value`))
        ?.code,
    ).toBe('42501');
  });
});

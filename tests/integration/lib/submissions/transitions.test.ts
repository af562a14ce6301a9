import { afterAll, beforeAll, expect, it } from 'vitest';
import { disconnect } from '@/lib/db/client';
import { registrationTransitions } from '@/lib/registrations/transitions';
import { canMove, type MovingRole, submissionTransitions } from '@/lib/submissions/transitions';
import { type SubmissionState, submissionStates } from '@/lib/submissions/types';
import { asStaff } from '@/tests/factories/actors';
import { createDeliveryPartner, createLeadProvider } from '@/tests/factories/organisations';
import { createTenant, type Tenant } from '@/tests/factories/tenants';
import { ownerSql } from '@/tests/support/database';
import { refusalOf, type Standing } from '@/tests/support/sql-session';
import { standingOf } from '../../database/walls/standing';

let world: Tenant;
let standings: Record<MovingRole, Standing>;

beforeAll(async () => {
  const providers = {
    leadProvider: await createLeadProvider(),
    deliveryPartner: await createDeliveryPartner(),
  };
  world = await createTenant(providers);
  standings = {
    app_school: standingOf(world.tutor),
    app_staff: standingOf(await asStaff(providers.deliveryPartner)),
    app_worker: { role: 'app_worker' },
  };
});
afterAll(disconnect);

it('the table of transitions in the database is the one in the code', async () => {
  const rows = await ownerSql<{ from: string; to: string; by: string }>(
    'select from_state::text as from, to_state::text as to, by_role as by from submission_transition',
  );
  const written = submissionTransitions.flatMap(({ from, to, by }) =>
    by.map((role) => `${from} ${to} ${role}`),
  );
  expect(rows.map(({ from, to, by }) => `${from} ${to} ${by}`).sort()).toEqual(written.sort());
});

it.each(['app_school', 'app_staff', 'app_worker'] as const)(
  'the database lets %s move what was sent along the table and no other way',
  async (role) => {
    const wrong: string[] = [];
    const expectedOf = (from: SubmissionState, to: SubmissionState) =>
      from === to ||
      submissionTransitions.some((move) => move.from === from && move.to === to && move.by.includes(role));
    for (const from of submissionStates)
      for (const to of submissionStates) {
        const period = (state: string) => (state === 'accepted' ? `'${world.ect.period.id}'` : 'null');
        await ownerSql('alter table registration_submission disable trigger user');
        await ownerSql(
          `update registration_submission set state = '${from}', school_period_id = ${period(from)} where id = '${world.submission.id}'`,
        );
        await ownerSql('alter table registration_submission enable trigger user');
        const withPeriod = role === 'app_worker' ? `, school_period_id = ${period(to)}` : '';
        const refusal = await refusalOf(
          standings[role],
          `update registration_submission set state = '${to}'${withPeriod} where id = '${world.submission.id}'`,
        );
        const allowed = expectedOf(from, to);
        const rule = refusal?.constraint ?? refusal?.message ?? null;
        if (allowed ? rule !== null : rule !== 'submission_transition_allowed')
          wrong.push(`${from} → ${to}: ${rule ?? 'let through'}`);
      }
    expect(wrong).toEqual([]);
  },
);

it('nobody of the web sends what is decided already', async () => {
  const refusal = await refusalOf(
    standings.app_worker,
    `insert into registration_submission select (jsonb_populate_record(r, jsonb_build_object('id', uuidv7(), 'number', 77,
       'trn', '9900077', 'state', 'withdrawn', 'school_period_id', null))).* from registration_submission r limit 1`,
  );
  expect(refusal?.constraint).toBe('submission_begins_received');
});

it('staff may accept, through the role that writes people; a school may not', () => {
  expect(canMove('checking', 'accepted', 'app_staff')).toBe(true);
  expect(canMove('checking', 'accepted', 'app_school')).toBe(false);
  expect(canMove('accepted', 'withdrawn', 'app_staff')).toBe(false);
});

it('the table of registrations in the database is the one in the code', async () => {
  const rows = await ownerSql<{ move: string }>(
    `select from_status || ' ' || to_status as move from registration_transition`,
  );
  const written = Object.entries(registrationTransitions).flatMap(([from, all]) =>
    all.map((to) => `${from} ${to}`),
  );
  expect(rows.map(({ move }) => move).sort()).toEqual(written.sort());
});

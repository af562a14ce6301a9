import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { ownerSql } from '@/tests/support/database';
import { refusalOf, type Standing } from '@/tests/support/sql-session';
import { announcementAttempts } from './attempts/announcements';
import type { Allowed, Attempt } from './attempts/attempt';
import { appendOnlyAttempts, sealAttempts, specialCategoryAttempts } from './attempts/audit';
import { allowedIdentifiers, identifierAttempts, uniqueAttempts } from './attempts/identifiers';
import { allowedByLibrary, libraryAttempts } from './attempts/library';
import { mailAttempts } from './attempts/mail';
import { allowedByMerging, mergingAttempts } from './attempts/merging';
import { allowedPeriods, periodAttempts } from './attempts/periods';
import { publicPageAttempts } from './attempts/public-pages';
import { allowedByRegistering, registeringAttempts } from './attempts/registering';
import { allowedByRequests, requestAttempts } from './attempts/requests';
import { allowedByRules, ruleAttempts } from './attempts/rules';
import { allowedByScheduling, schedulingAttempts } from './attempts/scheduling';
import { createWorld, type World } from './attempts/world';

const attempts: Attempt[] = [
  ...periodAttempts,
  ...ruleAttempts,
  ...identifierAttempts,
  ...uniqueAttempts,
  ...appendOnlyAttempts,
  ...specialCategoryAttempts,
  ...sealAttempts,
  ...schedulingAttempts,
  ...registeringAttempts,
  ...requestAttempts,
  ...libraryAttempts,
  ...mailAttempts,
  ...publicPageAttempts,
  ...announcementAttempts,
  ...mergingAttempts,
];
const allowed: Allowed[] = [
  ...allowedPeriods,
  ...allowedByRules,
  ...allowedIdentifiers,
  ...allowedByScheduling,
  ...allowedByRegistering,
  ...allowedByRequests,
  ...allowedByMerging,
  ...allowedByLibrary,
];

/** The two that may write every table: a mistake of a command or of a migration must not get through either. */
const writers: [string, Standing][] = [
  ['the owner', { role: null }],
  ['the worker', { role: 'app_worker' }],
];

/** Rules of state machines: tried pair by pair, above for registrations and in request-states.test.ts for requests. */
const stateRules = [
  'registration_transition_allowed',
  'submission_begins_received',
  'submission_transition_allowed',
  'request_begins_received',
  'request_transition_allowed',
  'request_with_effects_stays',
];

let world: World;

beforeAll(async () => {
  world = await createWorld();
});

describe.each(writers)('as %s, the database refuses', (_, standing) => {
  it.each(attempts.map((attempt) => [attempt.how, attempt] as const))('%s', async (_how, attempt) => {
    const refusal = await refusalOf(standing, attempt.sql(world));

    expect(refusal, 'it was let through').not.toBeNull();
    expect(refusal?.code, refusal?.message).toBe(attempt.code);
    if (attempt.code !== '42501') expect(refusal?.constraint).toBe(attempt.rule);
  });
});

describe.each(writers)('as %s, the database allows', (_, standing) => {
  it.each(allowed.map((attempt) => [attempt.how, attempt] as const))('%s', async (_how, attempt) => {
    expect(await refusalOf(standing, attempt.sql(world))).toBeNull();
  });
});

describe('the states of a registration', () => {
  it('move only along the table of transitions', async () => {
    const pairs = await ownerSql<{ from: string; to: string; allowed: boolean }>(
      `select f::text as from, t::text as to, f = t or exists (select from registration_transition
         where from_status = f and to_status = t) as allowed
       from unnest(enum_range(null::registration_status)) f, unnest(enum_range(null::registration_status)) t`,
    );
    const answers = await Promise.all(
      pairs.map(async (pair) => {
        const refusal = await refusalOf(
          { role: 'app_worker' },
          `delete from registration_fact where registration_id = '${world.received.id}';
           delete from registration where id = '${world.received.id}';
           insert into registration select (jsonb_populate_record(null::registration, '${JSON.stringify({
             id: world.received.id,
             school_period_id: world.received.schoolPeriodId,
             lead_provider_id: world.received.leadProviderId,
             status: pair.from,
             status_since: '2026-01-01',
             received_on: '2026-01-01',
             created_at: '2026-01-01',
             source: 'import',
             version: 1,
           })}'::jsonb)).*;
           update registration set status = '${pair.to}' where id = '${world.received.id}'`,
        );
        return { ...pair, refusal: refusal && (refusal.constraint ?? refusal.message) };
      }),
    );

    for (const { from, to, allowed, refusal } of answers)
      expect(refusal, `${from} → ${to}`).toBe(allowed ? null : 'registration_transition_allowed');
    expect(answers.filter((answer) => answer.refusal !== null).length).toBeGreaterThan(15);
  });
});

/** What a check asks of the row beside the reference, so that the reference itself is what refuses. */
const alsoSet: Record<string, string> = {
  'registration_submission.ect_period_id':
    ", role = 'mentor', mentor_period_id = null, appropriate_body_id = null",
  'mail_suppression.recorded_by_id': ", reason = 'recorded'",
  'registration_submission.school_period_id': ", state = 'accepted'",
  'registration_note.registration_id': ', submission_id = null',
};

const changeable = 'alter table public_page_version disable trigger public_page_version_append_only;';

const madeToFit: Record<string, string> = {
  'public_page_version.slug': `${changeable} update public_page set published_number = null;`,
  'document_version.document_id': 'alter table document_version disable trigger document_version_stays;',
  'document_version.published_by_id': 'alter table document_version disable trigger document_version_stays;',
  'document_file.version_id': 'alter table document_file disable trigger document_file_stays;',
  'public_page_version.author_id': changeable,
  'public_page_version.organisation_id': changeable,
  'registration_submission.school_period_id': "update registration_submission set state = 'checking';",
};

describe('nothing is left untried', () => {
  const tried = new Set(attempts.map((attempt) => attempt.rule));

  it('of the checks, exclusions and unique indexes', async () => {
    const declared = await ownerSql<{ name: string }>(
      `select conname as name from pg_constraint where connamespace = 'public'::regnamespace and contype in ('c', 'x')
       union select indexrelid::regclass::text from pg_index
         where indisunique and not indisprimary and indrelid in
           (select oid from pg_class where relnamespace = 'public'::regnamespace and relname <> '_prisma_migrations')`,
    );

    expect(declared.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
    expect(declared.length).toBeGreaterThan(50);
  });

  it('of the rules that triggers raise', async () => {
    const sources = await ownerSql<{ source: string }>(
      `select p.prosrc as source from pg_proc p
       where p.pronamespace = 'app'::regnamespace and p.prosrc like '%RAISE EXCEPTION%'`,
    );
    const raised = sources.flatMap(({ source }) => [
      ...[...source.matchAll(/CONSTRAINT = '(\w+)'/g)].map((match) => match[1] ?? ''),
      ...[...source.matchAll(/THEN '(\w+)'\n/g)].map((match) => match[1] ?? ''),
    ]);

    expect(raised.length).toBeGreaterThan(12);
    expect(raised.filter((rule) => !tried.has(rule) && !stateRules.includes(rule))).toEqual([]);
  });

  it('of the triggers', async () => {
    const triggers = await ownerSql<{ name: string }>(
      `select tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
       where not tgisinternal and c.relnamespace = 'public'::regnamespace order by 1`,
    );

    // Each of them raises rules that the attempts above name. A new trigger is added here together with its attempts.
    expect(triggers.map(({ name }) => name)).toEqual([
      'absence_holds',
      'absence_place_kept',
      'announcement_version_stays',
      'audit_event_append_only',
      'audit_event_no_truncate',
      'audit_event_queued',
      'audit_person_append_only',
      'audit_person_no_truncate',
      'audit_seal_append_only',
      'audit_seal_no_truncate',
      'audit_value_erased_by_retention',
      'audit_value_kept',
      'audit_value_no_truncate',
      'calendar_feed_of_somebody',
      'document_acknowledgement_stays',
      'document_file_stays',
      // These two refuse nothing: that they index is tested in tests/integration/lib/library.
      'document_indexed',
      'document_version_indexed',
      'document_version_stays',
      'enrolment_form_of_somebody',
      'event_attendee_of_somebody',
      'group_holds',
      'group_membership_capacity',
      'group_membership_holds',
      'induction_of_somebody',
      'invitation_of_somebody',
      // Refuses nothing: what it keeps is tested in tests/integration/mail.
      'mail_history_kept',
      'mentorship_holds',
      // Refuses nothing: that it tells is tested in tests/integration/lib/notifications.
      'notification_announced',
      'public_page_version_append_only',
      'public_page_version_no_truncate',
      'registration_holds',
      'registration_moves',
      'registration_submission_begins',
      'registration_submission_moves',
      'schedule_share_of_somebody',
      'school_period_holds',
      'school_period_of_somebody',
      'service_request_begins',
      'service_request_moves',
      'service_request_of_somebody',
      'support_enquiry_of_somebody',
      'training_period_holds',
      'training_period_memberships_hold',
      ...Array(4).fill('version_in_use'),
    ]);
  });

  it('of the references: each refuses what does not exist', async () => {
    const references = await ownerSql<{ table: string; column: string; type: string }>(
      `select conrelid::regclass::text as table, attname as column, atttypid::regtype::text as type
       from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
       where contype = 'f' and connamespace = 'public'::regnamespace and array_length(conkey, 1) = 1`,
    );
    const answers = await Promise.all(
      references.map(async ({ table, column, type }) => {
        const unknown = type === 'uuid' ? `'${crypto.randomUUID()}'` : "'1'";
        const refusal = await refusalOf(
          { role: null },
          `${madeToFit[`${table}.${column}`] ?? ''} update ${table} set ${column} = ${unknown} ${alsoSet[`${table}.${column}`] ?? ''}
           where ctid = (select ctid from ${table} order by ${column} is null limit 1)`,
        );
        return `${table}.${column} ${refusal?.code ?? 'let through'}`;
      }),
    );

    expect(references.length).toBeGreaterThan(60);
    expect(answers.filter((answer) => !answer.endsWith(' 23503'))).toEqual([]);
  });
});

it('gives the last place of a group to exactly one of fifty who ask at once', async () => {
  const { group } = world.elsewhere;
  await ownerSql('delete from group_membership where group_id = $1', [group.id]);
  await ownerSql('update groups set capacity = 1 where id = $1', [group.id]);
  const trainings = await ownerSql<{ id: string }>(
    `with people as (insert into person (name, updated_at) select 'Joiner ' || n, now() from generate_series(1, 50) n returning id),
     periods as (insert into school_period (person_id, school_id, role, starts_on)
       select id, $1, 'ect', '2026-09-01' from people returning id)
     insert into training_period (school_period_id, lead_provider_id, intake_year, intake_term, starts_on)
       select id, $2, 2026, 'september', '2026-09-01' from periods returning id`,
    [world.elsewhere.school.id, world.leadProvider.id],
  );
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 30 });
  const join = async ({ id }: { id: string }) => {
    const client = await pool.connect();
    try {
      await client.query('begin; set local role app_worker');
      await client.query(
        `insert into group_membership (training_period_id, group_id, starts_on) values ($1, $2, '2026-09-01')`,
        [id, group.id],
      );
      await client.query('commit');
      return 'in';
    } catch (error) {
      await client.query('rollback');
      if (error instanceof pg.DatabaseError) return error.constraint;
      throw error;
    } finally {
      client.release();
    }
  };

  const answers = await Promise.all(trainings.map(join)).finally(() => pool.end());

  expect(answers.filter((answer) => answer === 'in')).toHaveLength(1);
  expect(answers.filter((answer) => answer === 'group_capacity')).toHaveLength(49);
});

import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type StaffActor, staffActor } from '@/lib/auth/actor';
import { ownerSql } from './database';

/** A delivery partner with so many schools, each with a headteacher and an induction tutor; who writes to them. */
export async function createCrowd(schools: number, sinkPort: number): Promise<StaffActor> {
  const [made] = await ownerSql<{ partner: string; lead: string; staff: string }>(
    `with partner as (insert into organisation (kind, name, updated_at) values ('delivery_partner', 'Crowd Partner', now()) returning id),
       lead as (insert into organisation (kind, name, updated_at) values ('lead_provider', 'Crowd Provider', now()) returning id),
       staff as (insert into users (email, name) values ('crowd.staff@example.org', 'Crowd Staff') returning id),
       member as (insert into membership (user_id, organisation_id, role, starts_on)
         select staff.id, partner.id, 'delivery_partner_staff', '2020-01-01' from staff, partner)
     select partner.id as partner, lead.id as lead, staff.id as staff from partner, lead, staff`,
  );
  if (made === undefined) throw new Error('no partner');
  await ownerSql(
    `insert into organisation (kind, name, updated_at) select 'school', 'Crowd School ' || n, now() from generate_series(1, $1::int) n`,
    [schools],
  );
  await ownerSql(
    `insert into school (id, urn, type_code, type_name, phase, la_code, la_name)
     select id, 600000 + row_number() over (), 1, 'Community school', 'primary', 893, 'Shropshire'
     from organisation where name like 'Crowd School %'`,
  );
  await ownerSql(
    `insert into partnership (school_id, lead_provider_id, delivery_partner_id, intake_year, starts_on)
     select id, $1, $2, 2026, '2026-09-01' from organisation where name like 'Crowd School %'`,
    [made.lead, made.partner],
  );
  await ownerSql(
    `insert into users (email, name) select 'crowd.' || s.urn || '.' || role || '@example.org', 'Reader of ' || s.urn
     from school s cross join unnest(array['head', 'tutor']) role where s.urn > 600000 and s.urn <= 600000 + $1::int`,
    [schools],
  );
  await ownerSql(
    `insert into membership (user_id, organisation_id, role, starts_on)
     select u.id, s.id, case split_part(u.email::text, '.', 3) when 'head@example' then 'headteacher' else 'induction_tutor' end::membership_role, '2020-01-01'
     from users u join school s on s.urn = split_part(u.email::text, '.', 2)::int where u.email::text ~ '^crowd\\.\\d'`,
  );
  const server = {
    host: '127.0.0.1',
    port: sinkPort,
    security: 'none',
    username: '',
    password: '',
    from: 'Portal <portal@example.org>',
  };
  await ownerSql(
    `insert into setting (key, value, updated_at) values ('mail_server', $1::jsonb, now()), ('mail_flow', '{"isPaused": false, "perMinute": 0}', now())
     on conflict (key) do update set value = excluded.value`,
    [JSON.stringify(server)],
  );
  await ownerSql('analyze');
  return staffActor(made.staff, 'delivery_partner_staff', made.partner);
}

export interface WorkerRun {
  process: ChildProcess;
  /** The most memory that it had so far, in bytes. */
  peak(): number;
  stop(signal: NodeJS.Signals): Promise<void>;
}

/** The worker as the product runs it, on the database of this process. */
export async function startWorker(): Promise<WorkerRun> {
  const worker = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', path.resolve('scripts/worker.ts')],
    {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, NODE_ENV: 'production', DEMO: '0', APP_ORIGIN: 'http://localhost:3000' },
    },
  );
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.once('exit', (code) => reject(new Error(`The worker ended with ${code}.`)));
  });
  let peak = 0;
  const read = () => {
    try {
      const status = readFileSync(`/proc/${worker.pid}/status`, 'utf8');
      peak = Math.max(peak, Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024);
    } catch {
      // It has ended, or this system does not say: what was seen last stands.
    }
    return peak;
  };
  return {
    process: worker,
    peak: read,
    stop(signal) {
      read();
      worker.kill(signal);
      return ended;
    },
  };
}

/** What the database says of one announcement: rows that are told and mails by what became of them. */
export async function standingOf(announcementId: string) {
  const [standing] = await ownerSql<{
    rows: number;
    told: number;
    accepted: number;
    open: number;
    claimed: number;
    state: string;
  }>(
    `select a.state, count(r.*)::int as rows, count(r.told_at)::int as told,
       count(*) filter (where m.state = 'accepted')::int as accepted,
       count(*) filter (where m.next_attempt_at is not null)::int as open,
       count(*) filter (where m.state = 'sending')::int as claimed
     from announcement a join announcement_version v on v.announcement_id = a.id
     left join announcement_recipient r on r.version_id = v.id left join mail_message m on m.id = r.mail_id
     where a.id = $1 group by a.id`,
    [announcementId],
  );
  return standing ?? { rows: 0, told: 0, accepted: 0, open: 0, claimed: 0, state: 'unknown' };
}

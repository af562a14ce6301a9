import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { today } from '@/lib/dates/clock';
import { daysBetween, fromDateColumn, type IsoDate } from '@/lib/dates/iso-date';
import { londonDate } from '@/lib/dates/london';
import { joinSql, type Sql, sql } from '@/lib/db/sql';
import { withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { ladderOfStatus } from '@/lib/registrations/ladder-of-status';
import { ownRegistrations } from '@/lib/registrations/policy';
import type { RegistrationStatus } from '@/lib/registrations/types';
import { submissionNumber } from '@/lib/submissions/labels';
import { waitingLabel } from './labels';
import type { ApplicationFilters } from './schemas';
import type { ApplicationKind, ApplicationList, ApplicationRow, RegistrationApplication } from './types';

export const pageSize = 50;

interface Found {
  kind: ApplicationKind;
  id: string;
  number: number | null;
  name: string;
  trn: string | null;
  role: 'ect' | 'mentor';
  urn: number;
  school: string;
  status: RegistrationStatus;
  since: IsoDate;
  version: number;
  total: number;
}

/** What schools sent and the registrations in the records, as one list: what has waited longest comes first. */
export async function listApplications(
  actor: StaffActor,
  filters: ApplicationFilters,
): Promise<ApplicationList> {
  return withActor(actor, async (tx) => {
    const found = await tx.$queryRaw<Found[]>`
      select a.*, o.name as school, s.urn, count(*) over ()::int as total
      from (${submissions(actor)} union all ${registrations(actor)}) a
      join school s on s.id = a.school_id join organisation o on o.id = a.school_id
      where ${joinSql(conditions(filters), ' and ')}
      order by a.since, a.name, a.id
      limit ${pageSize} offset ${(filters.page - 1) * pageSize}`;
    return { rows: found.map(rowOf), total: found[0]?.total ?? 0 };
  });
}

/** What was accepted is a registration from then on, and listed as one. */
function submissions({ organisationId }: StaffActor): Sql {
  const own = tenantFilter({ is: true }) as { is?: true };
  return sql`
    select 'submission' as kind, r.id, r.number, r.name, r.trn::text as trn, r.role::text as role, r.school_id,
      r.state::text as status, to_char(r.state_since at time zone 'Europe/London', 'YYYY-MM-DD') as since, r.version,
      'school' as source
    from registration_submission r
    where r.state <> 'accepted' and (${own.is !== true} or r.handler_id = ${organisationId}::uuid
      or r.lead_provider_id = ${organisationId}::uuid or r.delivery_partner_id = ${organisationId}::uuid)`;
}

function registrations({ organisationId }: StaffActor): Sql {
  const own = tenantFilter({ is: true }) as { is?: true };
  return sql`
    select 'registration', r.id, null, n.name, n.trn::text, p.role::text, p.school_id, r.status::text,
      to_char(r.status_since, 'YYYY-MM-DD'), r.version, r.source::text
    from registration r join school_period p on p.id = r.school_period_id join person n on n.id = p.person_id
    where ${own.is !== true} or r.lead_provider_id = ${organisationId}::uuid or r.delivery_partner_id = ${organisationId}::uuid`;
}

function conditions({ q, state, role, from }: ApplicationFilters): Sql[] {
  const found: Sql[] = [
    state === 'open'
      ? sql`a.status in ('received', 'checking', 'waiting_for_school')`
      : sql`a.status = ${state}`,
  ];
  if (role !== undefined) found.push(sql`a.role = ${role}`);
  if (from === 'school') found.push(sql`a.source = 'school'`);
  if (from === 'import') found.push(sql`a.source <> 'school'`);
  if (q !== '') {
    const part = `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`;
    const number = /^(?:REG-)?(\d{1,9})$/i.exec(q)?.[1] ?? null;
    found.push(
      sql`(a.name ilike ${part} or o.name ilike ${part} or a.trn = ${q} or a.number = ${number === null ? null : Number(number)}::int)`,
    );
  }
  return found;
}

function rowOf(row: Found): ApplicationRow {
  const { waitsFor } = ladderOfStatus[row.status];
  return {
    kind: row.kind,
    key: row.number === null ? row.id : submissionNumber(row.number),
    name: row.name,
    trn: row.trn,
    role: row.role,
    schoolUrn: row.urn,
    schoolName: row.school,
    status: row.status,
    since: row.since,
    age: daysBetween(row.since, today()),
    waitsFor: waitsFor === null ? null : waitingLabel[waitsFor],
    version: row.version,
  };
}

/** One registration of the records. @throws NotFound for one of others */
export async function getRegistration(actor: StaffActor, id: string): Promise<RegistrationApplication> {
  return withActor(actor, async (tx) => {
    const row = await tx.registration.findFirst({
      where: { AND: [{ id }, tenantFilter(ownRegistrations(actor))] },
      select: {
        id: true,
        version: true,
        status: true,
        statusSince: true,
        receivedOn: true,
        source: true,
        leadProvider: { select: { name: true } },
        deliveryPartner: { select: { name: true } },
        schoolPeriod: {
          select: {
            role: true,
            person: { select: { id: true, name: true, trn: true, email: true } },
            school: { select: { urn: true, organisation: { select: { name: true } } } },
          },
        },
        notes: {
          orderBy: { createdAt: 'asc' },
          select: { id: true, kind: true, body: true, createdAt: true, author: { select: { name: true } } },
        },
      },
    });
    if (row === null) throw new NotFound();
    const { person, school, role } = row.schoolPeriod;
    return {
      id: row.id,
      version: row.version,
      name: person.name,
      trn: person.trn,
      email: person.email,
      personId: person.id,
      role,
      school: { urn: school.urn, name: school.organisation.name },
      status: row.status,
      since: fromDateColumn(row.statusSince),
      receivedOn: fromDateColumn(row.receivedOn),
      source: row.source,
      leadProvider: row.leadProvider.name,
      deliveryPartner: row.deliveryPartner?.name ?? null,
      notes: row.notes.map(({ createdAt, author, ...note }) => ({
        ...note,
        on: londonDate(createdAt),
        author: author?.name ?? null,
      })),
    };
  });
}

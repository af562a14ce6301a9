import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import type { IsoDate } from '@/lib/dates/iso-date';
import { joinSql, type Sql, sql } from '@/lib/db/sql';
import { type Tx, withActor } from '@/lib/db/with-actor';
import type { PersonRecord } from '@/lib/people/record';
import { loadRecords } from '@/lib/people/records';
import { statusOn } from '@/lib/people/status';
import { isActive, waitingOn } from '@/lib/people/waiting-on';
import { statusWords } from '@/lib/people/wording';
import { mostRelevant } from '@/lib/periods/rules';
import { intakeLabel } from '@/lib/registrations/labels';
import { laddersOn } from '@/lib/registrations/ladders';
import { trainingOn } from '@/lib/registrations/rules';
import type { IntakeTerm } from '@/lib/registrations/types';
import type { PeopleFilters } from './schemas';
import { notLeft, situationSql, standing } from './standing';
import type { OtherPerson, PeopleFilterChoices, StaffPeople, StaffPerson } from './types';

export const pageSize = 25;

/**
 * One page of the people whose training the organisation leads or delivers, or did, by name. When the list is that
 * of one school, also the names of those whom somebody else trains there.
 */
export async function listPeople(actor: StaffActor, filters: PeopleFilters): Promise<StaffPeople> {
  return withActor(actor, async (tx) => {
    const found = await tx.$queryRaw<Found[]>`
      select p.id as "periodId", s.urn as "schoolUrn", o.name as "schoolName", count(*) over ()::int as total
      from ${standing(actor)} and ${joinSql(conditions(filters), ' and ')}
      order by n.name, p.id
      limit ${pageSize} offset ${(filters.page - 1) * pageSize}`;
    const records = await loadRecords(tx, { periodIds: found.map(({ periodId }) => periodId) }, {});
    const byPeriod = new Map(records.map((record) => [record.periodId, record]));
    const people = found.flatMap((row) => {
      const record = byPeriod.get(row.periodId);
      return record === undefined ? [] : [staffPerson(record, row)];
    });
    const total = found[0]?.total ?? (filters.page === 1 ? 0 : await countPeople(tx, actor, filters));
    return { people, total, others: await othersAtSchool(tx, filters), choices: await filterChoices(tx) };
  });
}

interface Found {
  periodId: string;
  schoolUrn: number;
  schoolName: string;
  total: number;
}

function conditions(filters: PeopleFilters): Sql[] {
  const { q, role, intake, status, registration, school, provider, partner } = filters;
  const conditions = [status === 'left' || q !== '' ? sql`true` : notLeft];
  if (q !== '') conditions.push(matching(q));
  if (role !== undefined) conditions.push(sql`p.role = ${role}::teacher_role`);
  if (status !== undefined) conditions.push(situationSql[status]);
  if (registration === 'to_check') conditions.push(sql`r.status in ('received', 'checking')`);
  else if (registration !== undefined) conditions.push(sql`r.status = ${registration}::registration_status`);
  if (school !== '') conditions.push(atSchool(school));
  if (provider !== undefined) conditions.push(sql`t.lead_provider_id = ${provider}::uuid`);
  if (partner !== undefined) conditions.push(sql`t.delivery_partner_id = ${partner}::uuid`);
  if (intake !== undefined) {
    const [year, term] = intake.split('-');
    conditions.push(sql`t.intake_year = ${Number(year)} and t.intake_term = ${term}::intake_term`);
  }
  return conditions;
}

/** Seven digits are a TRN; anything else is a part of a name or of an e-mail address. */
function matching(q: string): Sql {
  const digits = q.replaceAll(/\s/g, '');
  if (/^\d{7}$/.test(digits)) return sql`(n.trn = ${digits} or ${formerly(digits, null)})`;
  const part = `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const former = formerly(null, part);
  return q.includes('@')
    ? sql`(n.email::text ilike ${part} or ${former})`
    : sql`(n.name ilike ${part} or n.email::text ilike ${part} or ${former})`;
}

/** By what a record was known that was merged into this one. */
function formerly(trn: string | null, part: string | null): Sql {
  return sql`n.id = any ((select app.survivors_by_former(${trn}, ${part}))::uuid[])`;
}

function atSchool(school: string): Sql {
  if (/^\d{6}$/.test(school)) return sql`s.urn = ${Number(school)}`;
  return sql`o.name ilike ${`%${school.replaceAll(/[\\%_]/g, '\\$&')}%`}`;
}

async function countPeople(tx: Tx, actor: StaffActor, filters: PeopleFilters): Promise<number> {
  const [row] = await tx.$queryRaw<{ total: number }[]>`
    select count(*)::int as total from ${standing(actor)} and ${joinSql(conditions(filters), ' and ')}`;
  return row?.total ?? 0;
}

async function othersAtSchool(tx: Tx, { school }: PeopleFilters): Promise<OtherPerson[]> {
  if (!/^\d{6}$/.test(school)) return [];
  return tx.$queryRaw<OtherPerson[]>`
    select others.name, others.role, others.lead_provider_name as "leadProvider"
    from school s, app.other_people_at_school(s.id) others
    where s.urn = ${Number(school)} and (others.ends_on is null or others.ends_on >= app.today())
    order by others.name
    limit 200`;
}

function staffPerson(record: PersonRecord, { periodId, schoolUrn, schoolName }: Found): StaffPerson {
  const day: IsoDate = today();
  const training = trainingOn(record, day);
  const status = statusOn(record, day);
  const waiting = waitingOn(record, status, laddersOn(record, day, 'staff', isActive(status)), 'staff');
  const { tone, tag, sentence } = statusWords('staff', status, record);
  return {
    periodId,
    personId: record.personId,
    name: record.name,
    trn: record.trn,
    role: record.role,
    schoolUrn,
    schoolName,
    intake: training === null ? null : intakeLabel(training.intakeYear, training.intakeTerm),
    leadProvider: training?.leadProvider?.shortName ?? null,
    group: mostRelevant(record.places, day)?.groupName ?? null,
    status: { tone, tag, sentence },
    waitingOn: waiting === null ? null : `Waiting for ${waiting.name}: ${waiting.forWhat}`,
  };
}

async function filterChoices(tx: Tx): Promise<PeopleFilterChoices> {
  const rows = await tx.$queryRaw<Choice[]>`
    select distinct t.intake_year as "intakeYear", t.intake_term as "intakeTerm",
      lp.id as "leadProviderId", lp.name as "leadProvider", dp.id as "deliveryPartnerId", dp.name as "deliveryPartner"
    from training_period t
    left join organisation lp on lp.id = t.lead_provider_id
    left join organisation dp on dp.id = t.delivery_partner_id`;
  return {
    intakes: intakesOf(rows),
    leadProviders: named(rows.map((row) => [row.leadProviderId, row.leadProvider])),
    deliveryPartners: named(rows.map((row) => [row.deliveryPartnerId, row.deliveryPartner])),
  };
}

const terms: IntakeTerm[] = ['september', 'january', 'april'];

/** The newest first. */
function intakesOf(rows: Choice[]): PeopleFilterChoices['intakes'] {
  const order = ({ intakeYear, intakeTerm }: Choice) => intakeYear * 3 + terms.indexOf(intakeTerm);
  const labels = [...rows]
    .sort((one, other) => order(other) - order(one))
    .map((row): [string, string] => [
      `${row.intakeYear}-${row.intakeTerm}`,
      intakeLabel(row.intakeYear, row.intakeTerm),
    ]);
  return [...new Map(labels)].map(([value, label]) => ({ value, label }));
}

interface Choice {
  intakeYear: number;
  intakeTerm: IntakeTerm;
  leadProviderId: string | null;
  leadProvider: string | null;
  deliveryPartnerId: string | null;
  deliveryPartner: string | null;
}

function named(pairs: [string | null, string | null][]): { id: string; name: string }[] {
  const byId = new Map(
    pairs.flatMap(([id, name]) => (id === null || name === null ? [] : [[id, name] as const])),
  );
  return [...byId]
    .map(([id, name]) => ({ id, name }))
    .sort((one, other) => one.name.localeCompare(other.name));
}

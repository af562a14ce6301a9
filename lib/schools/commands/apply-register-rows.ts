import 'server-only';
import { type Sql, sql } from '@/lib/db/sql';
import type { Tx } from '@/lib/db/with-actor';

/** Rows of one step, as the check left them: what the file told, its hash, and an id for a school that is new. */
function rowsOf(batchId: string, numbers: { after: number; upTo: number }): Sql {
  return sql`
    rows as (
      select i.raw->'record' as told, i.raw->>'hash' as hash, (i.raw->>'id')::uuid as new_id,
        (i.raw->>'continues')::int as continues, r.*
      from import_row i, jsonb_to_record(i.raw->'record') as r(urn int, name text, ukprn text, status school_status,
        phase school_phase, "typeCode" int, "typeName" text, "laCode" int, "laName" text, "establishmentNumber" int,
        "openedOn" date, "closedOn" date, street text, locality text, address3 text, town text, county text, postcode text,
        "districtName" text, website text, telephone text, "mainEmail" text, section41 boolean, "trustName" text,
        easting int, northing int)
      where i.batch_id = ${batchId}::uuid and i.sheet = '' and i.number > ${numbers.after} and i.number <= ${numbers.upTo}
        and i.outcome in ('create', 'update')
    )`;
}

/**
 * Brings the schools of some rows of a checked register up to date: new schools, new URNs of schools that go on, and
 * what changed of the others. Repeating it changes nothing.
 */
export async function applyRegisterRows(
  tx: Tx,
  batchId: string,
  numbers: { after: number; upTo: number },
): Promise<void> {
  const rows = rowsOf(batchId, numbers);
  await tx.$executeRaw`
    with ${rows}
    insert into organisation (kind, name, updated_at)
    select distinct on (lower(r."trustName")) 'trust'::organisation_kind, r."trustName", now() from rows r
    where r."trustName" is not null
      and not exists (select from organisation o where o.kind = 'trust' and lower(o.name) = lower(r."trustName"))`;
  await continueUnderNewUrn(tx, rows);
  await tx.$executeRaw`
    with ${rows}
    insert into organisation (id, kind, name, updated_at)
    select r.new_id, 'school', r.name, now() from rows r
    where not exists (select from school_urn u where u.urn = r.urn) on conflict do nothing`;
  await tx.$executeRaw`
    with ${rows}
    insert into school (id, urn, type_code, type_name)
    select r.new_id, r.urn, r."typeCode", coalesce(r."typeName", '') from rows r
    where not exists (select from school_urn u where u.urn = r.urn) on conflict do nothing`;
  await tx.$executeRaw`
    with ${rows}
    insert into school_urn (urn, school_id, starts_on)
    select r.urn, s.id, r."openedOn" from rows r join school s on s.urn = r.urn on conflict do nothing`;
  await updateFacts(tx, rows);
}

/** The old URN ends and stays findable; the new one takes its place on the same school. */
async function continueUnderNewUrn(tx: Tx, rows: Sql): Promise<void> {
  await tx.$executeRaw`
    with ${rows}
    update school_urn u set ends_on = greatest(u.starts_on, coalesce(r."openedOn" - 1, current_date))
    from rows r where u.urn = r.continues and u.ends_on is null`;
  await tx.$executeRaw`
    with ${rows}
    update school s set urn = r.urn, closed_on = null from rows r where s.urn = r.continues`;
}

async function updateFacts(tx: Tx, rows: Sql): Promise<void> {
  await tx.$executeRaw`
    with ${rows}
    update organisation o set name = r.name, updated_at = now()
    from rows r join school s on s.urn = r.urn where o.id = s.id and o.name <> r.name`;
  await tx.$executeRaw`
    with ${rows}
    update school s set
      status = r.status, type_code = r."typeCode",
      type_name = coalesce(r."typeName", s.type_name),
      phase = coalesce(r.phase, s.phase),
      section41 = coalesce(r.section41, s.section41),
      ukprn = case when not told ? 'ukprn' then s.ukprn
        when exists (select from school other where other.ukprn = r.ukprn and other.id <> s.id) then null else r.ukprn end,
      la_code = case when told ? 'laCode' then r."laCode" else s.la_code end,
      la_name = case when told ? 'laName' then r."laName" else s.la_name end,
      establishment_number = case when told ? 'establishmentNumber' then r."establishmentNumber" else s.establishment_number end,
      opened_on = case when told ? 'openedOn' then r."openedOn" else s.opened_on end,
      closed_on = case when told ? 'closedOn' then r."closedOn" else s.closed_on end,
      street = case when told ? 'street' then r.street else s.street end,
      locality = case when told ? 'locality' then r.locality else s.locality end,
      address3 = case when told ? 'address3' then r.address3 else s.address3 end,
      town = case when told ? 'town' then r.town else s.town end,
      county = case when told ? 'county' then r.county else s.county end,
      postcode = case when told ? 'postcode' then r.postcode else s.postcode end,
      district_name = case when told ? 'districtName' then r."districtName" else s.district_name end,
      website = case when told ? 'website' then r.website else s.website end,
      telephone = case when told ? 'telephone' then r.telephone else s.telephone end,
      main_email = case when told ? 'mainEmail' then r."mainEmail" else s.main_email end,
      trust_id = case when not told ? 'trustName' then s.trust_id
        else (select t.id from organisation t where t.kind = 'trust' and lower(t.name) = lower(r."trustName")) end,
      easting = case when told ? 'easting' then r.easting else s.easting end,
      northing = case when told ? 'northing' then r.northing else s.northing end,
      register_hash = r.hash, register_seen_at = now()
    from rows r where s.urn = r.urn`;
}

import 'server-only';
import type { Tx } from '@/lib/db/with-actor';
import { readersOfSchools } from '@/lib/memberships/school-readers';
import { notify } from '@/lib/notifications/notify';
import type { Applied } from '../kinds';
import { areAsShown, countsOf, loadSheetRows, saveRows } from '../row-store';
import type { Batch } from '../types';
import { auditRecords } from './audit-records';
import { planFor } from './check-registrations';
import type { ImportContext } from './context';
import { Originals } from './originals';
import type { Plan } from './plan-rows';
import type { PersonState } from './records';
import { writeRecords } from './write-records';

/**
 * Decides about the rows anew, since records may have changed after they were checked. When they would still do what
 * was shown, everything is written in this one transaction; otherwise nothing is, and what they would do now is shown.
 * Imports of registrations wait for one another.
 */
export async function applyRegistrations(tx: Tx, batch: Batch): Promise<Applied> {
  await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtext('registrations'))) locked`;
  const rows = await loadSheetRows(tx, batch.id);
  let originals = new Originals([]);
  const { plan, context } = await planFor(tx, batch, rows, (loaded) => {
    originals = new Originals(everybody(loaded));
  });
  const counts = countsOf(plan.rows, plan.heardAgain);
  if (!(await areAsShown(tx, batch.id, plan.rows))) {
    await saveRows(tx, batch.id, plan.rows);
    return { counts, rowsDone: 0, more: false, isStale: true };
  }
  await addBodies(tx, plan);
  const people = new Set([...plan.people, ...everybody(context)]);
  await writeRecords(tx, people, originals);
  await auditRecords(tx, batch, people, originals);
  await ensurePartnerships(tx, plan);
  await tellSchools(tx, batch, plan);
  return { counts, rowsDone: rows.length, more: false };
}

/** Everybody who was loaded, with those who are paired with them: an end on one side ends the pairing. */
function everybody(context: ImportContext): Set<PersonState> {
  const people = new Set(context.peopleByTrn.values());
  for (const { person } of context.registrationsByReference.values()) people.add(person);
  for (const person of [...people])
    for (const period of person.periods)
      for (const { ect, mentor } of period.mentorships) people.add(ect.person).add(mentor.person);
  return people;
}

async function addBodies(tx: Tx, plan: Plan): Promise<void> {
  const bodies = [...plan.newBodies].map(([id, name]) => ({ id, name }));
  await tx.$executeRaw`
    insert into organisation (id, kind, name, updated_at)
    select r.id, 'appropriate_body', r.name, now() from jsonb_to_recordset(${JSON.stringify(bodies)}::jsonb) as r(id uuid, name text)`;
}

/** Where people train, there is a partnership for their intake: it lets staff of both see the school. */
async function ensurePartnerships(tx: Tx, plan: Plan): Promise<void> {
  const wanted = new Map<string, object>();
  for (const person of plan.people)
    for (const { schoolId, trainings } of person.periods)
      for (const { leadProviderId, deliveryPartnerId, intakeYear, isNew } of trainings)
        if (isNew && leadProviderId !== null && deliveryPartnerId !== null)
          wanted.set([schoolId, leadProviderId, deliveryPartnerId, intakeYear].join(), {
            schoolId,
            leadProviderId,
            deliveryPartnerId,
            intakeYear,
            // The DfE's contract periods begin on 1 June.
            startsOn: `${intakeYear}-06-01`,
          });
  await tx.$executeRaw`
    insert into partnership (school_id, lead_provider_id, delivery_partner_id, intake_year, starts_on)
    select r."schoolId", r."leadProviderId", r."deliveryPartnerId", r."intakeYear", r."startsOn"
    from jsonb_to_recordset(${JSON.stringify([...wanted.values()])}::jsonb)
      as r("schoolId" uuid, "leadProviderId" uuid, "deliveryPartnerId" uuid, "intakeYear" int, "startsOn" date)
    on conflict do nothing`;
}

/** One notification for each school, however many of its people were accepted. */
async function tellSchools(tx: Tx, batch: Batch, plan: Plan): Promise<void> {
  const bySchool = Map.groupBy(plan.accepted, ({ schoolId }) => schoolId);
  if (bySchool.size === 0) return;
  for (const { schoolId, urn, userIds } of await readersOfSchools(tx, [...bySchool.keys()])) {
    const accepted = bySchool.get(schoolId) ?? [];
    const [first] = accepted;
    if (first === undefined) continue;
    const one = accepted.length === 1;
    await notify(tx, {
      userIds,
      organisationId: schoolId,
      kind: 'registration_accepted',
      title: one ? `Registration accepted: ${first.name}` : `${accepted.length} registrations accepted`,
      body: one ? undefined : namesOf(accepted.map(({ name }) => name)),
      href: one ? `/schools/${urn}/people/${first.personId}` : `/schools/${urn}/people`,
      subjectType: 'import',
      subjectId: batch.id,
    });
  }
}

function namesOf(names: string[]): string {
  const sorted = [...names].sort((a, b) => a.localeCompare(b, 'en-GB'));
  const shown = sorted.slice(0, 5);
  const more = sorted.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}

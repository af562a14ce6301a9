import 'server-only';
import type { Tx } from '@/lib/db/with-actor';
import type { FactRung, RegistrationStatus } from '@/lib/registrations/types';
import type { Originals } from './originals';
import type { FactState, PeriodState, PersonState, RegistrationState } from './records';

interface Kept {
  id: string;
  isNew: boolean;
  isDeleted?: boolean;
}

/** New rows, changed rows and ids to delete of one table. */
class Table<Row extends object> {
  readonly added: Row[] = [];
  readonly changed: Row[] = [];
  readonly deleted: string[] = [];

  constructor(private readonly originals: Originals) {}

  note(state: Kept, row: Row): void {
    if (state.isDeleted) {
      if (!state.isNew) this.deleted.push(state.id);
    } else if (state.isNew) this.added.push(row);
    else if (this.originals.hasChanged(state)) this.changed.push(row);
  }
}

const json = (rows: readonly object[]) => JSON.stringify(rows);

/**
 * Writes everything that changed of these people's records, a table at a time and each in one statement: first what
 * makes room (ends and removals), then what is new. The database's own rules have the last word.
 */
export async function writeRecords(
  tx: Tx,
  people: ReadonlySet<PersonState>,
  originals: Originals,
): Promise<void> {
  const periods = [...people].flatMap((person) => person.periods);
  await writePeople(tx, [...people], originals);
  const pairs = mentorshipsOf(periods, originals);
  const places = new Table<object>(originals);
  const trainings = new Table<object>(originals);
  for (const period of periods)
    for (const training of period.trainings) {
      const { places: _, ...fields } = training;
      trainings.note(training, { ...fields, schoolPeriodId: period.id });
      for (const place of training.places) places.note(place, { ...place, trainingPeriodId: training.id });
    }
  await tx.$executeRaw`delete from mentorship where id = any(${pairs.deleted}::uuid[])`;
  await tx.$executeRaw`delete from group_membership where id = any(${places.deleted}::uuid[])`;
  await updatePeriods(tx, periods, originals);
  await updateTrainings(tx, trainings.changed);
  await updateDated(tx, pairs.changed, places.changed);
  await insertPeriods(tx, periods);
  await insertTrainings(tx, trainings.added);
  await insertPairsAndPlaces(tx, pairs.added, places.added);
  await writeAbsences(tx, periods, originals);
  await writeRegistrations(tx, periods, originals);
}

function mentorshipsOf(periods: readonly PeriodState[], originals: Originals): Table<object> {
  const table = new Table<object>(originals);
  const mentorships = new Set(periods.flatMap((period) => period.mentorships));
  for (const mentorship of mentorships) {
    const { id, startsOn, endsOn, ect, mentor } = mentorship;
    table.note(mentorship, { id, startsOn, endsOn, ectPeriodId: ect.id, mentorPeriodId: mentor.id });
  }
  return table;
}

async function writePeople(tx: Tx, people: readonly PersonState[], originals: Originals): Promise<void> {
  const flat = (person: PersonState) => ({
    id: person.id,
    trn: person.trn,
    name: person.name,
    email: person.email,
  });
  const added = people.filter((person) => person.isNew).map(flat);
  const changed = people.filter((person) => !person.isNew && originals.hasChanged(person)).map(flat);
  await tx.$executeRaw`
    update person n set trn = r.trn, name = r.name, email = r.email, updated_at = now(), version = n.version + 1
    from jsonb_to_recordset(${json(changed)}::jsonb) as r(id uuid, trn text, name text, email citext) where n.id = r.id`;
  await tx.$executeRaw`
    insert into person (id, trn, name, email, updated_at)
    select r.id, r.trn, r.name, r.email, now()
    from jsonb_to_recordset(${json(added)}::jsonb) as r(id uuid, trn text, name text, email citext)`;
  const inductions = people.flatMap(({ id, induction }) =>
    induction !== null && (induction.isNew || originals.hasChanged(induction))
      ? [{ ...induction, personId: id }]
      : [],
  );
  await tx.$executeRaw`
    insert into induction (person_id, appropriate_body_id, started_on, completed_on, outcome, as_of)
    select r."personId", r."appropriateBodyId", r."startedOn", r."completedOn", r.outcome, r."asOf"
    from jsonb_to_recordset(${json(inductions)}::jsonb) as r("personId" uuid, "appropriateBodyId" uuid, "startedOn" date,
      "completedOn" date, outcome induction_outcome, "asOf" date)
    on conflict (person_id) do update set appropriate_body_id = excluded.appropriate_body_id,
      started_on = excluded.started_on, completed_on = excluded.completed_on, outcome = excluded.outcome, as_of = excluded.as_of
      where induction.as_of <= excluded.as_of`;
}

const flatPeriod = (period: PeriodState) => ({
  id: period.id,
  personId: period.person.id,
  schoolId: period.schoolId,
  role: period.role,
  startsOn: period.startsOn,
  endsOn: period.endsOn,
  workingPattern: period.workingPattern,
  workingDays: period.workingDays,
  subject: period.subject,
  phase: period.phase,
});

async function updatePeriods(tx: Tx, periods: readonly PeriodState[], originals: Originals): Promise<void> {
  const changed = periods.filter((period) => !period.isNew && originals.hasChanged(period)).map(flatPeriod);
  await tx.$executeRaw`
    update school_period p set starts_on = r."startsOn", ends_on = r."endsOn", working_pattern = r."workingPattern",
      working_days = r."workingDays", subject = r.subject, phase = r.phase, version = p.version + 1
    from jsonb_to_recordset(${json(changed)}::jsonb) as r(id uuid, "startsOn" date, "endsOn" date,
      "workingPattern" working_pattern, "workingDays" int[], subject text, phase text) where p.id = r.id`;
}

async function insertPeriods(tx: Tx, periods: readonly PeriodState[]): Promise<void> {
  const added = periods.filter((period) => period.isNew).map(flatPeriod);
  await tx.$executeRaw`
    insert into school_period (id, person_id, school_id, role, starts_on, ends_on, working_pattern, working_days, subject, phase)
    select r.id, r."personId", r."schoolId", r.role, r."startsOn", r."endsOn", r."workingPattern", r."workingDays", r.subject, r.phase
    from jsonb_to_recordset(${json(added)}::jsonb) as r(id uuid, "personId" uuid, "schoolId" uuid, role teacher_role,
      "startsOn" date, "endsOn" date, "workingPattern" working_pattern, "workingDays" int[], subject text, phase text)`;
}

async function updateTrainings(tx: Tx, rows: readonly object[]): Promise<void> {
  await tx.$executeRaw`
    update training_period t set delivery_partner_id = r."deliveryPartnerId", programme_version_id = r."programmeVersionId",
      intake_year = r."intakeYear", intake_term = r."intakeTerm", schedule_identifier = r."scheduleIdentifier",
      starts_on = r."startsOn", ends_on = r."endsOn", outcome = r.outcome, version = t.version + 1
    from jsonb_to_recordset(${json(rows)}::jsonb) as r(id uuid, "deliveryPartnerId" uuid, "programmeVersionId" uuid,
      "intakeYear" int, "intakeTerm" intake_term, "scheduleIdentifier" text, "startsOn" date, "endsOn" date,
      outcome training_outcome) where t.id = r.id`;
}

async function insertTrainings(tx: Tx, rows: readonly object[]): Promise<void> {
  await tx.$executeRaw`
    insert into training_period (id, school_period_id, programme_type, lead_provider_id, delivery_partner_id,
      programme_version_id, intake_year, intake_term, schedule_identifier, starts_on, ends_on, outcome)
    select r.id, r."schoolPeriodId", r."programmeType", r."leadProviderId", r."deliveryPartnerId", r."programmeVersionId",
      r."intakeYear", r."intakeTerm", r."scheduleIdentifier", r."startsOn", r."endsOn", r.outcome
    from jsonb_to_recordset(${json(rows)}::jsonb) as r(id uuid, "schoolPeriodId" uuid, "programmeType" programme_type,
      "leadProviderId" uuid, "deliveryPartnerId" uuid, "programmeVersionId" uuid, "intakeYear" int, "intakeTerm" intake_term,
      "scheduleIdentifier" text, "startsOn" date, "endsOn" date, outcome training_outcome)`;
}

async function updateDated(tx: Tx, pairs: readonly object[], places: readonly object[]): Promise<void> {
  await tx.$executeRaw`
    update mentorship m set starts_on = r."startsOn", ends_on = r."endsOn",
      end_reason = case when r."endsOn" is not null then m.end_reason end, version = m.version + 1
    from jsonb_to_recordset(${json(pairs)}::jsonb) as r(id uuid, "startsOn" date, "endsOn" date) where m.id = r.id`;
  await tx.$executeRaw`
    update group_membership m set starts_on = r."startsOn", ends_on = r."endsOn", version = m.version + 1
    from jsonb_to_recordset(${json(places)}::jsonb) as r(id uuid, "startsOn" date, "endsOn" date) where m.id = r.id`;
}

async function insertPairsAndPlaces(
  tx: Tx,
  pairs: readonly object[],
  places: readonly object[],
): Promise<void> {
  await tx.$executeRaw`
    insert into mentorship (id, ect_period_id, mentor_period_id, starts_on, ends_on)
    select r.id, r."ectPeriodId", r."mentorPeriodId", r."startsOn", r."endsOn"
    from jsonb_to_recordset(${json(pairs)}::jsonb)
      as r(id uuid, "ectPeriodId" uuid, "mentorPeriodId" uuid, "startsOn" date, "endsOn" date)`;
  await tx.$executeRaw`
    insert into group_membership (id, training_period_id, group_id, starts_on, ends_on)
    select r.id, r."trainingPeriodId", r."groupId", r."startsOn", r."endsOn"
    from jsonb_to_recordset(${json(places)}::jsonb)
      as r(id uuid, "trainingPeriodId" uuid, "groupId" uuid, "startsOn" date, "endsOn" date)`;
}

async function writeAbsences(tx: Tx, periods: readonly PeriodState[], originals: Originals): Promise<void> {
  const rows = periods.flatMap((period) =>
    period.absences
      .filter((absence) => absence.isNew || originals.hasChanged(absence))
      .map((absence) => ({ ...absence, schoolPeriodId: period.id })),
  );
  await tx.$executeRaw`
    insert into absence (id, school_period_id, starts_on, ends_on, expected_return_on)
    select r.id, r."schoolPeriodId", r."startsOn", r."endsOn", r."expectedReturnOn"
    from jsonb_to_recordset(${json(rows)}::jsonb)
      as r(id uuid, "schoolPeriodId" uuid, "startsOn" date, "endsOn" date, "expectedReturnOn" date)
    on conflict (id) do update set starts_on = excluded.starts_on, ends_on = excluded.ends_on,
      expected_return_on = excluded.expected_return_on`;
}

async function writeRegistrations(
  tx: Tx,
  periods: readonly PeriodState[],
  originals: Originals,
): Promise<void> {
  const all = periods.flatMap((period) =>
    period.registrations.map((registration) => ({ registration, periodId: period.id })),
  );
  const changed = all.filter(({ registration }) => !registration.isNew && originals.hasChanged(registration));
  await moveAlong(
    tx,
    changed.map(({ registration }) => registration),
  );
  await tx.$executeRaw`
    update registration g set training_period_id = r."trainingPeriodId", delivery_partner_id = r."deliveryPartnerId",
      status_since = r."statusSince", reference = r.reference, version = g.version + 1
    from jsonb_to_recordset(${json(changed.map(({ registration }) => registration))}::jsonb) as r(id uuid,
      "trainingPeriodId" uuid, "deliveryPartnerId" uuid, "statusSince" date, reference text) where g.id = r.id`;
  const added = all
    .filter(({ registration }) => registration.isNew)
    .map(({ registration, periodId }) => ({ ...registration, schoolPeriodId: periodId }));
  await tx.$executeRaw`
    insert into registration (id, school_period_id, training_period_id, lead_provider_id, delivery_partner_id, status,
      status_since, source, reference, received_on)
    select r.id, r."schoolPeriodId", r."trainingPeriodId", r."leadProviderId", r."deliveryPartnerId", r.status,
      r."statusSince", 'import', r.reference, r."receivedOn"
    from jsonb_to_recordset(${json(added)}::jsonb) as r(id uuid, "schoolPeriodId" uuid, "trainingPeriodId" uuid,
      "leadProviderId" uuid, "deliveryPartnerId" uuid, status registration_status, "statusSince" date, reference text,
      "receivedOn" date)`;
  await writeFacts(
    tx,
    all.map(({ registration }) => registration),
    originals,
  );
}

/** One step of every registration at a time, since the database checks each step. */
async function moveAlong(tx: Tx, registrations: readonly RegistrationState[]): Promise<void> {
  const longest = Math.max(0, ...registrations.map(({ steps }) => steps.length));
  for (let at = 0; at < longest; at++) {
    const moves = registrations.flatMap(({ id, steps }): { id: string; status: RegistrationStatus }[] => {
      const status = steps[at];
      return status === undefined ? [] : [{ id, status }];
    });
    await tx.$executeRaw`
      update registration g set status = r.status
      from jsonb_to_recordset(${json(moves)}::jsonb) as r(id uuid, status registration_status) where g.id = r.id`;
  }
}

async function writeFacts(
  tx: Tx,
  registrations: readonly RegistrationState[],
  originals: Originals,
): Promise<void> {
  const rows = registrations.flatMap(({ id, facts }) =>
    [...facts].flatMap(([rung, fact]: [FactRung, FactState]) =>
      originals.isNewFact(fact) ? [{ registrationId: id, rung, ...fact }] : [],
    ),
  );
  await tx.$executeRaw`
    insert into registration_fact (registration_id, rung, state, on_date, as_of, source)
    select r."registrationId", r.rung, r.state, r."onDate", r."asOf", 'import'
    from jsonb_to_recordset(${json(rows)}::jsonb) as r("registrationId" uuid, rung ladder_rung, state fact_state,
      "onDate" date, "asOf" date)
    on conflict (registration_id, rung) do update set state = excluded.state, on_date = excluded.on_date,
      as_of = excluded.as_of, source = excluded.source where registration_fact.as_of <= excluded.as_of`;
}

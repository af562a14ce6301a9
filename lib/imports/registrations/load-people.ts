import 'server-only';
import type { Tx } from '@/lib/db/with-actor';
import type { FactRung, RegistrationStatus } from '@/lib/registrations/types';
import type {
  AbsenceState,
  FactState,
  InductionState,
  MentorshipState,
  PeriodState,
  PersonState,
  PlaceState,
  RegistrationState,
  TrainingState,
} from './records';

type Row<State> = Omit<State, 'isNew' | 'isDeleted'>;
interface PersonRow {
  id: string;
  trn: string | null;
  name: string;
  email: string | null;
  periods: PeriodRow[] | null;
  induction: Row<InductionState> | null;
}
interface PeriodRow
  extends Row<Omit<PeriodState, 'person' | 'trainings' | 'registrations' | 'mentorships' | 'absences'>> {
  trainings: (Row<Omit<TrainingState, 'places'>> & { places: Row<PlaceState>[] | null })[] | null;
  registrations: RegistrationRow[] | null;
  absences: Row<AbsenceState>[] | null;
}
interface RegistrationRow extends Row<Omit<RegistrationState, 'facts' | 'steps'>> {
  status: RegistrationStatus;
  facts: ({ rung: FactRung } & FactState)[] | null;
}

/**
 * The people of a file with all their records, and of the mentors and ECTs paired with them those too: an end on one
 * side ends the pairing on both.
 */
export async function loadPeople(
  tx: Tx,
  named: { trns: string[]; references: string[]; leadProviderIds: string[] },
): Promise<PersonState[]> {
  const rows = await tx.$queryRaw<{ record: PersonRow }[]>`
    with wanted as (
      select coalesce(merged_into_id, id) as id from person where trn = any(${named.trns}::char(7)[])
      union
      select p.person_id from registration r join school_period p on p.id = r.school_period_id
      where r.lead_provider_id = any(${named.leadProviderIds}::uuid[]) and r.reference = any(${named.references}::text[])
    ), everybody as (
      select id from wanted
      union select o.person_id from wanted w join school_period p on p.person_id = w.id
        join mentorship m on m.ect_period_id = p.id join school_period o on o.id = m.mentor_period_id
      union select o.person_id from wanted w join school_period p on p.person_id = w.id
        join mentorship m on m.mentor_period_id = p.id join school_period o on o.id = m.ect_period_id
    )
    select jsonb_build_object('id', n.id, 'trn', n.trn, 'name', n.name, 'email', n.email,
      'induction', (select jsonb_build_object('appropriateBodyId', i.appropriate_body_id, 'startedOn', i.started_on,
        'completedOn', i.completed_on, 'outcome', i.outcome, 'asOf', i.as_of) from induction i where i.person_id = n.id),
      'periods', (select jsonb_agg(jsonb_build_object('id', p.id, 'schoolId', p.school_id, 'role', p.role,
        'startsOn', p.starts_on, 'endsOn', p.ends_on, 'workingPattern', p.working_pattern, 'workingDays', p.working_days,
        'subject', p.subject, 'phase', p.phase,
        'trainings', (select jsonb_agg(jsonb_build_object('id', t.id, 'programmeType', t.programme_type,
          'leadProviderId', t.lead_provider_id, 'deliveryPartnerId', t.delivery_partner_id,
          'programmeVersionId', t.programme_version_id, 'intakeYear', t.intake_year, 'intakeTerm', t.intake_term,
          'scheduleIdentifier', t.schedule_identifier, 'startsOn', t.starts_on, 'endsOn', t.ends_on, 'outcome', t.outcome,
          'places', (select jsonb_agg(jsonb_build_object('id', g.id, 'groupId', g.group_id, 'startsOn', g.starts_on,
            'endsOn', g.ends_on)) from group_membership g where g.training_period_id = t.id)))
          from training_period t where t.school_period_id = p.id),
        'registrations', (select jsonb_agg(jsonb_build_object('id', r.id, 'trainingPeriodId', r.training_period_id,
          'leadProviderId', r.lead_provider_id, 'deliveryPartnerId', r.delivery_partner_id, 'status', r.status,
          'statusSince', r.status_since, 'receivedOn', r.received_on, 'reference', r.reference,
          'facts', (select jsonb_agg(jsonb_build_object('rung', f.rung, 'state', f.state, 'onDate', f.on_date, 'asOf', f.as_of))
            from registration_fact f where f.registration_id = r.id)))
          from registration r where r.school_period_id = p.id),
        'absences', (select jsonb_agg(jsonb_build_object('id', a.id, 'startsOn', a.starts_on, 'endsOn', a.ends_on,
          'expectedReturnOn', a.expected_return_on)) from absence a where a.school_period_id = p.id)
        )) from school_period p where p.person_id = n.id)) as record
    from person n where n.id in (select id from everybody)`;
  const people = rows.map(({ record }) => personOf(record));
  await loadMentorships(tx, people);
  return people;
}

function personOf(row: PersonRow): PersonState {
  const person: PersonState = {
    id: row.id,
    isNew: false,
    trn: row.trn,
    name: row.name,
    email: row.email,
    periods: [],
    induction: row.induction === null ? null : { ...row.induction, isNew: false },
  };
  person.periods = (row.periods ?? []).map((period) => ({
    ...period,
    isNew: false,
    person,
    trainings: (period.trainings ?? []).map((training) => ({
      ...training,
      isNew: false,
      places: (training.places ?? []).map((place) => ({ ...place, isNew: false, isDeleted: false })),
    })),
    registrations: (period.registrations ?? []).map(({ facts, ...registration }) => ({
      ...registration,
      isNew: false,
      steps: [],
      facts: new Map((facts ?? []).map(({ rung, ...fact }) => [rung, fact])),
    })),
    mentorships: [],
    absences: (period.absences ?? []).map((absence) => ({ ...absence, isNew: false })),
  }));
  return person;
}

async function loadMentorships(tx: Tx, people: readonly PersonState[]): Promise<void> {
  const periods = new Map(
    people.flatMap((person) => person.periods.map((period) => [period.id, period] as const)),
  );
  const ids = [...periods.keys()];
  const rows = await tx.$queryRaw<{ record: Row<MentorshipState> & { ectId: string; mentorId: string } }[]>`
    select jsonb_build_object('id', m.id, 'ectId', m.ect_period_id, 'mentorId', m.mentor_period_id,
      'startsOn', m.starts_on, 'endsOn', m.ends_on) as record
    from mentorship m where m.ect_period_id = any(${ids}::uuid[]) and m.mentor_period_id = any(${ids}::uuid[])`;
  for (const { record } of rows) {
    const ect = periods.get(record.ectId);
    const mentor = periods.get(record.mentorId);
    if (ect === undefined || mentor === undefined) continue;
    const { id, startsOn, endsOn } = record;
    const mentorship: MentorshipState = { id, isNew: false, isDeleted: false, ect, mentor, startsOn, endsOn };
    ect.mentorships.push(mentorship);
    mentor.mentorships.push(mentorship);
  }
}

import { addDays, addMonths, type IsoDate } from '@/lib/dates/iso-date';
import { type Intake, intakeOf, plannedEnd } from './calendar';
import { mailName } from './names';
import { type PersonaKey, personaOf, userId } from './personas';
import { addToGroups, type GroupPlan } from './places';
import { addRegistration, type FactPlan, type RegistrationPlan } from './registrations';
import { type Demonstration, idOf } from './rows';
import { organisationId, type PartnerKey, type ProviderKey } from './scenarios/organisations';
import { type VersionKey, versionId } from './scenarios/programmes/programmes';
import { type SchoolKey, schoolId, schools } from './scenarios/schools';

export type Pace = 'standard' | 'extended' | 'reduced' | 'replacement';
export type Outcome = 'completed' | 'deferred' | 'withdrawn';
export type InductionPlan = {
  outcome: 'required_to_complete' | 'in_progress' | 'passed' | 'failed' | 'exempt';
  completedOn?: IsoDate;
} | null;

/** One person in one role at one school for a time. What is left out follows from the rest. */
export interface TeacherPlan {
  /** Unique in the demonstration; ids come from it. */
  key: string;
  name: string;
  role: 'ect' | 'mentor';
  school: SchoolKey;
  startsOn: IsoDate;
  endsOn?: IsoDate | null;
  /** An earlier stretch of the same person, at another school or in the other role. */
  samePerson?: Teacher;
  trnMissing?: boolean;
  /** Whose account opens this record. */
  account?: PersonaKey;
  intake?: Intake;
  pace?: Pace;
  provider?: ProviderKey;
  partner?: PartnerKey | null;
  subject?: string;
  leavingReportedOn?: IsoDate;
  /** 'none': not registered for training. 'school-led': no provider. Otherwise how it ended, if it has. */
  training?:
    | 'none'
    | 'school-led'
    | { startsOn?: IsoDate; endsOn: IsoDate; outcome: Outcome | null; reason?: string };
  group?: GroupPlan;
  registration?: RegistrationPlan;
  facts?: FactPlan;
  induction?: InductionPlan;
}

export interface Teacher {
  key: string;
  name: string;
  role: 'ect' | 'mentor';
  school: SchoolKey;
  personId: string;
  periodId: string;
  trainingId: string | null;
  startsOn: IsoDate;
  endsOn: IsoDate | null;
  trainingEndsOn: IsoDate | null;
  intake: Intake;
}

const versionOfProvider: Record<ProviderKey, VersionKey> = {
  bpn: 'bpn',
  ucl: 'ucl',
  bellwether: 'bellwether',
};

export function addTeacher(demonstration: Demonstration, plan: TeacherPlan): Teacher {
  const intake = plan.intake ?? intakeOf(plan.startsOn);
  const training = trainingOf(demonstration, plan, intake);
  const teacher: Teacher = {
    key: plan.key,
    name: plan.name,
    role: plan.role,
    school: plan.school,
    personId: plan.samePerson?.personId ?? idOf(`person ${plan.key}`),
    periodId: idOf(`school period ${plan.key}`),
    trainingId: training === null ? null : idOf(`training ${plan.key}`),
    startsOn: plan.startsOn,
    endsOn: plan.endsOn ?? null,
    trainingEndsOn: training?.endsOn ?? null,
    intake,
  };
  if (plan.samePerson === undefined) addPerson(demonstration, plan, teacher);
  addSchoolPeriod(demonstration, plan, teacher);
  if (training !== null) addTraining(demonstration, plan, teacher, training);
  if (plan.role === 'ect') addInduction(demonstration, plan, teacher, training);
  return teacher;
}

/** ECT and mentor for a time; by default for as long as both are at the school. */
export function addMentorship(
  demonstration: Demonstration,
  ect: Teacher,
  mentor: Teacher,
  startsOn: IsoDate = later(ect.startsOn, mentor.startsOn),
  endsOn: IsoDate | null = earlier(ect.endsOn, mentor.endsOn),
): void {
  demonstration.add('mentorship', {
    id: idOf(`mentorship ${ect.key} ${mentor.key} ${startsOn}`),
    ectPeriodId: ect.periodId,
    mentorPeriodId: mentor.periodId,
    startsOn,
    endsOn,
  });
}

function addPerson(demonstration: Demonstration, plan: TeacherPlan, teacher: Teacher): void {
  const ordinal = demonstration.all('person').length;
  demonstration.add('person', {
    id: teacher.personId,
    trn: plan.trnMissing ? null : String(9_900_001 + ordinal),
    name: plan.name,
    email: plan.account
      ? personaOf(plan.account).email
      : `${mailName(plan.name) || plan.key}.${ordinal}@example.org`,
    telephone: ordinal % 3 === 0 ? `01632 960${String(400 + (ordinal % 500)).padStart(3, '0')}` : null,
    userId: plan.account === undefined ? null : userId(plan.account),
    updatedAt: demonstration.today,
  });
}

function addSchoolPeriod(demonstration: Demonstration, plan: TeacherPlan, teacher: Teacher): void {
  const partTime = plan.pace === 'extended';
  demonstration.add('school_period', {
    id: teacher.periodId,
    personId: teacher.personId,
    schoolId: schoolId(plan.school),
    role: plan.role,
    startsOn: plan.startsOn,
    endsOn: teacher.endsOn,
    workingPattern: partTime ? 'part_time' : 'full_time',
    workingDays: partTime ? [1, 2, 3] : [1, 2, 3, 4, 5],
    subject: plan.subject ?? null,
    phase: schools[plan.school].phase === 'primary' ? 'Primary' : null,
    leavingReportedOn: plan.leavingReportedOn ?? null,
  });
}

interface Training {
  startsOn: IsoDate;
  endsOn: IsoDate | null;
  outcome: Outcome | null;
  schoolLed: boolean;
  reason?: string;
}

/** Two years, a year more when extended, two terms fewer when reduced; over when that day has passed. */
function trainingOf(demonstration: Demonstration, plan: TeacherPlan, intake: Intake): Training | null {
  if (plan.training === 'none') return null;
  const schoolLed = plan.training === 'school-led';
  if (plan.training !== undefined && plan.training !== 'school-led') {
    return { startsOn: plan.startsOn, schoolLed, ...plan.training };
  }
  const months = { standard: 0, replacement: 0, extended: 12, reduced: -8 }[plan.pace ?? 'standard'];
  const planned = addMonths(plannedEnd(intake), months);
  const leaves = plan.endsOn ?? null;
  if (leaves !== null && leaves < planned)
    return { startsOn: plan.startsOn, endsOn: leaves, outcome: null, schoolLed };
  if (planned < demonstration.today)
    return { startsOn: plan.startsOn, endsOn: planned, outcome: 'completed', schoolLed };
  return { startsOn: plan.startsOn, endsOn: leaves, outcome: null, schoolLed };
}

function addTraining(
  demonstration: Demonstration,
  plan: TeacherPlan,
  teacher: Teacher,
  training: Training,
): void {
  const {
    provider = schools[plan.school].provider ?? 'bpn',
    partner = schools[plan.school].partner ?? 'step',
  } = plan;
  const { intake } = teacher;
  const provided = !training.schoolLed;
  demonstration.add('training_period', {
    id: teacher.trainingId ?? '',
    schoolPeriodId: teacher.periodId,
    programmeType: provided ? 'provider_led' : 'school_led',
    leadProviderId: provided ? organisationId[provider] : null,
    deliveryPartnerId: provided && partner !== null ? organisationId[partner] : null,
    programmeVersionId: provided ? versionId(versionOfProvider[provider]) : null,
    intakeYear: intake.year,
    intakeTerm: intake.term,
    scheduleIdentifier: provided ? `ecf-${plan.pace ?? 'standard'}-${intake.term}` : null,
    startsOn: training.startsOn,
    endsOn: training.endsOn,
    outcome: training.outcome,
  });
  if (training.reason !== undefined) {
    demonstration.add('training_outcome_reason', {
      trainingPeriodId: teacher.trainingId ?? '',
      reason: training.reason,
    });
  }
  if (!provided) return;
  const placed = addToGroups(demonstration, {
    teacher,
    training,
    provider,
    partner,
    group: plan.group,
    pace: plan.pace,
  });
  addRegistration(demonstration, { plan, teacher, training, provider, partner, placed });
}

function addInduction(
  demonstration: Demonstration,
  plan: TeacherPlan,
  teacher: Teacher,
  training: Training | null,
): void {
  if (plan.induction === null || plan.samePerson !== undefined) return;
  const began = plan.startsOn <= demonstration.today;
  const completed = training?.outcome === 'completed';
  const { outcome, completedOn = null } = plan.induction ?? {
    outcome: completed ? 'passed' : began ? 'in_progress' : 'required_to_complete',
    completedOn: completed && training?.endsOn ? addDays(training.endsOn, -10) : undefined,
  };
  demonstration.add('induction', {
    personId: teacher.personId,
    appropriateBodyId:
      schools[plan.school].area === 'Telford' ? organisationId.wrekinBody : organisationId.stepBody,
    startedOn: began && outcome !== 'required_to_complete' && outcome !== 'exempt' ? plan.startsOn : null,
    completedOn,
    outcome,
    asOf: addDays(demonstration.today, -2),
  });
}

export function later(one: IsoDate, other: IsoDate): IsoDate {
  return one > other ? one : other;
}

export function earlier(one: IsoDate | null, other: IsoDate | null): IsoDate | null {
  if (one === null) return other;
  return other === null || one < other ? one : other;
}

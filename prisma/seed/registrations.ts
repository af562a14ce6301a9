import { addDays, daysBetween, type IsoDate } from '@/lib/dates/iso-date';
import { type Demonstration, idOf } from './rows';
import { organisationId, type PartnerKey, type ProviderKey } from './scenarios/organisations';
import type { Outcome, Teacher, TeacherPlan } from './teachers';

export type Rung =
  | 'registered_with_dfe'
  | 'partnership_confirmed'
  | 'teacher_record_matched'
  | 'induction_recorded'
  | 'eligible_for_funding'
  | 'enrolment_form_returned'
  | 'canvas_active'
  | 'started_training'
  | 'part_way'
  | 'training_complete'
  | 'induction_complete';

export type FactState = 'reached' | 'waiting' | 'not_needed';
/** What differs from the usual course; null: nothing heard of that rung. */
export type FactPlan = Partial<Record<Rung, FactState | null>>;

export type RegistrationStatus =
  | 'received'
  | 'checking'
  | 'waiting_for_school'
  | 'accepted'
  | 'placed'
  | 'not_eligible'
  | 'withdrawn';
/** 'none': the provider has not heard of the person. A pair: the state and for how many days. */
export type RegistrationPlan = 'none' | [status: RegistrationStatus, days: number];

interface Registering {
  plan: TeacherPlan;
  teacher: Teacher;
  training: { startsOn: IsoDate; endsOn: IsoDate | null; outcome: Outcome | null };
  provider: ProviderKey;
  partner: PartnerKey | null;
  placed: boolean;
}

export function addRegistration(demonstration: Demonstration, registering: Registering): void {
  const { plan, teacher, training, provider, partner, placed } = registering;
  if (plan.registration === 'none') return;
  const { today } = demonstration;
  const receivedOn = notAfter(addDays(training.startsOn, -70), addDays(today, -9));
  const [status, days] = plan.registration ?? [
    training.outcome === 'withdrawn' ? 'withdrawn' : placed ? 'placed' : 'accepted',
    daysIn(training, receivedOn, today),
  ];
  const id = idOf(`registration ${plan.key}`);
  demonstration.add('registration', {
    id,
    schoolPeriodId: teacher.periodId,
    trainingPeriodId: teacher.trainingId,
    leadProviderId: organisationId[provider],
    deliveryPartnerId: partner === null ? null : organisationId[partner],
    status,
    statusSince: addDays(today, -days),
    source: 'import',
    reference: `DEMO-${String(demonstration.all('registration').length + 1).padStart(5, '0')}`,
    receivedOn: notAfter(receivedOn, addDays(today, -days)),
  });
  const facts = { ...usualFacts(registering, today), ...plan.facts };
  for (const [rung, state] of Object.entries(facts)) {
    if (state === null) continue;
    demonstration.add('registration_fact', {
      registrationId: id,
      rung,
      state,
      onDate: state === 'not_needed' ? null : notAfter(dayOf(rung, training), addDays(today, -2)),
      asOf: addDays(today, -2),
      source: 'import',
    });
  }
}

/** Since the training was withdrawn, else since a fortnight or so after the registration came in. */
function daysIn({ outcome, endsOn }: Registering['training'], receivedOn: IsoDate, today: IsoDate): number {
  if (outcome === 'withdrawn' && endsOn !== null) return daysBetween(endsOn, today);
  return Math.max(1, daysBetween(receivedOn, today) - 20);
}

/** How far somebody has come who has had no trouble on the way. */
function usualFacts({ plan, training, placed }: Registering, today: IsoDate): FactPlan {
  const ect = plan.role === 'ect';
  const days = daysBetween(training.startsOn, today);
  const reached = (yes: boolean): FactState => (yes ? 'reached' : 'waiting');
  const completed = training.outcome === 'completed';
  return {
    registered_with_dfe: 'reached',
    partnership_confirmed: 'reached',
    teacher_record_matched: reached(!plan.trnMissing),
    ...(ect && { induction_recorded: reached(days > 30) }),
    eligible_for_funding: reached(!ect || days > 30),
    enrolment_form_returned: reached(placed),
    canvas_active: reached(placed && days > 7),
    ...(days > 45 && { started_training: 'reached' as const }),
    ...(days > 200 && { part_way: 'reached' as const }),
    ...(completed && { training_complete: 'reached' as const }),
    ...(completed && ect && { induction_complete: 'reached' as const }),
  };
}

const daysAfterStart: Record<string, number> = {
  registered_with_dfe: -80,
  partnership_confirmed: -72,
  teacher_record_matched: -68,
  induction_recorded: 21,
  eligible_for_funding: 24,
  enrolment_form_returned: -40,
  canvas_active: 5,
  started_training: 42,
  part_way: 190,
};

function dayOf(rung: string, training: Registering['training']): IsoDate {
  const days = daysAfterStart[rung];
  return days === undefined ? (training.endsOn ?? training.startsOn) : addDays(training.startsOn, days);
}

function notAfter(date: IsoDate, limit: IsoDate): IsoDate {
  return date < limit ? date : limit;
}

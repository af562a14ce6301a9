import type { IsoDate } from '@/lib/dates/iso-date';
import type { PersonRecord, TeacherRole, TrainingRecord } from '@/lib/people/record';
import { ladderOfStatus } from './ladder-of-status';
import type { ActorKind } from './ladder-types';
import type { FactRung, RegistrationRecord } from './types';

/** What we know of a rung without having been told: a date where there is one. */
export type Known =
  | { state: 'done'; on: IsoDate | null }
  | { state: 'waiting'; on: IsoDate | null; by?: ActorKind }
  | null;

export interface Standing {
  person: PersonRecord;
  day: IsoDate;
  training: TrainingRecord | null;
  registration: RegistrationRecord | null;
}

export interface RungSpec {
  key: string;
  label: string;
  /** The fact that tells of it, for rungs that somebody has to tell us. */
  fact?: FactRung;
  actor: ActorKind | Record<TeacherRole, ActorKind>;
  /** Comes with the calendar: nobody is late until somebody says so. */
  calendar?: boolean;
  onlyFor?: (standing: Standing) => boolean;
  known?: (standing: Standing) => Known;
}

const isEct = ({ person }: Standing) => person.role === 'ect';

function doneWhen(condition: boolean, on: IsoDate | null = null): Known {
  return condition ? { state: 'done', on } : null;
}

/** Composed from what the DfE's registration service tells of a participant; there is no application to the DfE. */
export const dfeRungs: readonly RungSpec[] = [
  {
    key: 'registered_with_dfe',
    label: 'Registered with the DfE',
    fact: 'registered_with_dfe',
    actor: 'school',
  },
  {
    key: 'partnership_confirmed',
    label: 'Partnership confirmed',
    fact: 'partnership_confirmed',
    actor: 'lead_provider',
  },
  {
    key: 'teacher_record_matched',
    label: 'Teacher record matched',
    fact: 'teacher_record_matched',
    actor: 'school',
    known: ({ person }) => doneWhen(person.trn !== null),
  },
  {
    key: 'induction_recorded',
    label: 'Induction recorded',
    fact: 'induction_recorded',
    actor: 'appropriate_body',
    onlyFor: isEct,
    known: ({ person: { induction } }) =>
      doneWhen((induction?.startedOn ?? null) !== null, induction?.startedOn),
  },
  {
    key: 'eligible_for_funding',
    label: 'Eligible for funding',
    fact: 'eligible_for_funding',
    actor: { ect: 'appropriate_body', mentor: 'dfe' },
  },
  {
    key: 'started_training',
    label: 'Started training',
    fact: 'started_training',
    actor: 'lead_provider',
    calendar: true,
  },
  {
    key: 'part_way',
    label: 'Part-way points',
    fact: 'part_way',
    actor: 'lead_provider',
    calendar: true,
    // Mentors of the entitlement programme are trained in one year: their training only starts and completes.
    onlyFor: ({ person, training }) => person.role === 'ect' || training?.framework !== 'ecte',
  },
  {
    key: 'training_complete',
    label: 'Training complete',
    fact: 'training_complete',
    actor: 'lead_provider',
    calendar: true,
    known: completedTraining,
  },
  {
    key: 'induction_complete',
    label: 'Induction complete',
    fact: 'induction_complete',
    actor: 'appropriate_body',
    calendar: true,
    onlyFor: isEct,
    known: ({ person: { induction } }) =>
      doneWhen((induction?.completedOn ?? null) !== null, induction?.completedOn),
  },
];

/** The provider's own way from an application to a place in a group and through the programme. */
export const providerRungs: readonly RungSpec[] = [
  {
    key: 'application_received',
    label: 'Application received',
    actor: 'lead_provider',
    known: ({ registration }) => doneWhen(registration !== null, registration?.receivedOn),
  },
  { key: 'application_accepted', label: 'Application accepted', actor: 'lead_provider', known: acceptance },
  {
    key: 'enrolment_form_returned',
    label: 'Follow-on enrolment form returned',
    fact: 'enrolment_form_returned',
    actor: 'teacher',
  },
  { key: 'placed_in_group', label: 'Placed in a group', actor: 'delivery_partner', known: placing },
  { key: 'canvas_active', label: 'Canvas account active', fact: 'canvas_active', actor: 'teacher' },
  {
    key: 'training_under_way',
    label: 'Training under way',
    actor: 'delivery_partner',
    calendar: true,
    known: ({ person, training, day }) =>
      doneWhen(
        person.places.some((place) => place.startsOn <= day),
        training?.startsOn,
      ),
  },
  {
    key: 'programme_complete',
    label: 'Programme complete',
    actor: 'lead_provider',
    calendar: true,
    known: completedTraining,
  },
];

function completedTraining({ training, day }: Standing): Known {
  const ended = training?.endsOn ?? null;
  return doneWhen(training?.outcome === 'completed' && ended !== null && ended <= day, ended);
}

function acceptance({ registration }: Standing): Known {
  if (registration === null) return null;
  const { acceptance: state, waitsFor } = ladderOfStatus[registration.status];
  switch (state) {
    case 'done':
      // Of somebody who is placed, the day of acceptance is not kept.
      return { state: 'done', on: registration.status === 'accepted' ? registration.statusSince : null };
    case 'waiting':
      return {
        state: 'waiting',
        on: registration.statusSince,
        ...(waitsFor === 'school' ? { by: waitsFor } : {}),
      };
    case 'over':
      return null;
  }
}

function placing({ person, training, registration, day }: Standing): Known {
  const place = person.places.find(
    (p) => p.trainingPeriodId === training?.id && (p.endsOn === null || p.endsOn >= day),
  );
  const earlier = place ?? person.places.find((p) => p.trainingPeriodId === training?.id);
  if (earlier !== undefined) return { state: 'done', on: earlier.startsOn <= day ? earlier.startsOn : null };
  const isAccepted = registration !== null && ladderOfStatus[registration.status].acceptance === 'done';
  return isAccepted ? { state: 'waiting', on: null } : null;
}

import type { IsoDate } from '@/lib/dates/iso-date';
import type { PersonRecord, TrainingRecord } from '@/lib/people/record';
import type { Fact, FactRung, RegistrationRecord } from './types';

type Trained = Pick<PersonRecord, 'trainings' | 'registrations'>;

/**
 * The training that says where somebody stands on a day: the last that has begun, also when it has ended; before the
 * first, the next to begin. A break therefore stays visible until the training after it begins.
 */
export function trainingOn(person: Pick<Trained, 'trainings'>, day: IsoDate): TrainingRecord | null {
  const byStart = [...person.trainings].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  return byStart.filter((training) => training.startsOn <= day).at(-1) ?? byStart[0] ?? null;
}

/** The training that begins after the one of the day: after a break, with another provider. */
export function nextTraining(person: Pick<Trained, 'trainings'>, day: IsoDate): TrainingRecord | null {
  const now = trainingOn(person, day);
  const later = person.trainings.filter((t) => t.startsOn > day && t.id !== now?.id);
  return later.sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))[0] ?? null;
}

/** The application for the training of the day; one that belongs to no training yet counts for all. */
export function registrationOn(person: Trained, day: IsoDate): RegistrationRecord | null {
  const training = trainingOn(person, day);
  const own = person.registrations.find((r) => training !== null && r.trainingPeriodId === training.id);
  const latestFirst = [...person.registrations].sort((a, b) => (a.receivedOn > b.receivedOn ? -1 : 1));
  return own ?? latestFirst.find((r) => r.trainingPeriodId === null) ?? null;
}

export function factOf(registration: RegistrationRecord | null, rung: FactRung): Fact | null {
  return registration?.facts.find((fact) => fact.rung === rung) ?? null;
}

export function isReached(registration: RegistrationRecord | null, rung: FactRung): boolean {
  return factOf(registration, rung)?.state === 'reached';
}

/** Whether the lead provider has said that it trains the person. Until then a school has only named it. */
export function isConfirmed(training: TrainingRecord, registration: RegistrationRecord | null): boolean {
  if (registration === null) return training.deliveryPartner !== null;
  if (registration.status === 'accepted' || registration.status === 'placed') return true;
  return isReached(registration, 'partnership_confirmed');
}

import { type FactState, type PersonState, type RegistrationState, storedFields } from './records';

/** Remembers how records were when they were loaded, so that only what changed is written. */
export class Originals {
  private readonly fields = new Map<object, string>();

  constructor(people: Iterable<PersonState>) {
    for (const state of statesOf(people)) this.fields.set(state, storedFields(state));
    for (const registration of registrationsOf(people))
      for (const fact of registration.facts.values()) this.fields.set(fact, '');
  }

  hasChanged(state: object): boolean {
    return this.fields.get(state) !== storedFields(state);
  }

  /** The stored fields as they were loaded; null of what is new. */
  was(state: object): Record<string, unknown> | null {
    const fields = this.fields.get(state);
    return fields === undefined ? null : JSON.parse(fields);
  }

  /** Facts are replaced, never altered. */
  isNewFact(fact: FactState): boolean {
    return !this.fields.has(fact);
  }
}

function* statesOf(people: Iterable<PersonState>): Generator<object> {
  for (const person of people) {
    yield person;
    if (person.induction !== null) yield person.induction;
    for (const period of person.periods) {
      yield period;
      yield* period.absences;
      yield* period.registrations;
      yield* period.mentorships;
      for (const training of period.trainings) {
        yield training;
        yield* training.places;
      }
    }
  }
}

function* registrationsOf(people: Iterable<PersonState>): Generator<RegistrationState> {
  for (const person of people) for (const period of person.periods) yield* period.registrations;
}

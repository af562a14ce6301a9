import type { z } from 'zod';
import type { SchoolActor, SelfActor, StaffActor } from '@/lib/auth/actor';

export type JourneyActor = SchoolActor | SelfActor | StaffActor;

/** Fields of one step exactly as they were typed, and beside them what was found out when they were sent. */
export type Typed = Record<string, string | string[]>;

/** By path of the step. */
export type StoredAnswers = Record<string, Typed>;

export type StepSchemas = Record<string, z.ZodType>;

/** What each step answered, parsed. Steps that were not answered, or are not on the way any more, are missing. */
export type AnswersOf<Schemas extends StepSchemas> = { [Path in keyof Schemas]?: z.output<Schemas[Path]> };

/** The last part of an address: a step, the page that shows all answers, or one that says why it ends here. */
export type Next<Schemas extends StepSchemas> = (keyof Schemas & string) | 'check' | `exit-${string}`;

/** Made by `defineJourney`. */
export interface JourneyDefinition<Schemas extends StepSchemas = StepSchemas> {
  /** Lower case with hyphens, such as `register-ect`. Renaming it forgets the answers of those who are on the way. */
  readonly kind: string;
  readonly first: keyof Schemas & string;
  readonly schemas: Schemas;
  readonly next: { readonly [Path in keyof Schemas]: (answers: AnswersOf<Schemas>) => Next<Schemas> };
}

export interface JourneyRecord {
  id: string;
  kind: string;
  subjectId: string | null;
  answers: StoredAnswers;
  version: number;
  /** Where it led; null while it has not been sent. */
  result: string | null;
}

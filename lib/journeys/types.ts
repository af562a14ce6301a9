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

interface FieldTexts {
  name: string;
  label: string;
  /** Where the title of the page asks the same. */
  isLabelHidden?: boolean;
  hint?: string;
}

export interface JourneyOption {
  value: string;
  label: string;
  hint?: string;
}

/** A field of a step's form, with what was typed there before. */
export type JourneyField = FieldTexts &
  (
    | { kind: 'text'; value: string; type?: 'text' | 'email'; width?: 10 | 20; maxLength?: number }
    | { kind: 'radio'; value: string; options: JourneyOption[] }
    | { kind: 'checkboxes'; values: string[]; options: JourneyOption[]; isInline?: boolean }
    | { kind: 'select'; value: string; options: JourneyOption[]; empty: string }
    | { kind: 'date'; values: { day: string; month: string; year: string } }
    | { kind: 'textarea'; value: string; maxLength: number; rows?: number }
  );

/** What the page of a step shows. */
export interface StepView {
  title: string;
  fields: JourneyField[];
}

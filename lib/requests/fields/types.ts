import type { IsoDate } from '@/lib/dates/iso-date';
import type { TeacherRole } from '@/lib/people/record';

export interface FieldOption {
  value: string;
  label: string;
  hint?: string;
}

/** Where the options of a choice come from when they are records: read for the actor, checked again on submission. */
export type OptionSource =
  | 'mentors'
  | 'own_events'
  | 'lead_providers'
  | 'delivery_partners'
  | 'appropriate_bodies'
  | 'groups';

interface FieldTexts {
  name: string;
  /** `{name}` stands for the person. */
  label: string;
  hint?: string;
  optional?: true;
  /** Asked only when an earlier choice was one of these. */
  showWhen?: { field: string; is: readonly string[] };
  /** Asked of staff only, when they agree. */
  staffOnly?: true;
  /** Asked only about people in this role. */
  onlyFor?: TeacherRole;
}

export type Field = FieldTexts &
  (
    | { kind: 'date' /** Months from today that it may lie ahead at most. */; monthsAhead?: number }
    | { kind: 'text'; max: number; autoComplete?: string }
    | { kind: 'email' }
    | { kind: 'trn' }
    | { kind: 'textarea'; max: number }
    | { kind: 'number'; min: number; max: number }
    | { kind: 'choice'; options: readonly FieldOption[] }
    | {
        kind: 'record';
        source: OptionSource /** Offered beside the records. */;
        others?: readonly FieldOption[];
      }
    | { kind: 'days' }
    | { kind: 'confirm' /** Beside the box. */; statement: string }
  );

/** A message for one control; `field` is its name. */
export interface AnswerProblem {
  field: string;
  message: string;
}

export interface AnswerContext {
  /** The person's name; the school's where nobody is concerned. */
  name: string;
  today: IsoDate;
}

/** A field as its form shows it: everything in words, nothing left to look up. */
export interface ShownField {
  name: string;
  label: string;
  hint?: string;
  showWhen?: { field: string; is: readonly string[] };
  kind: 'text' | 'email' | 'trn' | 'number' | 'textarea' | 'date' | 'radio' | 'select' | 'days' | 'confirm';
  options?: readonly FieldOption[];
  /** Characters at most. */
  max?: number;
}

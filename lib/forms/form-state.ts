/** `field` is the name (and id) of the control; an empty string is the form as a whole. */
export interface FieldError {
  field: string;
  message: string;
}

/** What a form shows again after a post that was not accepted. Secrets are never put into `values`. */
export interface FormState {
  errors: FieldError[];
  values: Record<string, string | string[]>;
}

export const emptyFormState: FormState = { errors: [], values: {} };

export function errorFor(state: FormState, field: string): string | undefined {
  return state.errors.find((error) => error.field === field)?.message;
}

export function typedValue(state: FormState, field: string, otherwise = ''): string {
  const value = state.values[field];
  return (Array.isArray(value) ? value[0] : value) ?? otherwise;
}

export function typedValues(state: FormState, field: string, otherwise: string[] = []): string[] {
  const value = state.values[field];
  if (value === undefined) return otherwise;
  return Array.isArray(value) ? value : [value];
}

/** The state of a form that answers with something which is shown once, such as a new secret address. */
export interface AnswerState<Answer> extends FormState {
  answer: Answer | null;
}

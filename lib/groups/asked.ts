import type { z } from 'zod';
import type { FieldError } from '@/lib/forms/form-state';

/** The first step of a change, as its address says it: what was typed, what it means, and what is wrong with it. */
export function askedOf<Schema extends z.ZodType>(
  schema: Schema,
  query: Record<string, string | string[] | undefined>,
): {
  values: Record<string, string>;
  parsed: z.output<Schema> | null;
  errors: FieldError[];
  errorOf: (field: string) => string | undefined;
} {
  const values = Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) =>
      typeof value === 'string' && name !== 'do' ? [[name, value.slice(0, 300)]] : [],
    ),
  );
  if (Object.keys(values).length === 0) return { values, parsed: null, errors: [], errorOf: () => undefined };
  const result = schema.safeParse(values);
  const errors = (result.error?.issues ?? []).map(({ path, message }) => ({
    field: String(path[0] ?? ''),
    message,
  }));
  return {
    values,
    parsed: result.success ? result.data : null,
    errors,
    errorOf: (field) => errors.find((error) => error.field === field)?.message,
  };
}

import type { Answers } from './types';

/** The answers as they were stored, validated then by the circumstance's fields. */
export function answersOf(request: { answers: unknown }): Answers {
  const { answers } = request;
  if (answers === null || typeof answers !== 'object') return {};
  return Object.fromEntries(
    Object.entries(answers).filter(
      (entry): entry is [string, string | string[]] =>
        typeof entry[1] === 'string' || Array.isArray(entry[1]),
    ),
  );
}

import type { AnswersOf, JourneyDefinition, Next, StepSchemas, StoredAnswers } from './types';

/**
 * A form of several steps, one question a page, whose answers are kept from step to step. Everything else follows
 * from the definition:
 *
 * - `schemas`: by path of the step, what its form sends. A schema takes what was typed (strings and lists of strings)
 *   and is asked again whenever answers are read, so that a step whose rules have changed counts as unanswered.
 * - `next`: where a step leads once it is answered, by the answers so far: another step, 'check', or an exit such as
 *   'exit-already-here', which has a page of its own and no way forward.
 *
 * Use: `startJourney` on the first page; `getJourney` and `placeOf` on the page of a step; `stepAction` as its form's
 * action; `submitOnce` inside the command that carries it out.
 */
export function defineJourney<Schemas extends StepSchemas>(
  definition: JourneyDefinition<Schemas>,
): JourneyDefinition<Schemas> {
  return definition;
}

export interface Route<Schemas extends StepSchemas> {
  /** Steps that are answered, in order. */
  answered: (keyof Schemas & string)[];
  /** Where they lead: the first step without an answer, 'check', or an exit. */
  at: Next<Schemas>;
  /** Of the steps on the way alone. */
  answers: AnswersOf<Schemas>;
}

/** Follows the answers from the first step for as long as there are any. */
export function routeOf<Schemas extends StepSchemas>(
  definition: JourneyDefinition<Schemas>,
  stored: StoredAnswers,
): Route<Schemas> {
  const answered: (keyof Schemas & string)[] = [];
  const answers: Record<string, unknown> = {};
  let at: Next<Schemas> = definition.first;
  while (isStep(definition, at) && !answered.includes(at)) {
    const parsed = definition.schemas[at]?.safeParse(stored[at]);
    if (!parsed?.success) break;
    answers[at] = parsed.data;
    answered.push(at);
    at = definition.next[at](answers as AnswersOf<Schemas>);
  }
  return { answered, at, answers: answers as AnswersOf<Schemas> };
}

/** True of a step that has been answered, and of the place to which the answers lead. */
export function isReachable<Schemas extends StepSchemas>(
  definition: JourneyDefinition<Schemas>,
  stored: StoredAnswers,
  path: string,
): boolean {
  const { answered, at } = routeOf(definition, stored);
  return path === at || answered.some((step) => step === path);
}

/**
 * Where to go after a step was answered: on to the next, or, for somebody who came to change one answer, back to
 * 'check' as soon as nothing else is missing.
 */
export function nextStep<Schemas extends StepSchemas>(
  definition: JourneyDefinition<Schemas>,
  stored: StoredAnswers,
  path: string,
  { isChange = false } = {},
): Next<Schemas> {
  const { answered, at, answers } = routeOf(definition, stored);
  const step = answered.find((candidate) => candidate === path);
  return isChange || step === undefined ? at : definition.next[step](answers);
}

/** The step before this one; null on the first. From a page that ends the way, the step that led there. */
export function back<Schemas extends StepSchemas>(
  definition: JourneyDefinition<Schemas>,
  stored: StoredAnswers,
  path: string,
): (keyof Schemas & string) | null {
  const { answered } = routeOf(definition, stored);
  const paths: string[] = answered;
  const position = paths.indexOf(path);
  return (position === -1 ? answered.at(-1) : answered[position - 1]) ?? null;
}

function isStep<Schemas extends StepSchemas>(
  definition: JourneyDefinition<Schemas>,
  path: string,
): path is keyof Schemas & string {
  return Object.hasOwn(definition.schemas, path);
}

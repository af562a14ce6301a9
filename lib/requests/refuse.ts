import { RuleBroken } from '@/lib/errors';
import type { AnswerProblem } from './fields/types';

/** @throws RuleBroken with every problem beside its control, unless there is none */
export function refuseAnswers(problems: readonly AnswerProblem[], code = 'answer_refused'): void {
  const [first, ...others] = problems;
  if (first !== undefined) throw new RuleBroken(code, first.message, first.field, others);
}

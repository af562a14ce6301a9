import { RuleBroken } from '@/lib/errors';

/** Two tabs on one journey: the later must not overwrite unseen what the earlier answered. */
export class StaleAnswers extends RuleBroken {
  constructor(readonly currentVersion: number) {
    super(
      'stale_answers',
      'You have changed these answers in another tab or window. What you entered here is still below but not saved: check it and continue again to keep it.',
    );
  }
}

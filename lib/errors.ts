/** Errors that people may meet. The message is written for them; anything else is a fault of ours. */
export abstract class ExpectedError extends Error {
  abstract readonly kind: 'not-found' | 'forbidden' | 'conflict' | 'rule-broken';
}

/** Missing, or not the actor's to know of: the same answer for both. */
export class NotFound extends ExpectedError {
  readonly kind = 'not-found';
  constructor(message = 'Page not found') {
    super(message);
  }
}

/** Visible to the actor, but not theirs to do. */
export class Forbidden extends ExpectedError {
  readonly kind = 'forbidden';
  constructor(message = 'You cannot do this') {
    super(message);
  }
}

/** Somebody else changed the record first. */
export class Conflict extends ExpectedError {
  readonly kind = 'conflict';
  constructor(message = 'Somebody else changed this while you were looking at it. Check it and try again.') {
    super(message);
  }
}

/**
 * A rule of the domain refuses the input. `field` names the control beside which the message is shown; `others` are
 * what else is refused at the same time, so that nobody learns of it one by one.
 */
export class RuleBroken extends ExpectedError {
  readonly kind = 'rule-broken';
  constructor(
    readonly code: string,
    message: string,
    readonly field?: string,
    readonly others: readonly { field: string; message: string }[] = [],
  ) {
    super(message);
  }
}

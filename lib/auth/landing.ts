import { contextsOf, currentContext } from './contexts';
import type { SignedIn } from './signed-in';

/** Where somebody goes who did not ask for a page: their one place, or the choice between several. */
export function landingPath(signedIn: SignedIn): string {
  if (signedIn.contextKey === null && contextsOf(signedIn).length !== 1) return '/contexts';
  return currentContext(signedIn)?.href ?? '/contexts';
}

import type { JourneyActor } from './types';

/** Of the user themself, in the context in which they act now. */
export function ownJourneys(actor: JourneyActor) {
  return { userId: actor.userId, organisationId: contextOf(actor) };
}

export function contextOf(actor: JourneyActor): string | null {
  switch (actor.kind) {
    case 'school':
      return actor.schoolId;
    case 'staff':
      return actor.organisationId;
    case 'self':
      return null;
  }
}

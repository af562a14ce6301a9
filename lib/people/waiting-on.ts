import type { Ladders, WaitingOn } from '@/lib/registrations/ladder-types';
import type { PersonRecord } from './record';
import type { Status, StatusState } from './status';
import type { Audience } from './words';

/** States in which training stands still or is over: nobody is waited for along the ladders. */
const atRest: ReadonlySet<StatusState> = new Set<StatusState>([
  'left',
  'exempt',
  'withdrawn',
  'paused',
  'passed',
  'failed',
  'not_eligible',
  'training_completed',
]);

export function isActive(status: Status): boolean {
  return !atRest.has(status.state);
}

/**
 * The one answer to "who acts next, since when" for a person: what the school must do comes first, then the
 * registration with the DfE, without which nothing else moves, then the provider's steps, then the rest of the DfE's.
 * The list, the profile, the home page and staff's queues all ask here.
 */
export function waitingOn(
  person: PersonRecord,
  status: Status,
  ladders: Ladders,
  audience: Audience,
): WaitingOn | null {
  const school = schoolMustAct(person, status);
  if (school !== null) {
    const name = { school: 'you', staff: 'the school', self: 'your school' }[audience];
    return { kind: 'school', name, ...school };
  }
  if (!isActive(status)) return null;
  if (status.state === 'awaiting_confirmation') {
    const provider = ladders.dfe.rungs.find((rung) => rung.key === 'partnership_confirmed');
    return {
      kind: 'lead_provider',
      name: provider?.actor.name ?? status.provider,
      forWhat: 'Confirmation',
      since: provider?.since ?? null,
    };
  }
  const { dfe, provider } = ladders;
  const registering = dfe.waitingOn !== null && dfe.rungs[0]?.state === 'waiting' ? dfe.waitingOn : null;
  return registering ?? provider?.waitingOn ?? dfe.waitingOn;
}

function schoolMustAct(person: PersonRecord, status: Status): Pick<WaitingOn, 'forWhat' | 'since'> | null {
  switch (status.state) {
    case 'no_mentor':
      return { forWhat: 'A mentor', since: status.since };
    case 'joining':
      return status.mentorMissing ? { forWhat: 'A mentor', since: null } : null;
    case 'withdrawn':
      return person.role === 'ect' ? { forWhat: 'What happens next', since: status.on } : null;
    case 'waiting_for_school':
      return { forWhat: 'Information about the registration', since: status.since };
    default:
      return null;
  }
}

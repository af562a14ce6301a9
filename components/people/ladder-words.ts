import type { StepState } from '@/components/ui/steps-track';
import { formatDateShortWithYear } from '@/lib/dates/format';
import type { IsoDate } from '@/lib/dates/iso-date';
import type { Ladder, Rung, WaitingOn } from '@/lib/registrations/ladder-types';

/** Not heard of is drawn as not reached; the words beside it tell the two apart. */
export function stepState(rung: Rung): StepState {
  return rung.state === 'not-heard' ? 'upcoming' : rung.state;
}

/** 'Placed in a group', 'Not heard yet' */
export function ladderInWords({ reached }: Ladder): string {
  return reached ?? 'Not heard yet';
}

/** '2 Nov 2026' */
function shortDate(date: IsoDate): string {
  return formatDateShortWithYear(date).replace(/^\w+ /, '');
}

/** 'Waiting for STEP since 2 Nov 2026' */
export function waitingInWords({ name, since }: WaitingOn): string {
  return `Waiting for ${name}${since === null ? '' : ` since ${shortDate(since)}`}`;
}

/** What stands under a rung: who is waited for, or what is not known. */
export function rungDetail(rung: Rung): string | undefined {
  switch (rung.state) {
    case 'waiting':
      return waitingInWords({ ...rung.actor, forWhat: rung.label, since: rung.since });
    case 'not-heard':
      return 'Not heard yet';
    case 'not-needed':
      return 'Not needed';
    default:
      return undefined;
  }
}

export function rungDate({ on }: Rung): { text: string; iso: string } | undefined {
  return on === null ? undefined : { text: shortDate(on), iso: on };
}

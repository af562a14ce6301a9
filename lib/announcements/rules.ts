import type { IsoDate } from '@/lib/dates/iso-date';
import { isPlainLondonTime, londonInstant, londonTime } from '@/lib/dates/london';
import { roleLabel, statusLabel } from './labels';
import type { AnnouncementState, Audience, Reach } from './types';

export interface AnnouncementRights {
  edit: boolean;
  send: boolean;
  unschedule: boolean;
  cancel: boolean;
  correct: boolean;
}

/** What can be done with an announcement in its state. A draft is edited; what was sent is corrected. */
export function rightsIn(state: AnnouncementState, versions: number): AnnouncementRights {
  return {
    edit: state === 'draft',
    send: state === 'draft',
    unschedule: state === 'scheduled',
    cancel: state === 'sending',
    correct: (state === 'sent' || state === 'cancelled') && versions > 0,
  };
}

/** How many people a mail reaches. */
export function reachedByMail({ people, deadAddresses, unsubscribed }: Reach): number {
  return people - deadAddresses - unsubscribed;
}

export type SendTime = { at: Date } | { problem: string };

const latestDays = 366;

/**
 * The instant of a wall time in England at which to send. A time that the clock skips in March, or has twice in
 * October, is no answer to "when", so it is refused.
 */
export function sendTime(date: IsoDate, time: string, now: Date): SendTime {
  const at = londonInstant(date, time);
  if (londonTime(at) !== time)
    return {
      problem: 'The clocks go forward on this day: this time does not exist. Enter one an hour later',
    };
  if (!isPlainLondonTime(at))
    return { problem: 'The clocks go back on this day: this time comes twice. Enter one an hour later' };
  if (at <= now) return { problem: 'The time must be in the future' };
  if (at.getTime() - now.getTime() > latestDays * 86_400_000)
    return { problem: 'The time must be within a year' };
  return { at };
}

export interface AudienceNames {
  schools: string[];
  phases: string[];
  areas: string[];
  intakes: string[];
  groups: string[];
}

const listed = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** An audience in words, one line for each thing that is asked of it. */
export function audienceWords(
  audience: Pick<Audience, 'roles' | 'statuses'>,
  names: AudienceNames,
): string[] {
  const roles = audience.roles.map((role) => roleLabel[role].many);
  const lines = [roles.length < 2 ? roles.join('') : `${roles.slice(0, -1).join(', ')} and ${roles.at(-1)}`];
  if (names.schools.length > 0) lines.push(`At ${listed(names.schools)}`);
  if (names.phases.length > 0) lines.push(`Phase: ${listed(names.phases)}`);
  if (names.areas.length > 0) lines.push(`Area: ${listed(names.areas)}`);
  if (names.intakes.length > 0) lines.push(`Intake: ${listed(names.intakes)}`);
  if (names.groups.length > 0) lines.push(`Group: ${listed(names.groups)}`);
  if (audience.statuses.length > 0)
    lines.push(`Training: ${listed(audience.statuses.map((status) => statusLabel[status].toLowerCase()))}`);
  return lines;
}

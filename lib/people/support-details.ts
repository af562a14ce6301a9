import { formatDate, formatInstant } from '@/lib/dates/format';
import type { Ladder } from '@/lib/registrations/ladder-types';
import { roleLabel } from './labels';
import type { Profile, RoleProfile } from './types';

/**
 * What the support team needs in order to help at once: references, states and how old the facts are, as plain text
 * that can be pasted anywhere. The TRN is in it only when that was chosen.
 */
export function supportDetails(profile: Profile, { withTrn, at }: { withTrn: boolean; at: Date }): string {
  return [
    `Name: ${profile.name}`,
    `Person reference: ${profile.personId}`,
    ...(withTrn ? [`Teacher reference number (TRN): ${profile.trn ?? 'not known'}`] : []),
    `School: ${profile.school.name}, URN ${profile.school.urn}`,
    ...profile.roles.flatMap((role) => ['', ...roleLines(role)]),
    '',
    `Read on ${formatInstant(at)}`,
  ].join('\n');
}

function roleLines(role: RoleProfile): string[] {
  const { waitingOn, schedule } = role;
  const since = waitingOn?.since ? ` since ${formatDate(waitingOn.since)}` : '';
  return [
    `Role: ${roleLabel[role.role]}, ${role.standing}`,
    `Status: ${role.words.tag}. ${role.words.sentence}`,
    `Waiting for: ${waitingOn === null ? 'nobody' : `${waitingOn.kind === 'school' ? 'the school' : waitingOn.name}${since} (${waitingOn.forWhat})`}`,
    `DfE: ${ladderLine(role.dfe)}`,
    ...(role.provider === null ? [] : [`Provider: ${ladderLine(role.provider)}`]),
    `Intake: ${role.intake ?? 'not known'}`,
    `Lead provider: ${role.leadProvider ?? 'not known'}`,
    `Delivery partner: ${role.deliveryPartner ?? 'not known'}`,
    `Appropriate body: ${role.appropriateBody ?? 'not known'}`,
    `${role.role === 'ect' ? 'Mentor' : 'ECTs'}: ${role.pairs.map((pair) => pair.name).join(', ') || 'none'}`,
    `Group: ${role.group ?? (role.keptPlace ? `place kept in ${role.keptPlace.group}` : 'none')}`,
    `Schedule: ${schedule.events.length} events, version ${schedule.version}${schedule.lastChangedAt === null ? '' : `, last changed ${formatInstant(schedule.lastChangedAt)}`}`,
  ];
}

function ladderLine({ reached, asOf }: Ladder): string {
  return `${reached ?? 'not heard yet'}${asOf === null ? '' : `, as of ${formatDate(asOf)}`}`;
}

import type { Intake } from '../calendar';
import { personaOf, userId } from '../personas';
import { type Demonstration, idOf } from '../rows';
import { organisationId, type PartnerKey, type ProviderKey } from './organisations';
import { type VersionKey, versionId } from './programmes/programmes';

type Area = 'Shrewsbury' | 'Telford';
/** Years back from the newest intake: 0 is this academic year's, 2 the one before last. */
export type IntakeAge = 0 | 1 | 2;

export interface GroupLine {
  key: string;
  name: string;
  provider: ProviderKey;
  partner: PartnerKey;
  version: VersionKey;
  audience: 'ect' | 'mentor';
  phase: string | null;
  area: Area | null;
  intake: Intake;
  /** ISO week day of its events, and whether they are before or after lunch. */
  day: 2 | 3 | 4;
  half: 'mornings' | 'afternoons';
  venue: VenueKey;
  facilitator: string;
  capacity: number;
}

const venues = {
  shrewsbury: ['step', 'Quillbury Learning Centre', '12 Example Street, Little Quillbury', 'SY99 1ZZ'],
  telford: ['step', 'Thistleford Training Rooms', '3 Example Square, Upper Thistleford', 'TF99 2ZZ'],
  hotel: ['step', 'The Example Conference Hall', 'Example Park, Little Quillbury', 'SY99 3ZZ'],
  marchlands: ['marchlands', 'Marchlands Teaching Centre', '1 Example Lane, Marchbridge', 'HR99 1ZZ'],
} satisfies Record<string, [PartnerKey, string, string, string]>;
export type VenueKey = keyof typeof venues;

export const venueId = (key: VenueKey): string => idOf(`venue ${key}`);
export const venueName = (key: VenueKey): string => venues[key][1];
export const groupId = (key: string): string => idOf(`group ${key}`);

export function addGroups(demonstration: Demonstration): GroupLine[] {
  for (const [key, [owner, name, address, postcode]] of Object.entries(venues)) {
    demonstration.add('venue', {
      id: idOf(`venue ${key}`),
      organisationId: organisationId[owner],
      name,
      address,
      postcode,
    });
  }
  const lines = ([2, 1, 0] as const).flatMap((age) => groupsOf(demonstration.year, age));
  for (const line of lines) addGroup(demonstration, line);
  return lines;
}

const facilitatorAccounts = new Map([
  [personaOf('facilitator').name, userId('facilitator')],
  [personaOf('several-roles').name, userId('several-roles')],
]);

function addGroup(demonstration: Demonstration, line: GroupLine): void {
  demonstration.add('groups', {
    id: groupId(line.key),
    name: line.name,
    leadProviderId: organisationId[line.provider],
    deliveryPartnerId: organisationId[line.partner],
    programmeVersionId: versionId(line.version),
    audience: line.audience,
    phase: line.phase,
    area: line.area,
    intakeYear: line.intake.year,
    intakeTerm: line.intake.term,
    pattern: `${dayNames[line.day]} ${line.half}`,
    weekday: line.day,
    startsMinute: line.half === 'mornings' ? 9 * 60 + 30 : 13 * 60,
    laCode: authorityOf(line),
    venueId: venueId(line.venue),
    facilitatorId: facilitatorAccounts.get(line.facilitator) ?? null,
    facilitatorName: line.facilitator,
    capacity: line.capacity,
  });
}

/** Where the group meets: Herefordshire, Shropshire, or Telford and Wrekin. */
function authorityOf({ partner, venue }: GroupLine): number {
  if (partner === 'marchlands') return 884;
  return venue === 'telford' ? 894 : 893;
}

const dayNames = { 2: 'Tuesday', 3: 'Wednesday', 4: 'Thursday' };

function groupsOf(newest: number, age: IntakeAge): GroupLine[] {
  const year = newest - age;
  const september: Intake = { year, term: 'september' };
  const step = { provider: 'bpn', partner: 'step', version: 'bpn', capacity: 35 } as const;
  const intakeText = `September ${year} intake`;
  const fabian = personaOf('facilitator').name;
  const juniper = personaOf('several-roles').name;
  return [
    {
      ...step,
      key: `primary-shrewsbury-${age}`,
      name: `Primary, Shrewsbury, ${intakeText}`,
      audience: 'ect',
      phase: 'Primary',
      area: 'Shrewsbury',
      intake: september,
      day: 2,
      half: 'afternoons',
      venue: 'shrewsbury',
      facilitator: fabian,
    },
    {
      ...step,
      key: `primary-telford-${age}`,
      name: `Primary, Telford, ${intakeText}`,
      audience: 'ect',
      phase: 'Primary',
      area: 'Telford',
      intake: september,
      day: 3,
      half: 'afternoons',
      venue: 'telford',
      facilitator: juniper,
    },
    {
      ...step,
      key: `secondary-shrewsbury-${age}`,
      name: `Secondary, Shrewsbury, ${intakeText}`,
      audience: 'ect',
      phase: 'Secondary',
      area: 'Shrewsbury',
      intake: september,
      day: 4,
      half: 'mornings',
      venue: 'shrewsbury',
      facilitator: fabian,
    },
    {
      ...step,
      key: `secondary-telford-${age}`,
      name: `Secondary, Telford, ${intakeText}`,
      audience: 'ect',
      phase: 'Secondary',
      area: 'Telford',
      intake: september,
      day: 3,
      half: 'mornings',
      venue: 'telford',
      facilitator: 'Rosalind Peverell-Marsh',
    },
    {
      ...step,
      key: `special-${age}`,
      name: `Special and alternative provision, ${intakeText}`,
      audience: 'ect',
      phase: 'Special and alternative provision',
      area: null,
      intake: september,
      day: 4,
      half: 'afternoons',
      venue: 'telford',
      facilitator: 'Rosalind Peverell-Marsh',
      capacity: 12,
    },
    {
      ...step,
      key: `january-${age}`,
      name: `All phases, January ${year + 1} intake`,
      audience: 'ect',
      phase: null,
      area: null,
      intake: { year, term: 'january' },
      day: 2,
      half: 'mornings',
      venue: 'shrewsbury',
      facilitator: 'Augustin Fernhollow',
    },
    {
      ...step,
      key: `april-${age}`,
      name: `All phases, April ${year + 1} intake`,
      audience: 'ect',
      phase: null,
      area: null,
      intake: { year, term: 'april' },
      day: 4,
      half: 'mornings',
      venue: 'telford',
      facilitator: 'Augustin Fernhollow',
      capacity: 15,
    },
    {
      ...step,
      key: `mentors-primary-${age}`,
      name: `Mentors, primary and special, ${intakeText}`,
      audience: 'mentor',
      phase: 'Primary',
      area: null,
      intake: september,
      day: 2,
      half: 'mornings',
      venue: 'hotel',
      facilitator: 'Augustin Fernhollow',
      capacity: 60,
    },
    {
      ...step,
      key: `mentors-secondary-${age}`,
      name: `Mentors, secondary, ${intakeText}`,
      audience: 'mentor',
      phase: 'Secondary',
      area: null,
      intake: september,
      day: 3,
      half: 'afternoons',
      venue: 'hotel',
      facilitator: fabian,
      capacity: 60,
    },
    {
      ...step,
      key: `marchlands-${age}`,
      name: `Marchlands ECTs, ${intakeText}`,
      partner: 'marchlands',
      audience: 'ect',
      phase: null,
      area: null,
      intake: september,
      day: 3,
      half: 'afternoons',
      venue: 'marchlands',
      facilitator: 'Osbert Lindenfold',
    },
    {
      ...step,
      key: `marchlands-mentors-${age}`,
      name: `Marchlands mentors, ${intakeText}`,
      partner: 'marchlands',
      audience: 'mentor',
      phase: null,
      area: null,
      intake: september,
      day: 4,
      half: 'afternoons',
      venue: 'marchlands',
      facilitator: 'Osbert Lindenfold',
    },
    {
      ...step,
      key: `bellwether-${age}`,
      name: `Bellwether ECTs, ${intakeText}`,
      provider: 'bellwether',
      partner: 'marchlands',
      version: 'bellwether',
      audience: 'ect',
      phase: null,
      area: null,
      intake: september,
      day: 2,
      half: 'afternoons',
      venue: 'marchlands',
      facilitator: 'Osbert Lindenfold',
    },
  ];
}

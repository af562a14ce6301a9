import { addDays, addMonths, type IsoDate } from '@/lib/dates/iso-date';
import { type PersonaKey, personaOf, personas, userId } from '../personas';
import { type Demonstration, idOf } from '../rows';
import { organisationId } from './organisations';
import { type SchoolKey, schoolId } from './schools';

type Role =
  | 'headteacher'
  | 'induction_tutor'
  | 'delivery_partner_staff'
  | 'lead_provider_staff'
  | 'facilitator'
  | 'administrator';

/** An account for every persona, with what it gives access to. ECTs and mentors get theirs through their record. */
export function addAccounts(demonstration: Demonstration, installationId: string): void {
  for (const persona of personas) {
    addUser(demonstration, userId(persona.key), persona.name, persona.email);
  }
  const staff: [PersonaKey, string, Role][] = [
    ['delivery-partner-staff', organisationId.step, 'delivery_partner_staff'],
    ['lead-provider-staff', organisationId.bpn, 'lead_provider_staff'],
    ['facilitator', organisationId.step, 'facilitator'],
    ['several-roles', organisationId.step, 'facilitator'],
    ['other-delivery-partner-staff', organisationId.marchlands, 'delivery_partner_staff'],
    ['other-delivery-partner-second', organisationId.marchlands, 'delivery_partner_staff'],
    ['other-lead-provider-staff', organisationId.bellwether, 'lead_provider_staff'],
    ['administrator', installationId, 'administrator'],
  ];
  for (const [key, organisation, role] of staff) {
    addMembership(demonstration, userId(key), organisation, role);
  }
  for (const [key, role, schoolKeys] of atSchools) {
    for (const school of schoolKeys) addMembership(demonstration, userId(key), schoolId(school), role);
  }
  addFormerTutors(demonstration);
}

const atSchools: [PersonaKey, Role, SchoolKey[]][] = [
  ['headteacher', 'headteacher', ['quillbrook']],
  ['induction-tutor', 'induction_tutor', ['quillbrook']],
  ['trust-induction-tutor', 'induction_tutor', ['thimble', 'marmalade', 'kettlestone', 'bramblewick']],
  ['two-school-induction-tutor', 'induction_tutor', ['copperbeck', 'lantern']],
  ['headteacher-and-mentor', 'headteacher', ['pocketwood']],
  ['induction-tutor-and-mentor', 'induction_tutor', ['toadflax']],
  ['all-through-induction-tutor', 'induction_tutor', ['mistlethorpe']],
  ['several-roles', 'headteacher', ['wickermoor']],
  ['several-roles', 'induction_tutor', ['dandelion']],
  ['other-headteacher', 'headteacher', ['gorsemead']],
];

/** Schools that have a persona as a contact already, by role: others get contacts of their own. */
export function hasPersona(school: SchoolKey, role: 'headteacher' | 'induction_tutor'): boolean {
  return atSchools.some(([, held, schoolKeys]) => held === role && schoolKeys.includes(school));
}

/** Both induction tutors of Saffron Weir have gone. */
function addFormerTutors(demonstration: Demonstration): void {
  const { today } = demonstration;
  const other = idOf('user second former tutor');
  addUser(demonstration, other, 'Serenity Hopsworth', 'serenity.hopsworth@example.org');
  const school = schoolId('saffron');
  addMembership(
    demonstration,
    userId('former-induction-tutor'),
    school,
    'induction_tutor',
    addMonths(today, -1),
  );
  addMembership(demonstration, other, school, 'induction_tutor', addMonths(today, -3));
}

export function addUser(demonstration: Demonstration, id: string, name: string, email: string): void {
  demonstration.add('users', {
    id,
    name,
    email,
    emailVerified: `${addDays(demonstration.today, -90)}T09:00:00Z`,
  });
}

export function addMembership(
  demonstration: Demonstration,
  user: string,
  organisation: string,
  role: Role,
  endsOn: IsoDate | null = null,
): void {
  demonstration.add('membership', {
    id: idOf(`membership ${user} ${organisation} ${role}`),
    userId: user,
    organisationId: organisation,
    role,
    startsOn: `${demonstration.year - 2}-09-01`,
    endsOn,
  });
}

export const emailOf = (key: PersonaKey): string => personaOf(key).email;

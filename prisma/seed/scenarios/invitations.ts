import { addDays, type IsoDate, toDateColumn } from '@/lib/dates/iso-date';
import { inventedName, mailName } from '../names';
import { type Demonstration, idOf } from '../rows';
import { addMembership, addUser, hasPersona } from './accounts';
import { type SchoolKey, schoolId, schoolKeys, schools } from './schools';

type State = 'accepted' | 'sent' | 'expired' | 'failed' | 'not_invited' | 'revoked';

const tutorStates: State[] = ['accepted', 'revoked', 'accepted', 'expired', 'failed', 'not_invited', 'sent'];

/** A headteacher and an induction tutor for every school, their invitations in every state there is. */
export function addContacts(demonstration: Demonstration): void {
  for (const [ordinal, school] of schoolKeys.entries()) {
    if (schools[school].status === 'closed') continue;
    if (!hasPersona(school, 'headteacher'))
      addContact(demonstration, school, 'headteacher', 500 + ordinal, 'accepted');
    const state = tutorStates[ordinal % tutorStates.length] ?? 'accepted';
    if (school !== 'saffron' && !hasPersona(school, 'induction_tutor')) {
      addContact(demonstration, school, 'induction_tutor', 600 + ordinal, state);
    }
  }
  addOwnRecordInvitations(demonstration);
}

function addContact(
  demonstration: Demonstration,
  school: SchoolKey,
  role: 'headteacher' | 'induction_tutor',
  ordinal: number,
  state: State,
): void {
  const name = inventedName(ordinal);
  const email = `${mailName(name)}.${ordinal}@example.org`;
  const user = idOf(`user contact ${ordinal}`);
  if (state === 'accepted') {
    addUser(demonstration, user, name, email);
    addMembership(demonstration, user, schoolId(school), role);
  }
  addInvitation(demonstration, { key: `contact ${ordinal}`, name, email, school, role, state, user });
}

/** Some ECTs and mentors have been asked to look at their own record. */
function addOwnRecordInvitations(demonstration: Demonstration): void {
  const people = demonstration.all('person').filter((person) => person.userId === null);
  const states: State[] = ['sent', 'sent', 'expired', 'failed', 'not_invited', 'revoked'];
  for (const [ordinal, state] of states.entries()) {
    const person = people[ordinal * 7 + 3];
    const period = demonstration.all('school_period').find((candidate) => candidate.personId === person?.id);
    const school = schoolKeys.find((key) => schoolId(key) === period?.schoolId);
    if (person === undefined || school === undefined) continue;
    addInvitation(demonstration, {
      key: `own record ${ordinal}`,
      name: String(person.name),
      email: String(person.email),
      school,
      role: null,
      personId: String(person.id),
      state,
    });
  }
}

function addInvitation(
  demonstration: Demonstration,
  invited: {
    key: string;
    name: string;
    email: string;
    school: SchoolKey;
    role: string | null;
    personId?: string;
    state: State;
    user?: string;
  },
): void {
  const { today } = demonstration;
  const sentOn = { accepted: -60, sent: -4, expired: -30, failed: -6, not_invited: null, revoked: -20 }[
    invited.state
  ];
  const day = (days: number) => instant(addDays(today, days));
  demonstration.add('invitation', {
    id: idOf(`invitation ${invited.key}`),
    email: invited.email,
    name: invited.name,
    organisationId: schoolId(invited.school),
    role: invited.role,
    personId: invited.personId ?? null,
    // A hash of nothing: no link opens it.
    tokenHash: sentOn === null ? null : idOf(`token ${invited.key}`),
    sentAt: sentOn === null ? null : day(sentOn),
    expiresAt: sentOn === null ? null : day(sentOn + 14),
    failedAt: invited.state === 'failed' ? day(-6) : null,
    acceptedAt: invited.state === 'accepted' ? day(-59) : null,
    acceptedById: invited.state === 'accepted' ? (invited.user ?? null) : null,
    revokedAt: invited.state === 'revoked' ? day(-15) : null,
  });
}

function instant(day: IsoDate): Date {
  return new Date(toDateColumn(day).getTime() + 9 * 3_600_000);
}

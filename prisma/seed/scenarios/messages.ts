import { addDays } from '@/lib/dates/iso-date';
import { londonInstant } from '@/lib/dates/london';
import { type PersonaKey, personaOf, userId } from '../personas';
import { type Demonstration, idOf } from '../rows';
import { organisationId } from './organisations';
import { type SchoolKey, schoolId, schools } from './schools';

/** Notifications read and unread, and questions that wait for an answer. */
export function addMessages(demonstration: Demonstration): void {
  const quillbrook = `/schools/${schools.quillbrook.urn}`;
  const elowen = `${quillbrook}/people/${idOf('person elowen')}`;
  for (const key of ['headteacher', 'induction-tutor'] as const) {
    notify(demonstration, key, 'quillbrook', 3, null, {
      kind: 'schedule_changed',
      title: 'The schedule of Elowen Brightwater has changed',
      body: 'One event has moved and one has been cancelled.',
      href: elowen,
    });
    notify(demonstration, key, 'quillbrook', 6, null, {
      kind: 'registration_accepted',
      title: 'Evander Saltmarsh’s registration has been accepted',
      href: `${quillbrook}/people/${idOf('person joining-quillbrook')}`,
    });
    notify(demonstration, key, 'quillbrook', 34, 33, {
      kind: 'registration_accepted',
      title: 'Tobias Fernwhistle’s registration has been accepted',
      href: `${quillbrook}/people/${idOf('person tobias')}`,
    });
    notify(demonstration, key, 'quillbrook', 61, 61, {
      kind: 'access_changed',
      title: 'Ivo Larkham now has access as induction tutor',
      href: `${quillbrook}/your-school`,
    });
  }
  for (const key of ['ect', 'mentor'] as const) {
    notify(demonstration, key, null, 3, null, {
      kind: 'schedule_changed',
      title: 'Your schedule has changed',
      body: 'One event has moved and one has been cancelled.',
      href: '/me',
    });
  }
  notify(demonstration, 'trust-induction-tutor', 'marmalade', 3, null, {
    kind: 'schedule_changed',
    title: 'The schedule of Florian Oakhanger has changed',
    href: `/schools/${schools.marmalade.urn}/people/${idOf('person florian')}`,
  });
  notify(demonstration, 'delivery-partner-staff', null, 1, null, {
    kind: 'enquiry_received',
    title: 'A question about mentors from Quillbrook School',
    href: '/staff/enquiries',
  });
  addEnquiries(demonstration);
}

function notify(
  demonstration: Demonstration,
  to: PersonaKey,
  school: SchoolKey | null,
  daysAgo: number,
  readDaysAgo: number | null,
  message: { kind: string; title: string; body?: string; href: string },
): void {
  const at = (days: number) => londonInstant(addDays(demonstration.today, -days), '10:20');
  demonstration.add('notification', {
    id: idOf(`notification ${to} ${message.title}`),
    userId: userId(to),
    organisationId: school === null ? null : schoolId(school),
    ...message,
    createdAt: at(daysAgo),
    readAt: readDaysAgo === null ? null : at(readDaysAgo),
  });
}

interface Enquiry {
  topic: string;
  from: PersonaKey | [name: string, email: string];
  school: SchoolKey | null;
  person?: string;
  message: string;
  status: 'open' | 'answered' | 'closed';
  daysAgo: number;
  partner?: 'step' | 'marchlands';
}

const enquiries: Enquiry[] = [
  {
    topic: 'assign-mentor',
    from: 'induction-tutor',
    school: 'quillbrook',
    person: 'wilhelmina',
    message:
      'Wilhelmina’s mentor has left. Magnus Hollybush could take over from Monday: may he have three ECTs?',
    status: 'open',
    daysAgo: 1,
  },
  {
    topic: 'list',
    from: 'headteacher-and-mentor',
    school: 'pocketwood',
    message: 'A second ECT begins with us after the holidays and is not on our list yet.',
    status: 'open',
    daysAgo: 5,
  },
  {
    topic: 'access',
    from: ['Mortimer Glasswing', 'mortimer.glasswing@example.org'],
    school: null,
    message: 'I am the new induction tutor at Saffron Weir and need access.',
    status: 'open',
    daysAgo: 9,
  },
  {
    topic: 'schedule',
    from: 'ect',
    school: 'quillbrook',
    person: 'elowen',
    message: 'Is there parking at the Quillbury Learning Centre?',
    status: 'answered',
    daysAgo: 20,
  },
  {
    topic: 'details',
    from: 'two-school-induction-tutor',
    school: 'copperbeck',
    message: 'Solomon’s surname is spelt with an e.',
    status: 'closed',
    daysAgo: 44,
  },
  {
    topic: 'register',
    from: 'other-headteacher',
    school: 'gorsemead',
    message: 'We would like to register a mentor.',
    status: 'open',
    daysAgo: 2,
    partner: 'marchlands',
  },
];

function addEnquiries(demonstration: Demonstration): void {
  for (const [ordinal, enquiry] of enquiries.entries()) {
    const [name, email] = Array.isArray(enquiry.from)
      ? enquiry.from
      : [personaOf(enquiry.from).name, personaOf(enquiry.from).email];
    const at = londonInstant(addDays(demonstration.today, -enquiry.daysAgo), '08:40');
    demonstration.add('support_enquiry', {
      id: idOf(`enquiry ${ordinal}`),
      topic: enquiry.topic,
      name,
      email,
      schoolName: enquiry.school === null ? 'Saffron Weir Primary School' : schools[enquiry.school].name,
      schoolId: enquiry.school === null ? null : schoolId(enquiry.school),
      personId: enquiry.person === undefined ? null : idOf(`person ${enquiry.person}`),
      userId: Array.isArray(enquiry.from) ? null : userId(enquiry.from),
      message: enquiry.message,
      status: enquiry.status,
      leadProviderId: organisationId.bpn,
      deliveryPartnerId: organisationId[enquiry.partner ?? 'step'],
      closedById: enquiry.status === 'closed' ? userId('delivery-partner-staff') : null,
      closedAt: enquiry.status === 'closed' ? at : null,
      createdAt: at,
    });
  }
}

import type { PersonaKey } from '../../../prisma/seed/personas';
import { idOf } from '../../../prisma/seed/rows';
import type { World } from './who-sees-what';

export interface Example {
  /** null: not signed in. */
  persona: PersonaKey | null;
  path: string;
  /** When the page is not what opens by its address. */
  status?: number;
  /** Where the address leads to, when that is another page. */
  leadsTo?: string;
}

const largest = 900401;
const sent = idOf('announcement sent');
const draft = idOf('announcement draft');
const document = idOf('document time-policy');
const inLibrary = (path: string): Example => ({
  persona: 'delivery-partner-staff',
  path: `/staff/library${path}`,
});
const nobodys = '00000000-0000-7000-8000-000000000000';

/** One example of every page as the persona whom it is mainly for. A new page is added here. */
export const examples: Record<string, (world: World) => Example> = {
  '/': () => ({ persona: null, path: '/' }),
  '/accessibility': () => ({ persona: null, path: '/accessibility' }),
  '/cookies': () => ({ persona: null, path: '/cookies' }),
  '/privacy': () => ({ persona: null, path: '/privacy' }),
  '/programme': () => ({ persona: null, path: '/programme' }),
  '/programme/ects': () => ({ persona: null, path: '/programme/ects' }),
  '/programme/mentors': () => ({ persona: null, path: '/programme/mentors' }),
  '/programme/changes': () => ({ persona: null, path: '/programme/changes' }),
  '/programme/tips': () => ({ persona: null, path: '/programme/tips' }),
  '/programme/after': () => ({ persona: null, path: '/programme/after' }),
  '/partner': () => ({ persona: null, path: '/partner' }),
  '/help': () => ({ persona: null, path: '/help' }),
  '/demonstration/outbox': () => ({ persona: null, path: '/demonstration/outbox' }),
  '/invitations/[token]': () => ({ persona: null, path: '/invitations/no-such-token' }),
  '/share/[token]': () => ({ persona: null, path: '/share/no-such-token', status: 404 }),
  '/setup': () => ({ persona: null, path: '/setup', status: 404 }),
  '/sign-in': () => ({ persona: null, path: '/sign-in' }),
  // Somebody who has asked for no code; with one it is among the states.
  '/sign-in/code': () => ({ persona: null, path: '/sign-in/code', leadsTo: '/sign-in' }),
  '/sign-in/confirm': () => ({ persona: null, path: '/sign-in/confirm' }),
  '/preferences': () => ({
    persona: 'ect',
    path: '/preferences',
    leadsTo: '/me/notifications/preferences',
  }),
  '/unsubscribe/[token]': () => ({ persona: null, path: '/unsubscribe/no-such-token', status: 404 }),
  '/contexts': () => ({ persona: 'several-roles', path: '/contexts' }),
  '/schools/[urn]': () => atSchool(''),
  '/schools/[urn]/people': () => atSchool('/people'),
  '/schools/[urn]/library': () => atSchool('/library?q=timetable'),
  '/schools/[urn]/library/[documentId]': () => atSchool(`/library/${document}`),
  '/me/library': () => ({ persona: 'ect', path: '/me/library' }),
  '/me/library/[documentId]': () => ({ persona: 'ect', path: `/me/library/${document}` }),
  '/staff/library': () => inLibrary(''),
  '/staff/library/new': () => inLibrary('/new'),
  '/staff/library/[documentId]': () => inLibrary(`/${document}`),
  '/staff/library/[documentId]/change': () => inLibrary(`/${document}/change`),
  '/staff/library/[documentId]/publish': () => inLibrary(`/${document}/publish`),
  '/staff/library/[documentId]/readers': () => inLibrary(`/${document}/readers`),
  '/schools/[urn]/people/[personId]': (world) => atSchool(`/people/${somebodyAt(largest, world)}`),
  '/schools/[urn]/people/[personId]/schedule': (world) =>
    atSchool(`/people/${somebodyAt(largest, world)}/schedule?view=term`),
  '/schools/[urn]/people/[personId]/schedule/print': (world) =>
    atSchool(`/people/${somebodyAt(largest, world)}/schedule/print`),
  '/schools/[urn]/people/[personId]/mentor': (world) =>
    atSchool(`/people/${somebodyAt(largest, world)}/mentor`),
  '/schools/[urn]/people/[personId]/mentor/check': (world) =>
    atSchool(`/people/${somebodyAt(largest, world)}/mentor/check`),
  '/schools/[urn]/people/[personId]/mentor/end': (world) =>
    atSchool(`/people/${somebodyAt(largest, world)}/mentor/end`),
  '/schools/[urn]/people/[personId]/mentor/cancel': (world) =>
    atSchool(`/people/${somebodyAt(largest, world)}/mentor/cancel`),
  '/schools/[urn]/mentors': () => atSchool('/mentors'),
  '/schools/[urn]/schedule': () => atSchool('/schedule'),
  '/schools/[urn]/schedule/poster': () => atSchool('/schedule/poster'),
  '/schools/[urn]/schedule/print': () => atSchool('/schedule/print'),
  '/schools/[urn]/hand-over': () => atSchool('/hand-over'),
  '/schools/[urn]/done': () => atSchool('/done'),
  '/schools/[urn]/people/[personId]/history': (world) =>
    atSchool(`/people/${somebodyAt(largest, world)}/history`),
  '/schools/[urn]/people/[personId]/done': (world) => atSchool(`/people/${somebodyAt(largest, world)}/done`),
  '/schools/[urn]/people/[personId]/programmes': (world) =>
    atSchool(`/people/${somebodyAt(largest, world)}/programmes`),
  '/schools/[urn]/days': () => atSchool('/days'),
  '/schools/[urn]/your-school': () => atSchool('/your-school'),
  '/schools/[urn]/announcements': () => atSchool('/announcements'),
  '/schools/[urn]/announcements/[id]': () => atSchool(`/announcements/${sent}`),
  '/schools/[urn]/notifications': () => atSchool('/notifications'),
  '/schools/[urn]/notifications/preferences': () => atSchool('/notifications/preferences'),
  '/schools/[urn]/register/[role]': () => atSchool('/register/ect'),
  '/schools/[urn]/register/[role]/[journeyId]/[step]': () => ({
    ...atSchool(`/register/ect/${nobodys}/teacher`),
    status: 404,
  }),
  '/schools/[urn]/registrations': () => atSchool('/registrations'),
  '/schools/[urn]/registrations/[number]': () => ({ ...atSchool('/registrations/REG-9'), status: 404 }),
  '/schools/[urn]/report': () => atSchool('/report'),
  '/schools/[urn]/report/[circumstance]': () => atSchool('/report/list'),
  '/schools/[urn]/report/[circumstance]/[journeyId]/[step]': () => ({
    ...atSchool(`/report/list/${nobodys}/check`),
    status: 404,
  }),
  '/schools/[urn]/people/[personId]/report': (world) =>
    atSchool(`/people/${somebodyAt(largest, world)}/report`),
  '/schools/[urn]/people/[personId]/report/[circumstance]': (world) =>
    atSchool(`/people/${somebodyAt(largest, world)}/report/leave_school`),
  '/schools/[urn]/people/[personId]/report/[circumstance]/[journeyId]/[step]': (world) => ({
    ...atSchool(`/people/${somebodyAt(largest, world)}/report/leave_school/${nobodys}/check`),
    status: 404,
  }),
  '/schools/[urn]/requests': () => atSchool('/requests'),
  '/schools/[urn]/requests/[number]': () => ({
    persona: 'induction-tutor',
    path: '/schools/900101/requests/R-1001',
  }),
  '/schools/[urn]/calendars': () => atSchool('/calendars'),
  '/me': () => ({ persona: 'ect', path: '/me' }),
  '/me/report': () => ({ persona: 'ect', path: '/me/report' }),
  '/me/report/[circumstance]': () => ({ persona: 'ect', path: '/me/report/working_pattern' }),
  '/me/report/[circumstance]/[journeyId]/[step]': () => ({
    persona: 'ect',
    path: `/me/report/name/${nobodys}/check`,
    status: 404,
  }),
  '/me/requests': () => ({ persona: 'ect', path: '/me/requests' }),
  '/me/requests/[number]': () => ({ persona: 'ect', path: '/me/requests/R-1002' }),
  '/me/calendars': () => ({ persona: 'mentor', path: '/me/calendars' }),
  '/me/history': () => ({ persona: 'ect', path: '/me/history' }),
  '/me/enrolment': () => ({ persona: 'ect', path: '/me/enrolment' }),
  '/me/enrolment/[journeyId]/[step]': () => ({
    persona: 'ect',
    path: `/me/enrolment/${nobodys}/details`,
    status: 404,
  }),
  '/me/shares': () => ({ persona: 'ect', path: '/me/shares' }),
  '/me/announcements': () => ({ persona: 'ect', path: '/me/announcements' }),
  '/me/announcements/[id]': () => ({ persona: 'ect', path: `/me/announcements/${sent}` }),
  '/announcements/[id]': () => ({
    persona: 'ect',
    path: `/announcements/${sent}`,
    leadsTo: `/me/announcements/${sent}`,
  }),
  '/me/notifications': () => ({ persona: 'ect', path: '/me/notifications' }),
  '/me/notifications/preferences': () => ({ persona: 'ect', path: '/me/notifications/preferences' }),
  '/me/ects/[personId]': (world) => ({
    persona: 'mentor',
    path: `/me/ects/${menteeOf('Magnus Hollybush', world)}`,
  }),
  '/me/ects/[personId]/schedule': (world) => ({
    persona: 'mentor',
    path: `/me/ects/${menteeOf('Magnus Hollybush', world)}/schedule?view=timeline`,
  }),
  '/me/schedule': () => ({ persona: 'ect', path: '/me/schedule?view=month' }),
  '/me/schedule/print': () => ({ persona: 'ect', path: '/me/schedule/print' }),
  '/staff': () => staff(''),
  '/staff/schools': () => staff('/schools'),
  '/staff/people': () => staff('/people'),
  '/staff/invitations': () => staff('/invitations'),
  '/staff/invitations/new': () => staff('/invitations/new'),
  '/staff/imports': () => staff('/imports'),
  '/staff/imports/new/[kind]': () => staff('/imports/new/registrations'),
  '/staff/imports/[id]': () => ({ ...staff('/imports/00000000-0000-4000-8000-000000000000'), status: 404 }),
  '/staff/allocations': () => staff('/allocations'),
  '/staff/allocations/[runId]': () => ({
    ...staff('/allocations/00000000-0000-7000-8000-000000000000'),
    status: 404,
  }),
  '/staff/applications': () => staff('/applications'),
  '/staff/applications/[id]': () => ({ ...staff('/applications/REG-9'), status: 404 }),
  '/staff/requests': () => staff('/requests'),
  '/staff/requests/new': () => staff('/requests/new'),
  '/staff/requests/[number]': () => staff('/requests/R-1001'),
  '/staff/duplicates': () => staff('/duplicates'),
  // Two records of the demonstration that are of one person.
  '/staff/duplicates/[one]/[other]': () =>
    staff('/duplicates/6ac022b3-b4cf-81f4-ab3e-4be322bc8d7c/4b209e56-9da1-839a-856b-a71a53167b32'),
  '/staff/visits': () => staff('/visits'),
  '/staff/visits/new': () => ({ ...staff('/visits/new'), status: 404 }),
  '/staff/enquiries': () => staff('/enquiries'),
  '/staff/announcements': () => staff('/announcements'),
  '/staff/announcements/new': () => staff('/announcements/new'),
  '/staff/announcements/audiences': () => staff('/announcements/audiences'),
  '/staff/announcements/[id]': () => staff(`/announcements/${sent}`),
  '/staff/announcements/[id]/edit': () => staff(`/announcements/${draft}/edit`),
  '/staff/announcements/[id]/send': () => staff(`/announcements/${draft}/send`),
  '/staff/announcements/[id]/correct': () => staff(`/announcements/${sent}/correct`),
  '/staff/announcements/[id]/readers': () => staff(`/announcements/${sent}/readers`),
  '/staff/notifications': () => staff('/notifications'),
  '/staff/notifications/preferences': () => staff('/notifications/preferences'),
  '/staff/communications': () => staff('/communications'),
  '/staff/communications/addresses': () => staff('/communications/addresses'),
  '/staff/communications/templates': () => staff('/communications/templates'),
  '/staff/communications/mail/[mailId]': () => ({
    ...staff(`/communications/mail/${nobodys}`),
    status: 404,
  }),
  '/staff/groups': () => staff('/groups'),
  '/staff/groups/new': () => staff('/groups/new'),
  '/staff/groups/changes': () => staff('/groups/changes'),
  '/staff/groups/publish': () => staff('/groups/publish?all=1'),
  '/staff/groups/shift': () => staff('/groups/shift?all=1&weeks=1'),
  '/staff/groups/[groupId]': (world) => ofGroup('', world),
  '/staff/groups/[groupId]/edit': (world) => ofGroup('/edit', world),
  '/staff/groups/[groupId]/events/new': (world) => ofGroup('/events/new', world),
  '/staff/groups/[groupId]/events/[eventId]': (world) => ofGroup(`/events/${groupOf(world)?.event}`, world),
  '/staff/groups/[groupId]/events/[eventId]/materials': (world) =>
    ofGroup(`/events/${groupOf(world)?.event}/materials`, world),
  '/staff/groups/[groupId]/events/[eventId]/materials/[materialId]': (world) => ({
    ...ofGroup(`/events/${groupOf(world)?.event}/materials/${nobodys}`, world),
    status: 404,
  }),
  '/staff/groups/[groupId]/notices': (world) => ofGroup('/notices', world),
  '/staff/groups/[groupId]/modules': (world) => ofGroup('/modules', world),
  '/staff/trainings/[trainingId]/modules': () => ({
    ...staff(`/trainings/${nobodys}/modules`),
    status: 404,
  }),
  '/staff/groups/[groupId]/publish': (world) => ofGroup('/publish', world),
  '/staff/groups/[groupId]/shift': (world) => ofGroup('/shift', world),
  '/staff/groups/[groupId]/venue': (world) => ofGroup('/venue', world),
  '/staff/programmes': () => staff('/programmes'),
  '/staff/programmes/[versionId]': ({ programmeVersion }) => staff(`/programmes/${programmeVersion}`),
  // Of a version that nobody uses, which the demonstration has not.
  '/staff/programmes/[versionId]/modules/[moduleId]': () => ({
    ...staff(`/programmes/${nobodys}/modules/${nobodys}`),
    status: 404,
  }),
  '/staff/programmes/[versionId]/hours/[hoursId]': () => ({
    ...staff(`/programmes/${nobodys}/hours/${nobodys}`),
    status: 404,
  }),
  '/staff/programmes/[versionId]/edit': () => ({ ...staff(`/programmes/${nobodys}/edit`), status: 404 }),
  '/staff/programmes/[versionId]/modules/new': () => ({
    ...staff(`/programmes/${nobodys}/modules/new`),
    status: 404,
  }),
  '/staff/programmes/[versionId]/hours/new': () => ({
    ...staff(`/programmes/${nobodys}/hours/new`),
    status: 404,
  }),
  '/staff/pages': () => staff('/pages'),
  '/staff/pages/[slug]': () => staff('/pages/programme'),
  '/staff/pages/[slug]/versions/[number]': () => staff('/pages/programme/versions/1'),
  '/staff/term-dates': () => staff('/term-dates'),
  '/facilitator': () => ({ persona: 'facilitator', path: '/facilitator' }),
  '/admin': () => administrator(''),
  '/admin/audit': () => administrator('/audit'),
  '/admin/members': () => administrator('/members'),
  '/admin/settings': () => administrator('/settings'),
  '/admin/settings/[section]': () => administrator('/settings/links'),
  '/admin/settings/support/[position]': () => administrator('/settings/support/0'),
};

const atSchool = (path: string): Example => ({
  persona: 'all-through-induction-tutor',
  path: `/schools/${largest}${path}`,
});
const staff = (path: string): Example => ({ persona: 'delivery-partner-staff', path: `/staff${path}` });
const administrator = (path: string): Example => ({ persona: 'administrator', path: `/admin${path}` });

function somebodyAt(urn: number, { people }: World): string {
  return people.find((person) => person.urns.includes(urn) && person.trainedBy.length > 0)?.id ?? '';
}

function menteeOf(mentor: string, { people, pairs }: World): string {
  const id = people.find(({ name }) => name === mentor)?.id;
  return pairs.find((pair) => pair.mentor === id && pair.current)?.ect ?? '';
}

const groupOf = ({ groups }: World) =>
  groups.find(({ deliveryPartner }) => deliveryPartner.startsWith('Shropshire'));

const ofGroup = (path: string, world: World): Example => staff(`/groups/${groupOf(world)?.id}${path}`);

import type { PersonFacts } from './who-sees-what';

/** Who gets an answer, everybody else gets the 404 of what does not exist (nobody signed in: the sign-in page). */
export type Audience =
  | 'school'
  | 'person-at-school'
  | 'self'
  | 'mentor-of'
  | 'staff'
  /** Staff of the group's lead provider or delivery partner. */
  | 'group'
  /** Staff of the programme's lead provider, and of delivery partners who work with it. */
  | 'programme'
  /** Staff of the organisation whose portal it is, and of its lead provider. */
  | 'portal-staff'
  | 'facilitator'
  | 'administrator'
  | 'signed-in';

export type Access =
  /**
   * `staff`: what they get who may see the school and are not of it, when it is not 200. `answer`: what everybody
   * signed in gets for the example, which nobody has. `leadsTo`: where one is sent on to.
   */
  | { audience: Audience; path?: string; staff?: string; answer?: number; leadsTo?: RegExp }
  /** Open to everybody; `answer` when it is not 200. */
  | { audience: 'everybody'; path?: string; answer?: number; leadsTo?: RegExp };

const nobodys = '00000000-0000-7000-8000-000000000000';

/**
 * Every page and GET handler of the product. A new one needs an entry here, or the access matrix fails. `path` where
 * the address has parameters other than the school's URN and the person's id.
 */
export const access: Record<string, Access> = {
  '/': { audience: 'everybody' },
  '/accessibility': { audience: 'everybody' },
  '/cookies': { audience: 'everybody' },
  '/privacy': { audience: 'everybody' },
  '/programme': { audience: 'everybody' },
  '/programme/ects': { audience: 'everybody' },
  '/programme/mentors': { audience: 'everybody' },
  '/programme/changes': { audience: 'everybody' },
  '/programme/tips': { audience: 'everybody' },
  '/programme/after': { audience: 'everybody' },
  '/partner': { audience: 'everybody' },
  '/help': { audience: 'everybody' },
  '/demonstration/outbox': { audience: 'everybody' },
  '/invitations/[token]': { audience: 'everybody', path: '/invitations/no-such-token' },
  // Whoever has the secret in the address; tested with secrets in tests/integration.
  '/feeds/[token]': { audience: 'everybody', path: '/feeds/no-such-token', answer: 404 },
  '/share/[token]': { audience: 'everybody', path: '/share/no-such-token', answer: 404 },
  // Only while there is no administrator yet.
  '/setup': { audience: 'everybody', answer: 404 },
  '/sign-in': { audience: 'everybody' },
  // Somebody who has not asked for a code goes back to ask for one.
  '/sign-in/code': { audience: 'everybody', answer: 307 },
  '/sign-in/confirm': { audience: 'everybody' },
  '/.well-known/security.txt': { audience: 'everybody' },
  '/contexts': { audience: 'signed-in' },
  // On to the preferences of the role that somebody is in.
  '/preferences': {
    audience: 'signed-in',
    leadsTo: /^\/(me|staff|schools\/\d+)\/notifications\/preferences$|^\/(admin|facilitator|contexts)$/,
  },
  // Whoever has the secret in the address; tested with secrets in tests/integration.
  '/unsubscribe/[token]': { audience: 'everybody', path: '/unsubscribe/no-such-token', answer: 404 },
  '/api/unsubscribe/[token]': {
    audience: 'everybody',
    path: '/api/unsubscribe/no-such-token',
    leadsTo: /^\/unsubscribe\/no-such-token$/,
  },

  '/schools/[urn]': { audience: 'school' },
  '/schools/[urn]/people': { audience: 'school' },
  '/schools/[urn]/library': { audience: 'school' },
  '/schools/[urn]/library/[documentId]': { audience: 'school', answer: 404 },
  '/me/library': { audience: 'self' },
  '/me/library/[documentId]': { audience: 'self', path: `/me/library/${nobodys}`, answer: 404 },
  '/staff/library': { audience: 'staff' },
  '/staff/library/new': { audience: 'staff' },
  '/staff/library/[documentId]': { audience: 'staff', path: `/staff/library/${nobodys}`, answer: 404 },
  '/staff/library/[documentId]/change': {
    audience: 'staff',
    path: `/staff/library/${nobodys}/change`,
    answer: 404,
  },
  '/staff/library/[documentId]/publish': {
    audience: 'staff',
    path: `/staff/library/${nobodys}/publish`,
    answer: 404,
  },
  '/staff/library/[documentId]/readers': {
    audience: 'staff',
    path: `/staff/library/${nobodys}/readers`,
    answer: 404,
  },
  '/api/schools/[urn]/library/files/[versionId]': { audience: 'school', answer: 404 },
  '/api/me/library/files/[versionId]': { audience: 'self', path: '/api/me/library/files/none', answer: 404 },
  '/api/staff/library/files/[versionId]': {
    audience: 'staff',
    path: '/api/staff/library/files/none',
    answer: 404,
  },
  '/api/staff/library/[documentId]/readers.xlsx': {
    audience: 'staff',
    path: '/api/staff/library/none/readers.xlsx',
    answer: 404,
  },
  // Versions are posted there; nobody reads from it.
  '/api/staff/library/[documentId]/versions': { audience: 'everybody', answer: 405 },
  '/schools/[urn]/people/[personId]': { audience: 'person-at-school' },
  '/schools/[urn]/people/[personId]/schedule': { audience: 'person-at-school' },
  '/schools/[urn]/people/[personId]/schedule/print': { audience: 'person-at-school' },
  '/schools/[urn]/people/[personId]/mentor': { audience: 'person-at-school' },
  '/schools/[urn]/people/[personId]/mentor/check': { audience: 'person-at-school' },
  '/schools/[urn]/people/[personId]/mentor/end': { audience: 'person-at-school' },
  '/schools/[urn]/people/[personId]/mentor/cancel': { audience: 'person-at-school' },
  '/schools/[urn]/mentors': { audience: 'school' },
  '/schools/[urn]/schedule': { audience: 'school' },
  '/schools/[urn]/schedule/poster': { audience: 'school' },
  '/schools/[urn]/schedule/print': { audience: 'school' },
  '/schools/[urn]/days': { audience: 'school' },
  '/schools/[urn]/hand-over': { audience: 'school', staff: '404' },
  '/schools/[urn]/done': { audience: 'school' },
  '/schools/[urn]/people/[personId]/history': { audience: 'person-at-school' },
  '/schools/[urn]/people/[personId]/done': { audience: 'person-at-school' },
  '/schools/[urn]/people/[personId]/programmes': { audience: 'person-at-school' },
  '/schools/[urn]/your-school': { audience: 'school' },
  '/schools/[urn]/notifications': { audience: 'school', staff: 'to /staff/notifications' },
  '/schools/[urn]/announcements': { audience: 'school', staff: '404' },
  '/schools/[urn]/announcements/[id]': {
    audience: 'school',
    path: `/schools/[urn]/announcements/${nobodys}`,
    staff: '404',
    answer: 404,
  },
  '/schools/[urn]/notifications/preferences': {
    audience: 'school',
    staff: 'to /staff/notifications/preferences',
  },
  '/schools/[urn]/report': { audience: 'school', staff: '404' },
  '/schools/[urn]/report/[circumstance]': {
    audience: 'school',
    path: '/schools/[urn]/report/question',
    staff: '404',
  },
  // Whose journey and whose request it is is asked of the query itself, behind the walls.
  '/schools/[urn]/report/[circumstance]/[journeyId]/[step]': { audience: 'school', answer: 404 },
  '/schools/[urn]/people/[personId]/report': { audience: 'person-at-school', staff: '404' },
  '/schools/[urn]/people/[personId]/report/[circumstance]': {
    audience: 'person-at-school',
    path: '/schools/[urn]/people/[personId]/report/question',
    staff: '404',
  },
  '/schools/[urn]/people/[personId]/report/[circumstance]/[journeyId]/[step]': {
    audience: 'person-at-school',
    answer: 404,
  },
  '/api/schools/[urn]/requests/[number]/files/[fileId]': { audience: 'school', answer: 404 },
  '/api/me/requests/[number]/files/[fileId]': { audience: 'self', answer: 404 },
  '/api/staff/requests/[number]/files/[fileId]': { audience: 'staff', answer: 404 },
  '/schools/[urn]/requests': { audience: 'school', staff: '404' },
  '/schools/[urn]/requests/[number]': { audience: 'school', answer: 404 },
  '/schools/[urn]/calendars': { audience: 'school', staff: '404' },
  '/schools/[urn]/register/[role]': {
    audience: 'school',
    path: '/schools/[urn]/register/ect',
    staff: '404',
  },
  // One's own answers alone; asked of the query itself, behind the walls.
  '/schools/[urn]/register/[role]/[journeyId]/[step]': {
    audience: 'school',
    path: `/schools/[urn]/register/ect/${nobodys}/teacher`,
    answer: 404,
  },
  '/schools/[urn]/registrations': { audience: 'school' },
  '/schools/[urn]/registrations/[number]': {
    audience: 'school',
    path: '/schools/[urn]/registrations/REG-9',
    answer: 404,
  },
  '/api/schools/[urn]/register.csv': { audience: 'school' },
  '/api/schools/[urn]/register.xlsx': { audience: 'school' },
  '/api/schools/[urn]/schedule.xlsx': { audience: 'school' },
  '/api/schools/[urn]/people/[personId]/schedule.xlsx': { audience: 'person-at-school' },

  '/me': { audience: 'self' },
  '/me/notifications': { audience: 'self' },
  '/me/announcements': { audience: 'self' },
  // Who was sent it is asked of the query itself, behind the walls.
  // What is no id at all is as little there as an id that nobody has.
  '/me/announcements/[id]': { audience: 'self', path: '/me/announcements/x', answer: 404 },
  '/announcements/[id]': { audience: 'signed-in', path: '/announcements/x', answer: 404 },
  '/me/notifications/preferences': { audience: 'self' },
  '/me/report': { audience: 'self' },
  '/me/report/[circumstance]': { audience: 'self', path: '/me/report/question' },
  '/me/report/[circumstance]/[journeyId]/[step]': { audience: 'self', answer: 404 },
  '/me/requests': { audience: 'self' },
  '/me/requests/[number]': { audience: 'self', answer: 404 },
  '/me/calendars': { audience: 'self' },
  '/me/enrolment': { audience: 'self' },
  // One's own answers alone; asked of the query itself, behind the walls.
  '/me/enrolment/[journeyId]/[step]': {
    audience: 'self',
    path: `/me/enrolment/${nobodys}/details`,
    answer: 404,
  },
  '/me/shares': { audience: 'self' },
  '/me/history': { audience: 'self' },
  '/me/ects/[personId]': { audience: 'mentor-of' },
  '/me/ects/[personId]/schedule': { audience: 'mentor-of' },
  '/me/schedule': { audience: 'self' },
  '/me/schedule/print': { audience: 'self' },
  '/api/me/schedule.xlsx': { audience: 'self' },

  // Whose event it is is asked of the query itself, behind the walls.
  '/api/me/events/[eventId]/event.ics': { audience: 'self', answer: 404 },
  '/api/schools/[urn]/people/[personId]/events/[eventId]/event.ics': { audience: 'school', answer: 404 },

  '/staff': { audience: 'staff' },
  '/staff/schools': { audience: 'staff' },
  '/staff/people': { audience: 'staff' },
  '/staff/invitations': { audience: 'staff' },
  '/staff/invitations/new': { audience: 'staff' },
  '/staff/imports': { audience: 'staff' },
  '/staff/imports/new/[kind]': { audience: 'staff', path: '/staff/imports/new/registrations' },
  '/staff/imports/[id]': { audience: 'staff', path: '/staff/imports/own' },
  '/staff/applications': { audience: 'staff' },
  // Whose application it is is asked of the query itself, behind the walls.
  '/staff/applications/[id]': { audience: 'staff', path: '/staff/applications/REG-9', answer: 404 },
  '/staff/duplicates': { audience: 'staff' },
  // Two whom nobody knows.
  '/staff/duplicates/[one]/[other]': {
    audience: 'staff',
    path: '/staff/duplicates/00000000-0000-7000-8000-000000000001/00000000-0000-7000-8000-000000000002',
    answer: 404,
  },
  '/staff/visits': { audience: 'staff' },
  '/staff/visits/new': { audience: 'staff', answer: 404 },
  '/staff/allocations': { audience: 'staff' },
  '/staff/allocations/[runId]': {
    audience: 'staff',
    path: '/staff/allocations/00000000-0000-7000-8000-000000000000',
    answer: 404,
  },
  '/staff/groups': { audience: 'staff' },
  '/staff/programmes': { audience: 'staff' },
  '/staff/programmes/[versionId]': { audience: 'programme' },
  // Only of a version that nobody uses: none of the demonstration's.
  '/staff/programmes/[versionId]/modules/[moduleId]': {
    audience: 'staff',
    path: '/staff/programmes/00000000-0000-7000-8000-000000000000/modules/00000000-0000-7000-8000-000000000000',
    answer: 404,
  },
  '/staff/programmes/[versionId]/hours/[hoursId]': {
    audience: 'staff',
    path: '/staff/programmes/00000000-0000-7000-8000-000000000000/hours/00000000-0000-7000-8000-000000000000',
    answer: 404,
  },
  '/staff/programmes/[versionId]/edit': {
    audience: 'staff',
    path: '/staff/programmes/00000000-0000-7000-8000-000000000000/edit',
    answer: 404,
  },
  '/staff/programmes/[versionId]/modules/new': {
    audience: 'staff',
    path: '/staff/programmes/00000000-0000-7000-8000-000000000000/modules/new',
    answer: 404,
  },
  '/staff/programmes/[versionId]/hours/new': {
    audience: 'staff',
    path: '/staff/programmes/00000000-0000-7000-8000-000000000000/hours/new',
    answer: 404,
  },
  '/api/staff/programmes/[versionId]/schedule.xlsx': { audience: 'programme' },
  '/staff/pages': { audience: 'portal-staff' },
  '/staff/pages/[slug]': { audience: 'portal-staff', path: '/staff/pages/programme' },
  '/staff/pages/[slug]/versions/[number]': {
    audience: 'portal-staff',
    path: '/staff/pages/programme/versions/1',
  },
  '/staff/term-dates': { audience: 'staff' },
  '/staff/groups/new': { audience: 'staff' },
  '/staff/groups/changes': { audience: 'staff' },
  '/staff/groups/publish': { audience: 'staff' },
  '/staff/groups/shift': { audience: 'staff' },
  '/staff/groups/[groupId]': { audience: 'group' },
  '/staff/groups/[groupId]/edit': { audience: 'group' },
  '/staff/groups/[groupId]/publish': { audience: 'group' },
  '/staff/groups/[groupId]/shift': { audience: 'group' },
  '/staff/groups/[groupId]/venue': { audience: 'group' },
  '/staff/groups/[groupId]/notices': { audience: 'group' },
  '/staff/groups/[groupId]/modules': { audience: 'group' },
  '/staff/groups/[groupId]/events/[eventId]/materials': { audience: 'group' },
  '/staff/groups/[groupId]/events/[eventId]/materials/[materialId]': {
    audience: 'staff',
    path: '/staff/groups/00000000-0000-7000-8000-000000000000/events/00000000-0000-7000-8000-000000000000/materials/00000000-0000-7000-8000-000000000000',
    answer: 404,
  },
  '/staff/trainings/[trainingId]/modules': {
    audience: 'staff',
    path: '/staff/trainings/00000000-0000-7000-8000-000000000000/modules',
    answer: 404,
  },
  '/staff/groups/[groupId]/events/new': { audience: 'group' },
  '/staff/groups/[groupId]/events/[eventId]': { audience: 'group' },
  '/staff/requests': { audience: 'staff' },
  '/staff/requests/new': { audience: 'staff' },
  '/staff/requests/[number]': { audience: 'staff', path: '/staff/requests/R-1', answer: 404 },
  '/staff/enquiries': { audience: 'staff' },
  '/staff/announcements': { audience: 'staff' },
  '/staff/announcements/new': { audience: 'staff' },
  '/staff/announcements/audiences': { audience: 'staff' },
  // Whose it is is asked of the query itself, behind the walls.
  '/staff/announcements/[id]': {
    audience: 'staff',
    path: `/staff/announcements/${nobodys}`,
    answer: 404,
  },
  '/staff/announcements/[id]/edit': {
    audience: 'staff',
    path: `/staff/announcements/${nobodys}/edit`,
    answer: 404,
  },
  '/staff/announcements/[id]/send': {
    audience: 'staff',
    path: `/staff/announcements/${nobodys}/send`,
    answer: 404,
  },
  '/staff/announcements/[id]/correct': {
    audience: 'staff',
    path: `/staff/announcements/${nobodys}/correct`,
    answer: 404,
  },
  '/staff/announcements/[id]/readers': {
    audience: 'staff',
    path: `/staff/announcements/${nobodys}/readers`,
    answer: 404,
  },
  '/staff/notifications': { audience: 'staff' },
  '/staff/notifications/preferences': { audience: 'staff' },
  '/staff/communications': { audience: 'staff' },
  '/staff/communications/addresses': { audience: 'staff' },
  '/staff/communications/templates': { audience: 'staff' },
  '/staff/communications/mail/[mailId]': {
    audience: 'staff',
    path: `/staff/communications/mail/${nobodys}`,
    answer: 404,
  },
  '/api/staff/mail-previews/[template]': { audience: 'staff', path: '/api/staff/mail-previews/digest' },

  '/facilitator': { audience: 'facilitator' },

  '/admin': { audience: 'administrator' },
  '/admin/audit': { audience: 'administrator' },
  '/admin/members': { audience: 'administrator' },
  '/admin/settings': { audience: 'administrator' },
  '/admin/settings/[section]': { audience: 'administrator', path: '/admin/settings/links' },
  '/admin/settings/support/[position]': { audience: 'administrator', path: '/admin/settings/support/0' },

  '/api/staff/materials/[materialId]': { audience: 'staff', path: '/api/staff/materials/none', answer: 404 },
  '/api/facilitator/materials/[materialId]': {
    audience: 'facilitator',
    path: '/api/facilitator/materials/none',
    answer: 404,
  },
  '/api/me/materials/[materialId]': { audience: 'self', path: '/api/me/materials/none', answer: 404 },
  '/api/schools/[urn]/materials/[materialId]': { audience: 'school', answer: 404 },
  '/api/staff/groups/[groupId]/register.xlsx': { audience: 'group' },
  '/api/health/live': { audience: 'everybody' },
  '/api/health/ready': { audience: 'everybody' },
  // Nothing of next-auth is reachable from outside.
  '/api/auth/[...nextauth]': { audience: 'everybody', path: '/api/auth/session', answer: 404 },
  // These take posts alone.
  // Files are posted there; nobody reads from it.
  '/api/me/requests/[number]/files': { audience: 'everybody', answer: 405 },
  '/api/schools/[urn]/requests/[number]/files': { audience: 'everybody', answer: 405 },
  '/api/staff/requests/[number]/files': { audience: 'everybody', answer: 405 },
  '/api/staff/groups/[groupId]/events/[eventId]/materials': { audience: 'everybody', answer: 405 },
  '/api/session/end': { audience: 'everybody', answer: 405 },
  '/api/staff/announcements/preview': { audience: 'everybody', answer: 405 },
  '/api/session/touch': { audience: 'everybody', answer: 405 },
  // Without saying whose news is asked for; whose they are is tested in tests/integration/lib/notifications.
  '/api/notifications/stream': { audience: 'everybody', answer: 400 },
  '/api/notifications/unread': { audience: 'everybody', answer: 400 },
  '/api/staff/imports/[kind]': {
    audience: 'everybody',
    path: '/api/staff/imports/registrations',
    answer: 405,
  },
  '/api/staff/imports/[kind]/template': {
    audience: 'staff',
    path: '/api/staff/imports/registrations/template',
  },
  // Whose errors of which import is asked of the query itself, behind the walls.
  '/api/staff/imports/[kind]/[id]/errors': {
    audience: 'staff',
    path: '/api/staff/imports/registrations/00000000-0000-7000-8000-000000000000/errors',
  },
};

export const addressOf = (
  route: string,
  { urn, person }: { urn: number | string; person?: PersonFacts | { id: string } },
) => route.replace('[urn]', String(urn)).replace('[personId]', person?.id ?? '');

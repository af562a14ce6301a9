import type { PersonaKey } from '../../prisma/seed/personas';
import { idOf } from '../../prisma/seed/rows';
import { groupId } from '../../prisma/seed/scenarios/groups';

export interface Shot {
  /** File name, unique. */
  name: string;
  /** `null`: not signed in. */
  persona: PersonaKey | null;
  /** `~` stands for where the persona arrives after signing in. */
  path: string;
  /** Then click the first link of the page's main part that matches. */
  follow?: RegExp;
  /** The same as a CSS selector, where the link's text is a person's name. */
  followFirst?: string;
  /** And then the first one that matches this there; of several, one page after the other. Also a button. */
  thenFirst?: string | string[];
}

const group = `/staff/groups/${groupId('secondary-shrewsbury-1')}`;
const firstEvent = '#events tbody a[href*="/events/"]';

const reportOfPerson = 'main a[href$="/report"]';

/** From the list of people to the first profile, and on from there. */
const ofPerson = (name: string, ...thenFirst: string[]): Shot => ({
  name,
  persona: 'induction-tutor',
  path: '~/people',
  followFirst: 'main tbody th a',
  thenFirst,
});

export const shots: Shot[] = [
  { name: 'start', persona: null, path: '/' },
  { name: 'sign-in', persona: null, path: '/sign-in' },
  { name: 'help', persona: null, path: '/help' },
  { name: 'outbox', persona: null, path: '/demonstration/outbox' },
  { name: 'programme', persona: null, path: '/programme' },
  { name: 'programme-ects', persona: null, path: '/programme/ects' },
  { name: 'programme-mentors', persona: null, path: '/programme/mentors' },
  { name: 'programme-changes', persona: null, path: '/programme/changes' },
  { name: 'programme-tips', persona: null, path: '/programme/tips' },
  { name: 'programme-after', persona: null, path: '/programme/after' },
  { name: 'partner', persona: null, path: '/partner' },
  { name: 'accessibility', persona: null, path: '/accessibility' },
  { name: 'privacy', persona: null, path: '/privacy' },
  { name: 'cookies', persona: null, path: '/cookies' },
  { name: 'not-found', persona: null, path: '/no-such-page' },
  { name: 'school-home', persona: 'induction-tutor', path: '~' },
  { name: 'school-people', persona: 'induction-tutor', path: '~/people' },
  { name: 'school-library', persona: 'induction-tutor', path: '~/library' },
  { name: 'school-document', persona: 'induction-tutor', path: '~/library', followFirst: 'main li h2 a' },
  { name: 'staff-library', persona: 'delivery-partner-staff', path: '/staff/library' },
  { name: 'staff-library-new', persona: 'delivery-partner-staff', path: '/staff/library/new' },
  { name: 'school-mentors', persona: 'induction-tutor', path: '~/mentors' },
  { name: 'school-profile', persona: 'induction-tutor', path: '~/people', followFirst: 'main tbody th a' },
  { name: 'school-schedule', persona: 'induction-tutor', path: '~/schedule' },
  { name: 'school-schedule-month', persona: 'induction-tutor', path: '~/schedule?view=month' },
  { name: 'school-schedule-term', persona: 'induction-tutor', path: '~/schedule?view=term' },
  { name: 'school-schedule-timeline', persona: 'induction-tutor', path: '~/schedule?view=timeline' },
  { name: 'school-poster', persona: 'induction-tutor', path: '~/schedule/poster' },
  { name: 'school-print', persona: 'induction-tutor', path: '~/schedule/print' },
  { name: 'school-hand-over', persona: 'induction-tutor', path: '~/hand-over' },
  { name: 'school-done', persona: 'induction-tutor', path: '~/done' },
  { name: 'school-days', persona: 'induction-tutor', path: '~/days' },
  { name: 'school-your-school', persona: 'induction-tutor', path: '~/your-school' },
  { name: 'school-preferences', persona: 'induction-tutor', path: '~/notifications/preferences' },
  { name: 'school-notifications', persona: 'induction-tutor', path: '~/notifications' },
  { name: 'school-question', persona: 'induction-tutor', path: '~/report/question' },
  { name: 'school-report', persona: 'induction-tutor', path: '~/report' },
  { name: 'school-requests', persona: 'induction-tutor', path: '~/requests' },
  ofPerson('school-person-schedule', 'main a[href$="/schedule"]'),
  ofPerson('school-person-history', 'main a[href$="/history"]'),
  ofPerson('school-person-done', 'main a[href$="/done"]'),
  ofPerson('school-mentor', 'main a[href$="/mentor"]'),
  ofPerson('school-person-report', reportOfPerson),
  ofPerson('school-report-leaving', reportOfPerson, 'main a[href$="/leave_school"]'),
  ofPerson('school-report-absence', reportOfPerson, 'main a[href$="/absence_long"]'),
  {
    name: 'school-request',
    persona: 'induction-tutor',
    path: '~/requests',
    followFirst: 'main a[href*="/requests/R-"]',
  },
  { name: 'school-register-ect', persona: 'induction-tutor', path: '~/register/ect' },
  { name: 'school-register-mentor', persona: 'induction-tutor', path: '~/register/mentor' },
  {
    name: 'school-register-step',
    persona: 'induction-tutor',
    path: '~/register/ect',
    followFirst: 'main form button[type=submit]',
  },
  { name: 'school-registrations', persona: 'induction-tutor', path: '~/registrations' },
  { name: 'trust-contexts', persona: 'trust-induction-tutor', path: '/contexts' },
  { name: 'ect-home', persona: 'ect', path: '~' },
  { name: 'ect-schedule', persona: 'ect', path: '/me/schedule?view=term' },
  { name: 'ect-paused', persona: 'ect-paused', path: '~' },
  { name: 'ect-not-placed', persona: 'ect-not-placed', path: '~' },
  { name: 'ect-with-ucl', persona: 'ect-with-ucl', path: '~' },
  { name: 'mentor-home', persona: 'mentor', path: '~' },
  { name: 'mentor-calendars', persona: 'mentor', path: '/me/calendars' },
  { name: 'ect-history', persona: 'ect', path: '/me/history' },
  { name: 'ect-report', persona: 'ect', path: '/me/report' },
  { name: 'ect-report-name', persona: 'ect', path: '/me/report/name' },
  { name: 'ect-requests', persona: 'ect', path: '/me/requests' },
  { name: 'ect-enrolment', persona: 'ect', path: '/me/enrolment' },
  { name: 'ect-notifications', persona: 'ect', path: '/me/notifications' },
  { name: 'mentor-ect', persona: 'mentor', path: '~', followFirst: 'main a[href^="/me/ects/"]' },
  { name: 'ect-shares', persona: 'ect', path: '/me/shares' },
  { name: 'school-calendars', persona: 'induction-tutor', path: '~/calendars' },
  { name: 'staff-home', persona: 'delivery-partner-staff', path: '/staff' },
  { name: 'staff-schools', persona: 'delivery-partner-staff', path: '/staff/schools' },
  { name: 'staff-people', persona: 'delivery-partner-staff', path: '/staff/people' },
  { name: 'staff-communications', persona: 'delivery-partner-staff', path: '/staff/communications' },
  {
    name: 'staff-mail-templates',
    persona: 'delivery-partner-staff',
    path: '/staff/communications/templates',
  },
  { name: 'staff-invitations', persona: 'delivery-partner-staff', path: '/staff/invitations' },
  { name: 'staff-imports', persona: 'lead-provider-staff', path: '/staff/imports' },
  { name: 'staff-import-new', persona: 'lead-provider-staff', path: '/staff/imports/new/registrations' },
  {
    name: 'staff-import',
    persona: 'lead-provider-staff',
    path: '/staff/imports',
    followFirst: 'main tbody a',
  },
  { name: 'staff-invite', persona: 'delivery-partner-staff', path: '/staff/invitations/new' },
  { name: 'staff-requests', persona: 'delivery-partner-staff', path: '/staff/requests' },
  {
    name: 'staff-request',
    persona: 'delivery-partner-staff',
    path: '/staff/requests',
    followFirst: 'main a[href*="/requests/R-"]',
  },
  { name: 'staff-request-new', persona: 'delivery-partner-staff', path: '/staff/requests/new' },
  { name: 'staff-applications', persona: 'delivery-partner-staff', path: '/staff/applications' },
  {
    name: 'staff-application',
    persona: 'delivery-partner-staff',
    path: '/staff/applications',
    followFirst: 'main a[href*="/applications/REG-"]',
  },
  { name: 'staff-notifications', persona: 'delivery-partner-staff', path: '/staff/notifications' },
  { name: 'staff-pages', persona: 'delivery-partner-staff', path: '/staff/pages' },
  { name: 'staff-page', persona: 'delivery-partner-staff', path: '/staff/pages/ects' },
  { name: 'staff-page-version', persona: 'delivery-partner-staff', path: '/staff/pages/ects/versions/1' },
  { name: 'staff-groups', persona: 'delivery-partner-staff', path: '/staff/groups' },
  { name: 'staff-group-new', persona: 'delivery-partner-staff', path: '/staff/groups/new' },
  { name: 'staff-group', persona: 'delivery-partner-staff', path: group },
  { name: 'staff-group-edit', persona: 'delivery-partner-staff', path: `${group}/edit` },
  { name: 'staff-group-modules', persona: 'delivery-partner-staff', path: `${group}/modules` },
  { name: 'staff-group-shift', persona: 'delivery-partner-staff', path: `${group}/shift?weeks=1` },
  { name: 'staff-group-venue', persona: 'delivery-partner-staff', path: `${group}/venue` },
  { name: 'staff-group-add-event', persona: 'delivery-partner-staff', path: `${group}/events/new` },
  { name: 'staff-group-event', persona: 'delivery-partner-staff', path: group, followFirst: firstEvent },
  {
    name: 'staff-group-materials',
    persona: 'delivery-partner-staff',
    path: group,
    followFirst: firstEvent,
    thenFirst: 'main a[href$="/materials"]',
  },
  { name: 'staff-programmes', persona: 'lead-provider-staff', path: '/staff/programmes' },
  {
    name: 'staff-programme',
    persona: 'lead-provider-staff',
    path: '/staff/programmes',
    followFirst: 'main a[href^="/staff/programmes/"]',
  },
  { name: 'staff-term-dates', persona: 'lead-provider-staff', path: '/staff/term-dates' },
  { name: 'staff-duplicates', persona: 'delivery-partner-staff', path: '/staff/duplicates' },
  {
    name: 'staff-duplicate-pair',
    persona: 'delivery-partner-staff',
    path: '/staff/duplicates',
    followFirst: 'main a[href^="/staff/duplicates/"]',
  },
  { name: 'staff-visits', persona: 'delivery-partner-staff', path: '/staff/visits' },
  { name: 'staff-allocations', persona: 'delivery-partner-staff', path: '/staff/allocations' },
  { name: 'staff-announcements', persona: 'delivery-partner-staff', path: '/staff/announcements' },
  { name: 'staff-announcement-new', persona: 'delivery-partner-staff', path: '/staff/announcements/new' },
  {
    name: 'staff-announcement',
    persona: 'delivery-partner-staff',
    path: `/staff/announcements/${idOf('announcement sent')}`,
  },
  {
    name: 'staff-announcement-send',
    persona: 'delivery-partner-staff',
    path: `/staff/announcements/${idOf('announcement draft')}/send`,
  },
  {
    name: 'school-announcement',
    persona: 'induction-tutor',
    path: `/schools/900101/announcements/${idOf('announcement sent')}`,
  },
  { name: 'staff-enquiries', persona: 'delivery-partner-staff', path: '/staff/enquiries' },
  { name: 'facilitator-home', persona: 'facilitator', path: '~' },
  { name: 'admin-home', persona: 'administrator', path: '/admin' },
  { name: 'admin-members', persona: 'administrator', path: '/admin/members' },
  { name: 'admin-audit', persona: 'administrator', path: '/admin/audit' },
  { name: 'admin-settings', persona: 'administrator', path: '/admin/settings' },
];

import type { NextStep } from '@/lib/people/words';
import { requestNumber } from '@/lib/requests/labels';
import type { UnfinishedReport } from '@/lib/requests/report/unfinished-queries';

/** Addresses of a school's pages about people, written once. */
export function schoolPaths(urn: number) {
  const school = `/schools/${urn}`;
  const api = `/api/schools/${urn}`;
  return {
    people: `${school}/people`,
    person: (id: string) => `${school}/people/${id}`,
    /** Where a next step on a topic is taken: its own page where there is one, else a question, filled in. */
    next: (topic: NextStep['topic'], personId?: string) => nextPath(school, topic, personId ?? null),
    mentors: `${school}/mentors`,
    ifLeaves: (mentorId: string) => `${school}/mentors?leaving=${mentorId}#if`,
    mentorOf: (id: string) => `${school}/people/${id}/mentor`,
    registerMentor: (ectId: string) => `${school}/register/mentor?ect=${ectId}`,
    register: (role: 'ect' | 'mentor') => `${school}/register/${role}`,
    home: school,
    reports: `${school}/report`,
    /** Where a circumstance is reported, or done at once by the school itself. */
    reportOf: (id: string | null, code: string, route: 'request' | 'direct' | 'system' = 'request') =>
      route === 'direct'
        ? directPath(school, id, code)
        : `${school}${id === null ? '' : `/people/${id}`}/report/${code}`,
    report: (id: string) => `${school}/people/${id}/report`,
    requests: `${school}/requests`,
    request: (number: number) => `${school}/requests/${requestNumber(number)}`,
    calendars: `${school}/calendars`,
    schedulePage: `${school}/schedule`,
    schedulePageOf: (id: string) => `${school}/people/${id}/schedule`,
    days: `${school}/days`,
    done: `${school}/done`,
    programmesOf: (id: string) => `${school}/people/${id}/programmes`,
    historyOf: (id: string) => `${school}/people/${id}/history`,
    doneOf: (id: string) => `${school}/people/${id}/done`,
    schedules: `${api}/schedule.xlsx`,
    schedule: (id: string) => `${api}/people/${id}/schedule.xlsx`,
    /** Of one person's events. */
    eventLinksOf: (id: string) => ({
      calendarFile: (event: { id: string }) => `${api}/people/${id}/events/${event.id}/event.ics`,
      materialFile: (materialId: string) => `${api}/materials/${materialId}`,
    }),
    /** Of the events of several people: the file is that of the first. */
    eventLinks: {
      calendarFile: ({ id, people: [person] }: { id: string; people: { personId: string }[] }) =>
        person === undefined ? null : `${api}/people/${person.personId}/events/${id}/event.ics`,
      materialFile: (materialId: string) => `${api}/materials/${materialId}`,
    },
    registerWorkbook: `${api}/register.xlsx`,
    registerText: `${api}/register.csv`,
  };
}

/** Where a report that was begun goes on, with its title. */
export function unfinishedReport(reportOf: (personId: string | null, code: string) => string | null) {
  return ({ personId, code, next, title }: UnfinishedReport) => ({
    href: `${reportOf(personId, code)}/${next}`,
    title,
  });
}

export function nextPath(school: string, topic: NextStep['topic'], personId: string | null): string {
  if (topic === 'list') return `${school}/report/list`;
  if (topic === 'school-details') return `${school}/report/school`;
  if (topic === 'answer-registration') return `${school}/registrations`;
  if (topic === 'register') return `${school}/register/ect`;
  const about = personId === null ? school : `${school}/people/${personId}`;
  if (personId !== null && topic === 'assign-mentor') return `${about}/mentor`;
  if (personId !== null && topic === 'change') return `${about}/report`;
  if (personId !== null && topic === 'training-paused') return `${about}/report/return`;
  if (personId !== null && topic === 'leaving') return `${about}/report/leave_school`;
  return `${about}/report/question?topic=${topic}`;
}

function directPath(school: string, personId: string | null, code: string): string | null {
  if (code === 'transfer_in') return `${school}/register/ect`;
  if (code === 'contact') return `${school}/your-school`;
  return personId === null ? null : `${school}/people/${personId}/mentor`;
}

export type SchoolPaths = ReturnType<typeof schoolPaths>;

export const selfPaths = {
  home: '/me',
  reports: '/me/report',
  requests: '/me/requests',
  reportOf: (code: string) => `/me/report/${code}`,
  request: (number: number) => `/me/requests/${requestNumber(number)}`,
  calendars: '/me/calendars',
  shares: '/me/shares',
  history: '/me/history',
  eventLinks: {
    calendarFile: ({ id }: { id: string }) => `/api/me/events/${id}/event.ics`,
    materialFile: (materialId: string) => `/api/me/materials/${materialId}`,
  },
  ect: (id: string) => `/me/ects/${id}`,
  next: (topic: NextStep['topic']) => `/me/report/question?topic=${topic}`,
  schedulePage: '/me/schedule',
  schedulePageOf: (id: string) => `/me/ects/${id}/schedule`,
  schedule: '/api/me/schedule.xlsx',
};

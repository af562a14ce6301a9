import type { NextStep } from '@/lib/people/words';

/** Addresses of a school's pages about people, written once. */
export function schoolPaths(urn: number) {
  const school = `/schools/${urn}`;
  const api = `/api/schools/${urn}`;
  return {
    people: `${school}/people`,
    person: (id: string) => `${school}/people/${id}`,
    enquiry: (topic: NextStep['topic'], personId?: string) =>
      `${school}/enquiries/new?topic=${topic}${personId === undefined ? '' : `&person=${personId}`}`,
    register: (role: 'ect' | 'mentor') => `${school}/register/${role}`,
    calendars: `${school}/calendars`,
    schedulePage: `${school}/schedule`,
    schedulePageOf: (id: string) => `${school}/people/${id}/schedule`,
    days: `${school}/days`,
    done: `${school}/done`,
    programmesOf: (id: string) => `${school}/people/${id}/programmes`,
    doneOf: (id: string) => `${school}/people/${id}/done`,
    schedules: `${api}/schedule.xlsx`,
    schedule: (id: string) => `${api}/people/${id}/schedule.xlsx`,
    registerWorkbook: `${api}/register.xlsx`,
    registerText: `${api}/register.csv`,
  };
}

export type SchoolPaths = ReturnType<typeof schoolPaths>;

export const selfPaths = {
  home: '/me',
  calendars: '/me/calendars',
  shares: '/me/shares',
  eventFile: (id: string) => `/api/me/events/${id}/event.ics`,
  ect: (id: string) => `/me/ects/${id}`,
  enquiry: (topic: NextStep['topic']) => `/me/enquiries/new?topic=${topic}`,
  schedulePage: '/me/schedule',
  schedulePageOf: (id: string) => `/me/ects/${id}/schedule`,
  schedule: '/api/me/schedule.xlsx',
};

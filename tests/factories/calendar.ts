import type { Calendar, CalendarEntry } from '@/lib/calendar/types';
import { noon } from './records';

export function aCalendarEntry(overrides: Partial<CalendarEntry> = {}): CalendarEntry {
  return {
    id: '0197a1de-5cbf-7000-8000-000000000001',
    sequence: 0,
    createdAt: new Date('2026-09-01T09:00:00Z'),
    changedAt: noon,
    title: 'Module 3 training',
    description: 'Module 3: Assessment\nUp to date at https://ecf.example.org/me',
    location: 'Quillbury Learning Centre, Mill Lane, TF1 1AA',
    when: { startsAt: new Date('2026-12-01T13:00:00Z'), endsAt: new Date('2026-12-01T16:00:00Z') },
    status: 'confirmed',
    isBusy: true,
    joinUrl: null,
    url: 'https://ecf.example.org/me',
    ...overrides,
  };
}

export function aCalendar(entries: CalendarEntry[], overrides: Partial<Calendar> = {}): Calendar {
  return {
    name: 'ECF training: Ada Quick',
    description: 'Programs fetch this calendar every few hours.',
    url: 'https://ecf.example.org/me',
    product: 'ECF School Dashboard',
    host: 'ecf.example.org',
    changedAt: noon,
    entries,
    ...overrides,
  };
}

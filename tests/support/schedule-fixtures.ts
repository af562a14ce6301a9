import { addDays } from '@/lib/dates/iso-date';
import { londonInstant } from '@/lib/dates/london';
import type {
  ExportEventKind,
  PersonScheduleWorkbook,
  ScheduleExportEvent,
  SchedulePerson,
  SchoolScheduleWorkbook,
} from '@/lib/exports/types';

export function anEvent(
  overrides: Partial<ScheduleExportEvent> & { on?: string; from?: string; to?: string } = {},
): ScheduleExportEvent {
  const { on = '2026-12-01', from = '09:30', to = '12:30', ...rest } = overrides;
  const startsAt = londonInstant(on, from);
  const endsAt = londonInstant(on, to);
  return {
    reference: 'EV-1042',
    startsAt,
    endsAt,
    isWindow: false,
    minutes: Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000),
    kind: 'training',
    title: 'Module 2 training: prior knowledge and memory',
    programmeYear: 1,
    term: 'Autumn 2',
    moduleNumber: 2,
    moduleTitle: 'Engaging pupils in learning',
    mode: 'face_to_face',
    venue: 'Ironbridge Training Centre, Room 4',
    postcode: 'TF8 7XX',
    joinUrl: null,
    group: 'Telford primary A',
    facilitator: 'Morgan Tyler',
    status: 'confirmed',
    whatChanged: null,
    lastChangedAt: null,
    attendance: null,
    ...rest,
  };
}

export function aPerson(overrides: Partial<SchedulePerson> = {}): SchedulePerson {
  return {
    name: 'Priya Holloway',
    givenName: 'Priya',
    familyName: 'Holloway',
    role: 'ect',
    intake: 'September 2026 intake',
    group: 'Telford primary A',
    pairedWith: ['Owen Ashby'],
    leadProvider: 'Best Practice Network',
    deliveryPartner: 'Shropshire & Telford Education Partnership',
    appropriateBody: 'Wrekin Teaching Hub',
    noScheduleReason: null,
    events: [],
    outline: [],
    hours: [
      { programmeYear: 1, kind: 'conference', minutes: 180 },
      { programmeYear: 1, kind: 'training', minutes: 720 },
      { programmeYear: 1, kind: 'online_community', minutes: 360 },
      { programmeYear: 1, kind: 'study_window', minutes: 1320 },
      { programmeYear: 1, kind: 'mentor_meeting', minutes: 2340 },
    ],
    changes: [],
    ...overrides,
  };
}

const base = {
  audience: 'school' as const,
  includeAttendance: false,
  school: {
    name: 'Wrekin View Primary School',
    urn: '900001',
    day: { startsAt: '08:45', lunchAt: '12:15', endsAt: '15:15' },
  },
  provider: 'Best Practice Network',
  academicYears: ['2026/27'],
  terms: [
    { name: 'Autumn 1', startsOn: '2026-09-02', endsOn: '2026-10-23' },
    { name: 'Autumn 2', startsOn: '2026-11-02', endsOn: '2026-12-18' },
    { name: 'Spring 1', startsOn: '2027-01-04', endsOn: '2027-02-12' },
    { name: 'Spring 2', startsOn: '2027-02-22', endsOn: '2027-03-25' },
    { name: 'Summer 1', startsOn: '2027-04-12', endsOn: '2027-05-28' },
    { name: 'Summer 2', startsOn: '2027-06-07', endsOn: '2027-07-21' },
  ],
  closedDays: ['2027-05-03'],
  version: 4,
  producedAt: new Date('2026-11-24T03:40:00Z'),
  lastExportedAt: null,
  dashboardUrl: 'https://dashboard.example.org/schools/900001/people',
  contacts: [
    {
      purpose: 'Support team',
      name: 'STEP office',
      email: 'support@example.org',
      phone: '01632 960100',
      hours: 'Monday to Friday, 9am to 5pm',
    },
    {
      purpose: 'Programme lead',
      name: null,
      email: 'ecf@example.org',
      phone: '+44 1632 960101',
      hours: null,
    },
  ],
  notes: [],
};

export const aPersonWorkbook = (overrides: Partial<PersonScheduleWorkbook> = {}): PersonScheduleWorkbook => ({
  ...base,
  scope: 'person',
  person: aPerson({ events: aYearOfEvents() }),
  ...overrides,
});

export const aSchoolWorkbook = (overrides: Partial<SchoolScheduleWorkbook> = {}): SchoolScheduleWorkbook => ({
  ...base,
  scope: 'school',
  people: [aPerson({ events: aYearOfEvents() })],
  ...overrides,
});

const modules: [number, string][] = [
  [1, 'Enabling pupil learning'],
  [2, 'Engaging pupils in learning'],
  [3, 'Developing quality pedagogy'],
  [4, 'Making productive use of assessment'],
  [5, 'Fulfilling professional responsibilities (I)'],
];
const kinds: [ExportEventKind, string, string, string][] = [
  ['training', 'training', '09:30', '12:30'],
  ['online_community', 'online community', '15:45', '16:45'],
  ['study_window', 'self-study', '00:00', '23:59'],
];

/** A conference and three events for each module, one of them moved, one cancelled, the last provisional. */
export function aYearOfEvents(offsetDays = 0, group = 'Telford primary A'): ScheduleExportEvent[] {
  const events = [
    anEvent({
      reference: `EV-${1000 + offsetDays}`,
      on: addDays('2026-09-15', offsetDays),
      from: '09:00',
      to: '15:30',
      kind: 'conference',
      title: 'Induction conference',
      term: 'Autumn 1',
      moduleNumber: null,
      moduleTitle: null,
      group,
      lastChangedAt: new Date('2026-07-01T10:00:00Z'),
    }),
  ];
  modules.forEach(([number, moduleTitle], at) => {
    kinds.forEach(([kind, word, from, to], place) => {
      const on = addDays('2026-09-29', at * 56 + place * 14 + offsetDays);
      const online = kind === 'online_community';
      const isWindow = kind === 'study_window';
      const event = anEvent({
        reference: `EV-${1001 + offsetDays * 20 + at * 3 + place}`,
        on,
        from,
        to,
        kind,
        title: `Module ${number} ${word}: ${moduleTitle.toLowerCase()}`,
        term: ['Autumn 1', 'Autumn 2', 'Spring 1', 'Summer 1', 'Summer 2'][at] ?? null,
        moduleNumber: number,
        moduleTitle,
        mode: isWindow ? null : online ? 'online' : 'face_to_face',
        venue: isWindow || online ? null : 'Ironbridge Training Centre, Room 4',
        postcode: isWindow || online ? null : 'TF8 7XX',
        joinUrl: online ? `https://meet.example.org/j/${number}93848?pwd=a8d7f6a8s7df6as8d7f6asd` : null,
        facilitator: isWindow ? null : 'Morgan Tyler',
        group,
        status:
          at === 4
            ? 'provisional'
            : at === 2 && place === 0
              ? 'changed'
              : at === 1 && place === 1
                ? 'cancelled'
                : 'confirmed',
        whatChanged: at === 2 && place === 0 ? 'Moved from Tuesday 12 January 2027 to this date' : null,
        lastChangedAt: new Date('2026-11-20T14:05:00Z'),
        isWindow,
      });
      events.push(
        isWindow ? { ...event, endsAt: londonInstant(addDays(on, 12), '23:59'), minutes: 240 } : event,
      );
    });
  });
  return events;
}

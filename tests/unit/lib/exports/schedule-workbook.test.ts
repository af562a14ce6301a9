import { describe, expect, it } from 'vitest';
import { read, utils, type WorkBook, type WorkSheet } from 'xlsx';
import { makeScheduleWorkbook } from '@/lib/exports/schedule-workbook';
import type { ScheduleChange, ScheduleWorkbookInput } from '@/lib/exports/types';
import {
  anEvent,
  aPerson,
  aPersonWorkbook,
  aSchoolWorkbook,
  aYearOfEvents,
} from '@/tests/support/schedule-fixtures';

const personColumns = [
  'Date',
  'Day',
  'Start',
  'End',
  'Duration (hours)',
  'Programme year',
  'Term',
  'Module',
  'Module title',
  'Event type',
  'Title',
  'Mode',
  'Venue',
  'Postcode',
  'Join link',
  'Group',
  'Facilitator',
  'Cover needed',
  'Status',
  'What changed',
  'Last changed',
  'Event reference',
];
const schoolColumns = [
  ...personColumns.slice(0, 5),
  'Name',
  'Role',
  ...personColumns.slice(5, 17),
  'Paired with',
  ...personColumns.slice(17),
];

const change = (overrides: Partial<ScheduleChange> = {}): ScheduleChange => ({
  changedAt: new Date('2026-11-20T14:05:00Z'),
  version: 4,
  eventReference: 'EV-1042',
  eventTitle: 'Module 3 training',
  what: 'Date',
  was: 'Tuesday 12 January 2027',
  now: null,
  reason: 'The venue is closed.',
  ...overrides,
});

async function open(input: ScheduleWorkbookInput): Promise<WorkBook> {
  return read((await makeScheduleWorkbook(input)).bytes, { cellNF: true });
}
function sheetOf(book: WorkBook, name: string): WorkSheet {
  const sheet = book.Sheets[name];
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}
/** The table of a sheet: headings in row 4. */
const tableOf = (book: WorkBook, name: string) =>
  utils.sheet_to_json<Record<string, unknown>>(sheetOf(book, name), { range: 3, defval: '' });
const headingsOf = (book: WorkBook, name: string) =>
  utils.sheet_to_json<string[]>(sheetOf(book, name), { header: 1, range: 3 })[0] ?? [];
const textOf = (book: WorkBook) =>
  book.SheetNames.map((name) => utils.sheet_to_csv(sheetOf(book, name))).join('\n');

describe('the workbook of one person', () => {
  it('has its sheets and columns in the agreed order', async () => {
    const book = await open(aPersonWorkbook());

    expect(book.SheetNames).toEqual([
      'Schedule',
      'Year at a glance',
      'Hours',
      'Changes',
      'Notes and contacts',
    ]);
    expect(headingsOf(book, 'Schedule')).toEqual(personColumns);
  });

  it('says who, where, in what group and how fresh in its first two cells', async () => {
    const sheet = sheetOf(await open(aPersonWorkbook()), 'Schedule');

    expect(sheet.A1.v).toBe('Training schedule: Priya Holloway');
    expect(sheet.A2.v).toBe(
      'Early career teacher (ECT), September 2026 intake · Wrekin View Primary School (URN 900001) · group Telford primary A · mentor Owen Ashby · Best Practice Network with Shropshire & Telford Education Partnership · UK local time · Version 4, 24 November 2026 at 3:40am',
    );
  });

  it('writes dates, times and hours as numbers that sort and add up', async () => {
    const sheet = sheetOf(
      await open(aPersonWorkbook({ person: aPerson({ events: [anEvent()] }) })),
      'Schedule',
    );

    expect(sheet.A5).toMatchObject({ t: 'n', z: 'dd/mm/yyyy', w: '01/12/2026' });
    expect(sheet.C5).toMatchObject({ t: 'n', z: 'hh:mm', w: '09:30' });
    expect(sheet.D5).toMatchObject({ t: 'n', z: 'hh:mm', w: '12:30' });
    expect(sheet.E5).toMatchObject({ t: 'n', v: 3 });
  });

  it('writes times by the clock in England on both sides of the clock change', async () => {
    const events = [
      anEvent({ on: '2026-10-23', reference: 'EV-1' }),
      anEvent({ on: '2026-10-26', reference: 'EV-2' }),
    ];
    const sheet = sheetOf(await open(aPersonWorkbook({ person: aPerson({ events }) })), 'Schedule');

    expect([sheet.C5.w, sheet.C6.w]).toEqual(['09:30', '09:30']);
  });

  it('puts events in order of time, whatever order it was given', async () => {
    const book = await open(aPersonWorkbook({ person: aPerson({ events: aYearOfEvents().reverse() }) }));
    const dates = tableOf(book, 'Schedule').map((row) => Number(row.Date));

    expect(dates).toEqual([...dates].sort((a, b) => a - b));
  });

  it('writes "Not set" for what is not known and leaves empty what does not apply', async () => {
    const events = [
      anEvent({
        reference: 'EV-1',
        venue: null,
        postcode: null,
        facilitator: null,
        mode: null,
        programmeYear: null,
        term: null,
      }),
      anEvent({
        reference: 'EV-2',
        kind: 'study_window',
        isWindow: true,
        mode: null,
        venue: null,
        postcode: null,
        facilitator: null,
      }),
    ];
    const [unknown, study] = tableOf(
      await open(aPersonWorkbook({ person: aPerson({ events }) })),
      'Schedule',
    );

    expect(unknown).toMatchObject({
      Venue: 'Not set',
      Postcode: 'Not set',
      Facilitator: 'Not set',
      Mode: 'Not set',
      'Programme year': 'Not set',
      Term: 'Not set',
      'What changed': '',
    });
    expect(study).toMatchObject({ Venue: '', Postcode: '', Facilitator: '', Mode: '', Start: '', End: '' });
  });

  it('says until when a window of self-study lasts', async () => {
    const window = anEvent({ kind: 'study_window', isWindow: true, title: 'Module 2 self-study' });
    const events = [{ ...window, endsAt: new Date('2026-12-12T23:59:00Z'), minutes: 240 }];
    const [row] = tableOf(await open(aPersonWorkbook({ person: aPerson({ events }) })), 'Schedule');

    expect(row).toMatchObject({
      Title: 'Module 2 self-study (until 12/12/2026)',
      'Duration (hours)': 4,
      'Cover needed': 'None',
    });
  });

  it('gives the programme outline by half-term, marked provisional, to somebody without a group', async () => {
    const outline = [
      {
        academicYear: '2026/27',
        term: 'Spring 1',
        startsOn: '2027-01-04',
        endsOn: '2027-02-12',
        programmeYear: 1,
        moduleNumber: 3,
        moduleTitle: 'Developing quality pedagogy',
        kind: 'training' as const,
        title: 'Module 3 training',
        minutes: 180,
        mode: null,
      },
      {
        academicYear: '2026/27',
        term: 'Autumn 1',
        startsOn: '2026-09-02',
        endsOn: '2026-10-23',
        programmeYear: 1,
        moduleNumber: 1,
        moduleTitle: 'Enabling pupil learning',
        kind: 'training' as const,
        title: 'Module 1 training',
        minutes: 180,
        mode: null,
      },
    ];
    const book = await open(aPersonWorkbook({ person: aPerson({ group: null, outline }) }));

    expect(tableOf(book, 'Schedule')).toMatchObject([
      {
        Date: 'Not set',
        Term: 'Autumn 1 2026/27',
        Title: 'Module 1 training',
        Status: 'Provisional',
        'Cover needed': 'Not set',
        Group: 'Not set',
      },
      { Term: 'Spring 1 2026/27', Status: 'Provisional' },
    ]);
    expect(textOf(book)).toContain('Not in a group yet');
  });

  it('says why there is no schedule for somebody whom another provider trains', async () => {
    const person = aPerson({
      hours: [],
      noScheduleReason: 'Trained by UCL. Their schedule is not held here.',
    });

    expect(sheetOf(await open(aPersonWorkbook({ person })), 'Schedule').A4.v).toBe(
      'Trained by UCL. Their schedule is not held here.',
    );
  });

  it('has a sheet of changes that says so when nothing changed', async () => {
    expect(sheetOf(await open(aPersonWorkbook()), 'Changes').A4.v).toBe(
      'Nothing has changed since this schedule was first published.',
    );
  });

  it('lists changes newest first, with what was and what is', async () => {
    const changes = [change(), change({ changedAt: new Date('2026-11-22T09:00:00Z'), what: 'Venue' })];
    const book = await open(aPersonWorkbook({ person: aPerson({ events: [anEvent()], changes }) }));

    expect(tableOf(book, 'Changes')).toMatchObject([
      { 'What changed': 'Venue' },
      { 'What changed': 'Date', Was: 'Tuesday 12 January 2027', Now: 'Not set', Version: 4 },
    ]);
  });

  it('sets scheduled hours beside those of the programme and leaves cancelled events out', async () => {
    const events = [anEvent({ reference: 'EV-1' }), anEvent({ reference: 'EV-2', status: 'cancelled' })];
    const training = tableOf(await open(aPersonWorkbook({ person: aPerson({ events }) })), 'Hours').find(
      (row) => row.Activity === 'Training',
    );

    expect(training).toMatchObject({
      'Programme hours': 12,
      'Scheduled hours': 3,
      'Scheduled events': 1,
      'Half-days out of lessons': 2,
    });
  });

  it('draws the year with capital letters for days out of lessons and small ones for the rest', async () => {
    const events = [
      anEvent({ reference: 'EV-1', on: '2026-12-01' }),
      anEvent({
        reference: 'EV-2',
        on: '2026-12-03',
        from: '15:45',
        to: '16:45',
        kind: 'online_community',
        status: 'provisional',
      }),
      anEvent({ reference: 'EV-3', on: '2026-12-04', status: 'cancelled' }),
    ];
    const sheet = sheetOf(await open(aPersonWorkbook({ person: aPerson({ events }) })), 'Year at a glance');

    expect(sheet.A8.v).toBe('December 2026');
    expect([sheet.B8?.v, sheet.D8?.v, sheet.E8?.v]).toEqual(['T', 'o?', undefined]);
  });
});

describe('joining links and attendance', () => {
  const online = anEvent({
    mode: 'online',
    venue: null,
    joinUrl: 'https://meet.example.org/j/19384',
    attendance: 'missed',
  });
  const person = aPerson({ events: [online] });

  it('writes the link only into the file that the attendee made', async () => {
    const own = await open(aPersonWorkbook({ audience: 'attendee', person }));

    expect(sheetOf(own, 'Schedule').O5).toMatchObject({ v: 'Join online', l: { Target: online.joinUrl } });
    expect(textOf(own)).toContain('https://meet.example.org/j/19384');
  });

  it.each(['school', 'staff'] as const)(
    'hides the link from the %s even when the data has it',
    async (audience) => {
      const { bytes } = await makeScheduleWorkbook(aPersonWorkbook({ audience, person }));
      const book = read(bytes);

      expect(sheetOf(book, 'Schedule').O5).toMatchObject({ v: 'Sign in to join' });
      expect(sheetOf(book, 'Schedule').O5.l).toBeUndefined();
      expect(textOf(book)).not.toContain('meet.example.org');
    },
  );

  it('leaves attendance out unless it was chosen', async () => {
    expect(headingsOf(await open(aPersonWorkbook({ person })), 'Schedule')).not.toContain('Attendance');
    expect(
      tableOf(await open(aPersonWorkbook({ person, includeAttendance: true })), 'Schedule')[0],
    ).toMatchObject({ Attendance: 'Missed' });
  });
});

describe('the workbook of a whole school', () => {
  const people = [
    aPerson({ events: [anEvent({ reference: 'EV-1' })], changes: [change()] }),
    aPerson({
      name: 'Owen Ashby',
      role: 'mentor',
      pairedWith: ['Priya Holloway'],
      events: [anEvent({ reference: 'EV-2', from: '13:00', to: '15:00', kind: 'mentor_event' })],
      changes: [change()],
    }),
    aPerson({
      name: 'Nia Vale',
      pairedWith: [],
      events: [anEvent({ reference: 'EV-3', from: '15:30', to: '17:00' })],
    }),
  ];

  it('has its sheets and columns in the agreed order', async () => {
    const book = await open(aSchoolWorkbook({ people }));

    expect(book.SheetNames).toEqual([
      'Schedule',
      'Year at a glance',
      'Cover',
      'Hours',
      'Changes',
      'Notes and contacts',
    ]);
    expect(headingsOf(book, 'Schedule')).toEqual(schoolColumns);
    expect(tableOf(book, 'Schedule')[2]).toMatchObject({
      Name: 'Nia Vale',
      'Paired with': 'Not set',
      'Cover needed': 'After school',
    });
  });

  it('lists cover as one row for each person and half-day', async () => {
    const rows = tableOf(await open(aSchoolWorkbook({ people })), 'Cover').map((row) => [
      row['Half-day'],
      row.Name,
      row.Role,
    ]);

    expect(rows).toEqual([
      ['AM', 'Priya Holloway', 'ECT'],
      ['PM', 'Owen Ashby', 'Mentor'],
      ['PM', 'Priya Holloway', 'ECT'],
    ]);
  });

  it('shows the days out of lessons of each person by month', async () => {
    const rows = tableOf(await open(aSchoolWorkbook({ people })), 'Year at a glance');

    expect(rows).toMatchObject([
      { Name: 'Priya Holloway', 'Half-days': 2, 'Dec 2026': '1 all day' },
      { Name: 'Owen Ashby', 'Half-days': 1, 'Dec 2026': '1 PM' },
      { Name: 'Nia Vale', 'Half-days': 0, 'Dec 2026': '' },
    ]);
  });

  it('tells a change once, with the names of everybody it reaches', async () => {
    expect(tableOf(await open(aSchoolWorkbook({ people })), 'Changes')).toMatchObject([
      { 'People affected': 'Priya Holloway, Owen Ashby' },
    ]);
  });

  it('opens with a sentence on every sheet when the school has nobody', async () => {
    const book = await open(aSchoolWorkbook({ people: [] }));

    for (const name of book.SheetNames.slice(0, 5)) expect(sheetOf(book, name).A4.v).toMatch(/\.$/);
  });
});

describe('every schedule workbook', { timeout: 60_000 }, () => {
  it('gives the same bytes for the same data', async () => {
    const [first, second] = await Promise.all([
      makeScheduleWorkbook(aSchoolWorkbook()),
      makeScheduleWorkbook(aSchoolWorkbook()),
    ]);

    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  it.each([
    '=HYPERLINK("https://evil.example","x")',
    '@SUM(1)',
    '+1+1',
    '-2+3',
    '\t=1',
    '\r=1',
    '<script>alert(1)</script>',
    ']]>',
    '\u0000\u0001',
  ])('carries the hostile text %j without a formula in any cell', async (hostile) => {
    const person = aPerson({
      name: hostile,
      givenName: hostile,
      familyName: hostile,
      group: hostile,
      intake: hostile,
      pairedWith: [hostile],
      leadProvider: hostile,
      events: [
        anEvent({
          title: hostile,
          venue: hostile,
          postcode: hostile,
          facilitator: hostile,
          group: hostile,
          whatChanged: hostile,
          moduleTitle: hostile,
          reference: hostile,
          term: hostile,
        }),
      ],
      changes: [
        change({
          eventTitle: hostile,
          was: hostile,
          now: hostile,
          reason: hostile,
          what: hostile,
          eventReference: hostile,
        }),
      ],
    });
    const file = await makeScheduleWorkbook(
      aSchoolWorkbook({ people: [person], provider: hostile, notes: [hostile] }),
    );
    const book = read(file.bytes);

    expect(file.fileName).toMatch(/^[a-z0-9-]+\.xlsx$/);
    for (const name of book.SheetNames)
      for (const [reference, cell] of Object.entries(sheetOf(book, name))) {
        if (reference.startsWith('!')) continue;
        expect(cell.f).toBeUndefined();
        if (cell.t === 's') expect(String(cell.v)).not.toMatch(/^([=\-@\t\r]|\+(?!44 1632))/);
      }
  });

  it('holds no TRN, e-mail address of a person or attendance beyond what it was given', async () => {
    const text = textOf(await open(aSchoolWorkbook()));

    expect(text).not.toMatch(/990\d{4}/);
    expect(text.match(/[\w.]+@[\w.]+/g)).toEqual(['support@example.org', 'ecf@example.org']);
  });

  it('makes the workbook of 60 people with 40 events each in well under a second of work', async () => {
    const people = Array.from({ length: 60 }, (_, number) =>
      aPerson({
        name: `Person ${number}`,
        events: [0, 3, 6].flatMap((days) => aYearOfEvents(days + (number % 5))).slice(0, 40),
      }),
    );
    await makeScheduleWorkbook(aSchoolWorkbook());
    const before = process.cpuUsage();

    const { bytes } = await makeScheduleWorkbook(aSchoolWorkbook({ people }));

    const { user, system } = process.cpuUsage(before);
    // 0.3 s on an idle machine; other suites beside this one are charged here too.
    expect((user + system) / 1000).toBeLessThan(3000);
    expect(bytes.length).toBeLessThan(500_000);
  });
});

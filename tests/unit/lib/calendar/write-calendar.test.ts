import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCalendar, writeSingleEntry } from '@/lib/calendar/write-calendar';
import { aCalendar, aCalendarEntry } from '@/tests/factories/calendar';
import { readCalendar } from '@/tests/support/read-calendar';

const everyKind = [
  aCalendarEntry(),
  aCalendarEntry({
    id: '0197a1de-5cbf-7000-8000-000000000002',
    sequence: 3,
    title: 'Conference, day one; “opening”',
    status: 'cancelled',
    isBusy: false,
    when: { startsAt: new Date('2026-07-07T08:00:00Z'), endsAt: new Date('2026-07-07T15:30:00Z') },
  }),
  aCalendarEntry({
    id: '0197a1de-5cbf-7000-8000-000000000003',
    title: 'Online community',
    status: 'provisional',
    location: 'Online',
    joinUrl: 'https://meet.example.org/j/19384?pwd=a,b;c',
  }),
  aCalendarEntry({
    id: '0197a1de-5cbf-7000-8000-000000000004',
    title: 'Self-study',
    isBusy: false,
    location: null,
    when: { firstDay: '2026-10-19', lastDay: '2026-11-08' },
  }),
];

describe('a calendar file', () => {
  it('is, byte for byte, what it was when it was last looked at', async () => {
    await expect(writeCalendar(aCalendar(everyKind))).toMatchFileSnapshot('golden/every-kind.ics');
  });

  it('says what the standards ask of a subscribed calendar', () => {
    const text = writeCalendar(aCalendar(everyKind, { name: 'Ada, Quick; & co' }));
    const read = readCalendar(text);

    // The parser takes names that the first standard does not have as they are written.
    expect(text).toContain('\r\nNAME:Ada\\, Quick\\; & co\r\nX-WR-CALNAME:Ada\\, Quick\\; & co\r\n');
    for (const [name, value] of Object.entries({
      version: '2.0',
      calscale: 'GREGORIAN',
      method: 'PUBLISH',
      url: 'https://ecf.example.org/me',
      color: 'teal',
      'refresh-interval': 'PT4H',
      'x-published-ttl': 'PT4H',
    }))
      expect(read.property(name), name).toBe(value);
    // Times of change are instants, and components come after every property of the calendar.
    expect(text).toMatch(/\r\nDTSTAMP:20261124T120000Z\r\n/);
    expect(text.slice(text.indexOf('BEGIN:VTIMEZONE'), text.indexOf('BEGIN:VEVENT'))).toMatch(
      /END:VTIMEZONE\r\n$/,
    );
  });

  it('keeps a cancelled event, marks it twice, and takes nobody’s time with it', () => {
    const [, cancelled] = readCalendar(writeCalendar(aCalendar(everyKind))).events;

    expect(cancelled).toMatchObject({
      status: 'CANCELLED',
      summary: 'Cancelled: Conference, day one; “opening”',
      transparency: 'TRANSPARENT',
      sequence: 3,
    });
  });

  it('marks what is provisional, and has the link to join as a link', () => {
    const [, , online] = readCalendar(writeCalendar(aCalendar(everyKind))).events;

    expect(online).toMatchObject({
      status: 'TENTATIVE',
      conference: 'https://meet.example.org/j/19384?pwd=a,b;c',
    });
  });

  it('ends a window on the day after its last, as whole days do', () => {
    expect(readCalendar(writeCalendar(aCalendar(everyKind))).events[3]?.days).toEqual([
      '2026-10-19',
      '2026-11-09',
    ]);
  });

  it('does not ask to be fetched again when it is a copy of one event', () => {
    const { entries, ...calendar } = aCalendar(everyKind);
    const text = writeSingleEntry(calendar, everyKind[0] ?? aCalendarEntry());

    expect(text).toContain('METHOD:PUBLISH');
    expect(text).not.toMatch(/REFRESH-INTERVAL|X-PUBLISHED-TTL/);
    expect(readCalendar(text).events).toHaveLength(1);
    expect(entries).toHaveLength(4);
  });
});

// Everything that people type, and what would break a line, a value or the file.
const text = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom('\n', ',', ';', ':', '\\', '"', ' ', 'é', '“', '👩‍🏫', '字'),
      fc.string({ maxLength: 3 }),
    ),
    maxLength: 200,
  })
  .map((value) =>
    value.replaceAll(/\p{Cc}/gu, (letter) => (letter === '\n' ? letter : ' ')).replaceAll(/\p{Cs}/gu, '?'),
  );
const title = text.map((value) => `Training ${value.replaceAll('\n', ' ')}`.trim());
const link = fc.webUrl({ withQueryParameters: true });
const minute = 60_000;

const entry = fc
  .record({
    id: fc.uuid(),
    sequence: fc.nat(),
    title,
    description: text.map((value) => `About: ${value}`.trim()),
    location: text.map((value) => `At ${value.replaceAll('\n', ' ')}`.trim()),
    status: fc.constantFrom('provisional' as const, 'confirmed' as const, 'cancelled' as const),
    isBusy: fc.boolean(),
    joinUrl: fc.option(link),
    url: link,
    start: fc.integer({ min: Date.UTC(2025, 0) / minute, max: Date.UTC(2031, 0) / minute }),
    minutes: fc.integer({ min: 15, max: 600 }),
  })
  .map(({ start, minutes, ...rest }) =>
    aCalendarEntry({
      ...rest,
      when: { startsAt: new Date(start * minute), endsAt: new Date((start + minutes) * minute) },
    }),
  );

describe('for any entries', () => {
  it('another parser reads back what was written', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 4 }), (entries) => {
        const { events } = readCalendar(writeCalendar(aCalendar(entries)));

        expect(events).toMatchObject(
          entries.map((one) => ({
            uid: `${one.id}@ecf.example.org`,
            sequence: one.sequence,
            summary: one.status === 'cancelled' ? `Cancelled: ${one.title}` : one.title,
            description: one.description,
            location: one.location,
            url: one.url,
            conference: one.joinUrl,
            ...one.when,
          })),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('no line is longer than 75 octets, and no letter is torn apart at its end', () => {
    fc.assert(
      fc.property(entry, (one) => {
        const file = writeCalendar(aCalendar([one]));
        const lines = file.split('\r\n');

        for (const line of lines) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\n\r]/);
          expect(line.isWellFormed()).toBe(true);
        }
        expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
      }),
    );
  });
});

describe('around the change of the clocks', () => {
  // 1am GMT becomes 2am BST on the last Sunday in March, and 2am BST becomes 1am GMT on the last Sunday in October.
  const changes = [2026, 2027, 2028].flatMap((year) =>
    [2, 9].map((month) => {
      const last = new Date(Date.UTC(year, month + 1, 0));
      return Date.UTC(year, month, last.getUTCDate() - last.getUTCDay(), 1);
    }),
  );

  it('every quarter of an hour of the two days comes back as the instant that it was', () => {
    for (const change of changes) {
      const times = Array.from({ length: 193 }, (_, at) => change + (at - 96) * 15 * minute).map((start) => ({
        startsAt: new Date(start),
        endsAt: new Date(start + 90 * minute),
      }));
      const read = readCalendar(writeCalendar(aCalendar(times.map((when) => aCalendarEntry({ when })))));

      expect(read.events.map(({ startsAt, endsAt }) => ({ startsAt, endsAt }))).toEqual(times);
    }
  });

  it('the same lesson on the Friday before and the Monday after is written with the same wall time', () => {
    const times = ['2026-10-23T08:00:00Z', '2026-10-26T09:00:00Z'].map((start) => {
      const startsAt = new Date(start);
      const endsAt = new Date(startsAt.getTime() + 60 * minute);
      const text = writeCalendar(aCalendar([aCalendarEntry({ when: { startsAt, endsAt } })]));
      return /DTSTART;TZID=Europe\/London:\d{8}T(\d{6})/.exec(text)?.[1];
    });

    expect(times).toEqual(['090000', '090000']);
  });
});

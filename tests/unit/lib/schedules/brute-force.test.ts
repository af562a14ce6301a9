import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate } from '@/lib/dates/iso-date';
import { defaultTeachingDay } from '@/lib/events/cover';
import type { EventRecord } from '@/lib/events/types';
import type { GroupPlace, PersonRecord } from '@/lib/people/record';
import { changesSince, composed } from '@/lib/schedules/changes-since';
import { entriesOf } from '@/lib/schedules/entries';
import { anEvent, aRevision } from '@/tests/factories/event-records';
import { anEct, noon } from '@/tests/factories/records';

const base = '2026-09-01';
const groups = ['a', 'b', 'c'];
const day = fc.integer({ min: 0, max: 400 }).map((offset) => addDays(base, offset));
const endOf = (startsOn: IsoDate) =>
  fc.option(fc.integer({ min: 0, max: 150 }).map((length) => addDays(startsOn, length)));

const period = day.chain((startsOn) => endOf(startsOn).map((endsOn) => ({ startsOn, endsOn })));

const places: fc.Arbitrary<GroupPlace[]> = fc.array(
  fc.tuple(period, fc.constantFrom(...groups)).map(([of, groupId]) => ({
    id: 'place',
    trainingPeriodId: 'training',
    groupId,
    groupName: groupId,
    ...of,
  })),
  { maxLength: 4 },
);

const record: fc.Arbitrary<PersonRecord> = fc
  .tuple(fc.constantFrom('ada', 'bo'), fc.constantFrom('ect' as const, 'mentor' as const), period, places)
  .map(([personId, role, stay, own]) => anEct({ personId, name: personId, role, ...stay, places: own }));

const event = fc
  .record({
    date: day,
    groupId: fc.option(fc.constantFrom(...groups)),
    audience: fc.constantFrom('ect' as const, 'mentor' as const, 'both' as const),
    attendeeIds: fc.subarray(['ada', 'bo']),
  })
  .map((of) => anEvent(of));

const events = fc
  .array(event, { maxLength: 25 })
  .map((list) => list.map((of, index) => ({ ...of, id: `e${index}`, reference: index + 1 })));

const calendar = Array.from({ length: 600 }, (_, offset) => addDays(base, offset));
const daysOf = ({ startsOn, endsOn }: { startsOn: IsoDate; endsOn: IsoDate | null }) =>
  calendar.filter((date) => date >= startsOn && (endsOn === null || date <= endsOn));

/** Every day on which somebody belongs to a group or is at the school, written out; then events are looked up. */
function byDays(records: readonly PersonRecord[], list: readonly EventRecord[]): string[] {
  const days = new Set<string>();
  for (const of of records) {
    const who = `${of.personId} ${of.role}`;
    for (const date of daysOf(of)) days.add(`${who} at school ${date}`);
    for (const place of of.places)
      for (const date of daysOf(place)) days.add(`${who} in ${place.groupId} ${date}`);
  }
  const everybody = ['ada ect', 'ada mentor', 'bo ect', 'bo mentor'];
  return list.flatMap(({ id, date, groupId, audience, attendeeIds }) =>
    everybody.flatMap((who) => {
      const [personId = '', role = ''] = who.split(' ');
      const byName = attendeeIds.includes(personId) && days.has(`${who} at school ${date}`);
      const byGroup = (audience === 'both' || audience === role) && days.has(`${who} in ${groupId} ${date}`);
      return byName || byGroup ? [`${id} ${who}`] : [];
    }),
  );
}

describe('a schedule', () => {
  it('is what follows from every day of every stay and every group, for random histories', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 5 }), events, (records, list) => {
        const entries = entriesOf(records, list, defaultTeachingDay, { day: base, now: noon });
        const found = entries.flatMap(({ id, people }) =>
          people.map(({ personId, role }) => `${id} ${personId} ${role}`),
        );
        expect(found.sort()).toEqual(byDays(records, list).sort());
      }),
      { numRuns: 100 },
    );
  });
});

describe('changes since an instant', () => {
  const at = (minute: number) => new Date(noon.getTime() + minute * 60_000);
  const onDate = (date: IsoDate) => `${date}T13:00:00.000Z`;
  const ada = anEct({
    personId: 'ada',
    places: [
      {
        id: 'place',
        trainingPeriodId: 't',
        groupId: 'group',
        groupName: 'g',
        startsOn: '2026-12-01',
        endsOn: '2027-01-31',
      },
    ],
    startsOn: base,
  });

  it('tell of those alone whose the event is or was, from the first was to the last now', () => {
    const winter = fc.integer({ min: 0, max: 120 }).map((offset) => addDays('2026-11-15', offset));
    const mine = (date: IsoDate) => date >= '2026-12-01' && date <= '2027-01-31';

    fc.assert(
      fc.property(fc.array(winter, { minLength: 2, maxLength: 6 }), fc.nat(6), (moves, seen) => {
        const steps = moves
          .slice(1)
          .map((to, index) => ({ from: moves[index] ?? to, to, minute: index + 1 }));
        const revisions = steps
          .filter(({ from, to }) => from !== to)
          .map(({ from, to, minute }) =>
            aRevision({
              was: { startsAt: onDate(from) },
              now: { startsAt: onDate(to) },
              publishedAt: at(minute),
            }),
          );
        const last = moves.at(-1) ?? '';
        const list = [anEvent({ date: last, endDate: last, revisions })];
        const before = moves[Math.min(seen, moves.length - 1)] ?? last;
        const told = changesSince([ada], list, at(seen));

        const expected = before !== last && (mine(before) || mine(last)) ? 1 : 0;
        expect(told).toHaveLength(expected);
        if (expected === 1 && mine(before) && mine(last))
          expect(told[0]?.lines.map(({ what }) => what)).toEqual(['Date']);
        if (expected === 1 && !mine(last)) expect(told[0]?.lines[0]?.now).toBe('No longer in this schedule');
      }),
      { numRuns: 300 },
    );
  });

  it('of several publications are one change, and none where all is as it was', () => {
    expect(
      composed([
        { what: 'Date', was: 'Monday', now: 'Tuesday' },
        { what: 'Venue', was: 'Here', now: 'There' },
        { what: 'Date', was: 'Tuesday', now: 'Wednesday' },
        { what: 'Venue', was: 'There', now: 'Here' },
      ]),
    ).toEqual([{ what: 'Date', was: 'Monday', now: 'Wednesday' }]);
    expect(
      composed([
        { what: 'Status', was: 'Confirmed', now: 'Cancelled' },
        { what: 'Status', was: 'Cancelled', now: 'Takes place again' },
      ]),
    ).toEqual([]);
  });

  it('say nothing of an event that was added and cancelled in between', () => {
    const revisions = [
      aRevision({ kind: 'added', version: 2, publishedAt: at(1) }),
      aRevision({ kind: 'cancelled', version: 3, publishedAt: at(2) }),
    ];
    const event = anEvent({ date: '2026-12-10', status: 'cancelled', revisions });

    expect(changesSince([ada], [event], at(0))).toEqual([]);
    expect(changesSince([ada], [event], at(1))).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import { attendedBy } from '@/lib/feeds/attended';
import { type Attended, entriesOf, entryOf } from '@/lib/feeds/entries';
import { mostEntries } from '@/lib/feeds/rules';
import { anEvent } from '@/tests/factories/event-records';
import { aMentor, anEct } from '@/tests/factories/records';

const place = {
  id: 'place',
  trainingPeriodId: 'training',
  groupId: 'group',
  groupName: 'Group',
  startsOn: '2026-09-01',
  endsOn: null,
};
const ada = anEct({ places: [place] });
const mo = aMentor({ places: [place] });

const online = anEvent({
  title: 'Module 3 training',
  mode: 'online',
  joinUrl: 'https://meet.example.org/j/1',
});
const own: Attended = { event: online, names: ['Ada Quick'], isOwn: true };
const ownWords = { audience: 'own', url: 'https://ecf.example.org/me' } as const;
const schoolWords = { audience: 'school', url: 'https://ecf.example.org/schools/900101' } as const;

describe('an entry of one’s own calendar', () => {
  it('has the title and the link to join', () => {
    const entry = entryOf(own, ownWords);

    expect(entry).toMatchObject({
      title: 'Module 3 training',
      joinUrl: 'https://meet.example.org/j/1',
      isBusy: true,
    });
    expect(entry.description).toContain('Join: https://meet.example.org/j/1');
  });

  it('has no link once it is cancelled, and takes no time', () => {
    const entry = entryOf({ ...own, event: { ...online, status: 'cancelled' } }, ownWords);

    expect(entry).toMatchObject({ joinUrl: null, isBusy: false });
    expect(entry.description).not.toContain('meet.example.org');
  });

  it('names the ECT whose event it is, without the link and without taking the mentor’s time', () => {
    const entry = entryOf({ ...own, names: ['Ada Quick'], isOwn: false }, ownWords);

    expect(entry).toMatchObject({ title: 'Ada Quick: Module 3 training', joinUrl: null, isBusy: false });
    expect(entry.description).not.toContain('meet.example.org');
  });

  it('lasts whole days and takes no time when it is a window of work', () => {
    const entry = entryOf(
      { ...own, event: anEvent({ kind: 'study_window', date: '2026-11-02', endDate: '2026-11-13' }) },
      ownWords,
    );

    expect(entry).toMatchObject({ when: { firstDay: '2026-11-02', lastDay: '2026-11-13' }, isBusy: false });
  });

  it('says where: venue with its postcode', () => {
    const venue = { name: 'Learning Centre', address: 'Mill Lane', postcode: 'TF1 1AA' };

    expect(entryOf({ ...own, event: anEvent({ venue }) }, ownWords).location).toBe(
      'Learning Centre, Mill Lane, TF1 1AA',
    );
  });
});

describe('an entry of a school’s calendar', () => {
  it('names who is out, and no link', () => {
    const entry = entryOf({ ...own, names: ['Ada Quick', 'Mo Marsh'] }, schoolWords);

    expect(entry.title).toBe('ECF training: Ada Quick and Mo Marsh');
    expect(JSON.stringify(entry)).not.toContain('meet.example.org');
    expect(entry.description).toContain('Whoever attends signs in to join.');
  });

  it('keeps a long list of names out of the title and in the text', () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F'];
    const entry = entryOf({ ...own, names }, schoolWords);

    expect(entry.title).toBe('ECF training: A, B, C and 3 more');
    expect(entry.description).toContain('For A, B, C, D, E and F');
  });
});

describe('the events of several people', () => {
  it('come once each, with everybody who attends', () => {
    const event = anEvent();

    expect(attendedBy([mo, ada], [event], ({ role }) => role === 'mentor')).toEqual([
      { event, names: ['Ada Quick', 'Mo Marsh'], isOwn: true },
    ]);
  });

  it('leave out what nobody of them attends', () => {
    const before = anEvent({ date: '2026-08-31' });
    const forMentors = anEvent({ audience: 'mentor' });

    expect(attendedBy([ada], [before, forMentors], () => true)).toEqual([]);
  });

  it('are the latest where there are too many', () => {
    const many = Array.from({ length: mostEntries + 5 }, (_, reference) => ({
      ...own,
      event: anEvent({ reference, startsAt: new Date(Date.UTC(2026, 0, 1, 0, reference)) }),
    }));
    const entries = entriesOf(many.reverse(), ownWords);

    expect(entries).toHaveLength(mostEntries);
    expect(entries[0]?.description).toContain('Reference E5');
  });
});

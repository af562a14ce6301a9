import { describe, expect, it } from 'vitest';
import { readSnapshot } from '@/lib/events/snapshots';
import { changeInWords, publicationsOf } from '@/lib/schedules/changes';
import { noticeFor } from '@/lib/schedules/notice-words';
import type { EventDetails, PublishedRevision } from '@/lib/schedules/publication';
import { differenceOf, type Names } from '@/lib/schedules/publication-rules';

const names: Names = {
  venues: new Map([
    ['hall', 'Example Hall'],
    ['library', 'Example Library'],
  ]),
  modules: new Map([
    ['m1', { year: 1, number: 1 }],
    ['m1 of version 2', { year: 1, number: 1 }],
    ['m2', { year: 1, number: 2 }],
  ]),
};

const event: EventDetails = {
  moduleId: 'm1',
  kind: 'training',
  audience: 'both',
  title: 'Module 1 training',
  startsAt: new Date('2027-01-26T13:00:00Z'),
  endsAt: new Date('2027-01-26T16:00:00Z'),
  mode: 'face_to_face',
  venueId: null,
  status: 'confirmed',
  joinUrl: null,
};

const change = (to: Partial<EventDetails>, from: Partial<EventDetails> = {}) =>
  differenceOf(
    { event: { ...event, ...from }, usualVenueId: 'hall' },
    { event: { ...event, ...from, ...to }, usualVenueId: 'hall' },
    names,
  );

describe('what differs between two states of an event', () => {
  it.each<[string, Partial<EventDetails>, string, boolean]>([
    ['another start', { startsAt: new Date('2027-01-26T12:00:00Z') }, 'moved', true],
    ['another end alone', { endsAt: new Date('2027-01-26T17:00:00Z') }, 'moved', true],
    ['another venue', { venueId: 'library' }, 'venue_changed', true],
    ['another mode', { mode: 'online' }, 'venue_changed', true],
    ['cancelling', { status: 'cancelled' }, 'cancelled', true],
    ['another state', { status: 'provisional' }, 'details_changed', true],
    ['a link', { joinUrl: 'https://meet.example.org/1' }, 'details_changed', true],
    ['another title', { title: 'Other' }, 'details_changed', false],
    ['another module', { moduleId: 'm2' }, 'details_changed', false],
    ['another audience', { audience: 'ect' }, 'details_changed', false],
  ])('%s', (_what, to, kind, growsSequence) => {
    expect(change(to)).toMatchObject({ kind, growsSequence });
  });

  it('is nothing for the same module of a newer version of the programme', () => {
    expect(change({ moduleId: 'm1 of version 2' })).toBeNull();
  });

  it('is nothing when the usual venue is said in so many words', () => {
    expect(change({ venueId: 'hall' })).toBeNull();
  });

  it('says start and end together, and never a joining link', () => {
    const moved = change({ endsAt: new Date('2027-01-26T17:00:00Z'), joinUrl: 'https://meet.example.org/1' });
    expect(moved?.now).toEqual({
      startsAt: '2027-01-26T13:00:00.000Z',
      endsAt: '2027-01-26T17:00:00.000Z',
      joinLink: 'given',
    });
  });

  it('can be written and read again', () => {
    const difference = change({
      startsAt: new Date('2027-01-26T12:00:00Z'),
      venueId: 'library',
      moduleId: null,
    });
    expect(readSnapshot(difference?.was)).toEqual(difference?.was);
    expect(readSnapshot(difference?.now)).toEqual(difference?.now);
  });

  it.each<[Partial<EventDetails>, Partial<EventDetails>, string]>([
    [
      { startsAt: new Date('2027-02-02T13:00:00Z'), endsAt: new Date('2027-02-02T16:00:00Z') },
      {},
      'Moved from Tuesday 26 January to Tuesday 2 February',
    ],
    [{ status: 'cancelled' }, {}, 'Cancelled'],
    [{ status: 'confirmed' }, { status: 'provisional' }, 'Now confirmed'],
    [{ status: 'confirmed' }, { status: 'cancelled' }, 'Was cancelled, takes place again'],
    [{ audience: 'mentor' }, {}, 'Now for Mentors'],
    [{ moduleId: 'm2' }, {}, 'Module changed from Year 1, module 1 to Year 1, module 2'],
    [{ joinUrl: 'https://meet.example.org/1' }, {}, 'There is a new joining link'],
  ])('reads as a sentence: %j', (to, from, sentence) => {
    const difference = change(to, from);
    const revision = {
      id: 'r',
      kind: difference?.kind ?? 'added',
      was: readSnapshot(difference?.was),
      now: readSnapshot(difference?.now),
      version: 2,
      reason: 'x',
      publishedAt: new Date(),
    };
    expect(changeInWords(publicationsOf({ revisions: [revision] }))).toBe(sentence);
  });
});

const revision = (more: Partial<PublishedRevision> = {}): PublishedRevision => ({
  eventId: 'e',
  groupId: 'g',
  versionId: 'v',
  version: 2,
  reason: 'The venue is closed.',
  kind: 'cancelled',
  was: { status: 'confirmed' },
  now: { status: 'cancelled' },
  title: 'Module 3 training',
  wasOn: '2027-01-26',
  nowOn: '2027-01-26',
  wasFor: 'both',
  nowFor: 'both',
  ...more,
});

describe('the words of a notice', () => {
  it('tell an attendee what changed, when it was, and why', () => {
    expect(noticeFor({ urn: null, personIds: ['p'], personName: 'A' }, [revision()])).toEqual({
      title: 'Your schedule has changed',
      body: 'Module 3 training: cancelled, was planned for Tuesday 26 January. Reason: The venue is closed.',
      href: '/me',
    });
  });

  it('name the one person of a school, and link to their page', () => {
    const notice = noticeFor({ urn: 900001, personIds: ['p'], personName: 'Elowen Brightwater' }, [
      revision(),
    ]);
    expect(notice.title).toBe('The schedule of Elowen Brightwater has changed');
    expect(notice.href).toBe('/schools/900001/people/p');
  });

  it('count what they do not tell', () => {
    const many = Array.from({ length: 5 }, (_, at) =>
      revision({ title: `Event ${at}`, reason: `Reason ${at}` }),
    );
    const { title, body } = noticeFor({ urn: 900001, personIds: ['p', 'q'], personName: 'A' }, many);
    expect(title).toBe('The schedules of 2 people have changed');
    expect(body).toMatch(/^Event 0: .+Event 1: .+Event 2: .+And 2 more changes\.$/);
  });
});

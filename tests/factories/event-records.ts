import type { EventRecord, EventRevisionRecord } from '@/lib/events/types';
import { day, noon } from './records';

/** A training of a group in the afternoon of the day of the tests. */
export function anEvent(overrides: Partial<EventRecord> = {}): EventRecord {
  const date = overrides.date ?? day;
  return {
    id: 'event',
    reference: 1,
    groupId: 'group',
    groupName: 'Group',
    facilitator: null,
    kind: 'training',
    audience: 'both',
    title: 'Training',
    startsAt: new Date(`${date}T13:00:00Z`),
    endsAt: new Date(`${date}T16:00:00Z`),
    date,
    endDate: date,
    startTime: '13:00',
    endTime: '16:00',
    plannedMinutes: null,
    mode: 'face_to_face',
    status: 'confirmed',
    sequence: 0,
    createdAt: noon,
    changedAt: noon,
    venue: null,
    module: null,
    attendeeIds: [],
    revisions: [],
    joinUrl: null,
    ...overrides,
  };
}

/** A publication of a change, one version after the first. */
export function aRevision(overrides: Partial<EventRevisionRecord> = {}): EventRevisionRecord {
  return {
    id: 'revision',
    kind: 'moved',
    was: {},
    now: {},
    version: 2,
    reason: 'The venue is not available',
    publishedAt: noon,
    ...overrides,
  };
}

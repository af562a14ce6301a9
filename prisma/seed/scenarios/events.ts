import { addDays, type IsoDate } from '@/lib/dates/iso-date';
import { londonInstant } from '@/lib/dates/london';
import { type HalfTerm, teachingDay, teachingWeeks } from '../calendar';
import { type Demonstration, idOf } from '../rows';
import { type GroupLine, groupId, venueId, venueName } from './groups';
import { organisationId } from './organisations';
import type { ModuleLine } from './programmes/modules';
import { moduleId, type Version, versionOf } from './programmes/programmes';
import type { TemplateLine } from './programmes/templates';

interface PlannedEvent {
  id: string;
  group: GroupLine;
  template: TemplateLine;
  date: IsoDate;
  time: string;
  provisional: boolean;
}

const halfTerms: HalfTerm[] = ['autumn_1', 'autumn_2', 'spring_1', 'spring_2', 'summer_1', 'summer_2'];
/** Half-terms that a later start is behind a September one. */
const shiftOfTerm = { september: 0, january: 2, april: 4 };

/** Both programme years of every group; next academic year's dates are provisional. Some events have been changed. */
export function addEvents(demonstration: Demonstration, groups: GroupLine[]): void {
  for (const group of groups) {
    const events = eventsOf(group, demonstration.year);
    const change = changesOf(group, events, demonstration.today);
    for (const event of events) addEvent(demonstration, event, change.get(event.id));
    addVersions(demonstration, group, events, change);
    addMaterials(demonstration, group, events);
  }
}

type Change = 'moved' | 'cancelled' | 'venue_changed';

/** The next event of two groups has been moved and the one after it cancelled; a third group has a new venue. */
function changesOf(group: GroupLine, events: PlannedEvent[], today: IsoDate): Map<string, Change> {
  const next = events.findIndex((event) => event.date > today && event.template.mode === 'face_to_face');
  const moved = events[next < 0 ? events.length - 2 : next];
  const after = events[next < 0 ? events.length - 1 : next + 1];
  const changes = new Map<string, Change>();
  if (['secondary-shrewsbury-1', 'primary-shrewsbury-0'].includes(group.key)) {
    if (moved !== undefined) changes.set(moved.id, 'moved');
    if (after !== undefined) changes.set(after.id, 'cancelled');
  }
  if (group.key === 'primary-telford-0' && moved !== undefined) changes.set(moved.id, 'venue_changed');
  return changes;
}

function eventsOf(group: GroupLine, year: number): PlannedEvent[] {
  const version = versionOf(group.version);
  return version.templates
    .filter(
      ({ audience, kind }) => kind !== 'school_visit' && (audience === 'both' || audience === group.audience),
    )
    .map((template) => {
      const module = moduleOf(version, template);
      const { academicYear, halfTerm } = placed(module, group);
      const weeks = teachingWeeks(academicYear);
      return {
        id: idOf(`event ${group.key} ${template.title}`),
        group,
        template,
        date: teachingDay(weeks, halfTerm, template.week, group.day),
        time: startTime(template, group),
        provisional: academicYear > year,
      };
    })
    .sort((one, other) => (one.date < other.date ? -1 : 1));
}

export function moduleOf(version: Version, template: TemplateLine): ModuleLine {
  const module = version.modules.find(({ number }) => number === template.module);
  if (module === undefined) throw new Error(`${version.key} has no module ${template.module}.`);
  return module;
}

function placed(module: ModuleLine, group: GroupLine): { academicYear: number; halfTerm: HalfTerm } {
  const index = halfTerms.indexOf(module.halfTerm) + (module.year - 1) * 6 + shiftOfTerm[group.intake.term];
  return {
    academicYear: group.intake.year + Math.floor(index / 6),
    halfTerm: halfTerms[index % 6] ?? 'autumn_1',
  };
}

function startTime(template: TemplateLine, group: GroupLine): string {
  if (template.minutes >= 240) return '09:30';
  if (template.mode === 'online') return '15:45';
  return group.half === 'mornings' ? '09:30' : '13:00';
}

function addEvent(demonstration: Demonstration, event: PlannedEvent, change: Change | undefined): void {
  const { group, template } = event;
  const startsAt = londonInstant(event.date, event.time);
  const inPerson = template.mode === 'face_to_face';
  demonstration.add('event', {
    id: event.id,
    groupId: groupId(group.key),
    moduleId: moduleId(group.version, template.module),
    leadProviderId: organisationId[group.provider],
    deliveryPartnerId: organisationId[group.partner],
    kind: template.kind,
    audience: group.audience,
    title: template.title,
    startsAt,
    endsAt: new Date(startsAt.getTime() + template.minutes * 60_000),
    mode: template.mode,
    venueId: inPerson ? venueId(group.venue) : null,
    status: change === 'cancelled' ? 'cancelled' : event.provisional ? 'provisional' : 'confirmed',
    sequence: change === undefined ? 0 : 1,
    createdAt: published(group),
    changedAt: change === undefined ? published(group) : changedAt(demonstration),
  });
  if (template.mode === 'online') {
    demonstration.add('event_join_link', {
      eventId: event.id,
      url: `https://meet.example.org/${event.id.slice(0, 8)}`,
    });
  }
}

function published(group: GroupLine): Date {
  return londonInstant(`${group.intake.year}-07-01`, '10:00');
}

function changedAt(demonstration: Demonstration): Date {
  return londonInstant(addDays(demonstration.today, -3), '10:15');
}

function addVersions(
  demonstration: Demonstration,
  group: GroupLine,
  events: PlannedEvent[],
  changes: Map<string, Change>,
): void {
  const first = idOf(`schedule version ${group.key} 1`);
  demonstration.add('schedule_version', {
    id: first,
    groupId: groupId(group.key),
    number: 1,
    reason: 'First publication',
    publishedAt: published(group),
  });
  for (const event of events) {
    demonstration.add('event_revision', {
      id: idOf(`first revision ${event.id}`),
      scheduleVersionId: first,
      eventId: event.id,
      kind: 'added',
      was: {},
      now: firstSnapshot(event, changes.get(event.id)),
    });
  }
  if (changes.size === 0) return;
  const second = idOf(`schedule version ${group.key} 2`);
  demonstration.add('schedule_version', {
    id: second,
    groupId: groupId(group.key),
    number: 2,
    reason: 'The venue is not available on some dates',
    publishedAt: changedAt(demonstration),
  });
  for (const event of events) {
    const kind = changes.get(event.id);
    if (kind === undefined) continue;
    demonstration.add('event_revision', {
      id: idOf(`revision ${event.id}`),
      scheduleVersionId: second,
      eventId: event.id,
      kind,
      ...snapshots(event, kind),
    });
  }
}

/** An event as it was first published: before whatever has been changed since. */
function firstSnapshot(event: PlannedEvent, change: Change | undefined): Record<string, unknown> {
  const { group, template } = event;
  const { number, year } = moduleOf(versionOf(group.version), template);
  return {
    ...span(event, event.date),
    venue: template.mode === 'face_to_face' ? venueName(group.venue) : null,
    mode: template.mode,
    title: template.title,
    status: event.provisional ? 'provisional' : 'confirmed',
    kind: template.kind,
    audience: group.audience,
    module: `Year ${year}, module ${number}`,
    joinLink: template.mode === 'online' ? 'given' : 'none',
    ...(change === undefined ? {} : snapshots(event, change).was),
  };
}

/** The next face-to-face event says how to get in; the last online one has a recording for those who missed it. */
function addMaterials(demonstration: Demonstration, group: GroupLine, events: PlannedEvent[]): void {
  const next = events.find(
    ({ date, template }) => date > demonstration.today && template.mode === 'face_to_face',
  );
  const last = events.findLast(
    ({ date, template }) => date < demonstration.today && template.mode === 'online',
  );
  const add = (event: PlannedEvent | undefined, row: { kind: string } & Record<string, string>) => {
    if (event === undefined) return;
    const id = idOf(`material ${group.key} ${row.kind}`);
    demonstration.add('event_material', { id, eventId: event.id, ...row });
  };
  add(next, {
    kind: 'joining_instructions',
    audience: 'attendees_and_school',
    text: 'Sign in at the front desk from 15 minutes before the start. Coffee and lunch are provided.',
  });
  add(next, {
    kind: 'access_notes',
    audience: 'attendees',
    text: 'Step-free entrance on the left of the building. There are ten parking spaces; please share cars.',
  });
  add(last, {
    kind: 'recording',
    audience: 'attendees',
    url: 'https://video.example.org/recordings/last-session',
  });
}

function snapshots(
  event: PlannedEvent,
  kind: Change,
): { was: Record<string, unknown>; now: Record<string, unknown> } {
  if (kind === 'cancelled')
    return { was: { status: event.provisional ? 'provisional' : 'confirmed' }, now: { status: 'cancelled' } };
  if (kind === 'venue_changed')
    return { was: { venue: 'The Old Example Library' }, now: { venue: venueName(event.group.venue) } };
  return { was: span(event, addDays(event.date, -1)), now: span(event, event.date) };
}

function span(event: PlannedEvent, date: IsoDate): Record<string, unknown> {
  const startsAt = londonInstant(date, event.time);
  const endsAt = new Date(startsAt.getTime() + event.template.minutes * 60_000);
  return { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}

import { academicYearLabel, academicYearStart, type IsoDate } from '@/lib/dates/iso-date';
import { halfTermLabel } from '@/lib/events/labels';
import type {
  ExportContact,
  ExportEventKind,
  ScheduleExportEvent,
  ScheduleHoursLine,
  SchedulePerson,
} from '@/lib/exports/types';
import type { RoleProfile } from '@/lib/people/types';
import type { OutlineItem, Programme } from '@/lib/programmes/types';
import type { SupportContact } from '@/lib/settings/schemas';
import { termOn } from '@/lib/terms/rules';
import type { Term } from '@/lib/terms/types';
import type { Schedule, ScheduleEvent } from './types';

const kinds: ReadonlySet<string> = new Set<ExportEventKind>([
  'conference',
  'training',
  'mentor_event',
  'school_visit',
  'online_community',
  'study_window',
  'mentor_meeting',
]);

const isKind = (component: string): component is ExportEventKind => kinds.has(component);

/** A person's schedule as the workbook builders take it: no TRN, no e-mail address, no reasons. */
export function schedulePerson(
  profile: RoleProfile,
  programme: Programme | null,
  terms: readonly Term[],
): SchedulePerson {
  const { name, role, intake, group, leadProvider, deliveryPartner, appropriateBody, schedule } = profile;
  return {
    name,
    ...splitName(name),
    role,
    intake,
    group,
    pairedWith: profile.pairs.map((pair) => pair.name),
    leadProvider,
    deliveryPartner,
    appropriateBody,
    noScheduleReason: schedule.events.length === 0 && schedule.outline.length === 0 ? schedule.reason : null,
    events: schedule.events.map((event) => exportEvent(event, terms)),
    outline: schedule.outline.map(outlineItem),
    hours: hoursOf(programme, role),
    changes: changesOf(schedule),
  };
}

/** The last word is the family name; a name of one word is both. */
export function splitName(name: string): { givenName: string; familyName: string } {
  const words = name.trim().split(/\s+/);
  const familyName = words.at(-1) ?? name;
  return { givenName: words.slice(0, -1).join(' ') || familyName, familyName };
}

function exportEvent(event: ScheduleEvent, terms: readonly Term[]): ScheduleExportEvent {
  const { module, venue } = event;
  // The half-term of its day: later intakes and agreed orders take modules in others than the programme's.
  const halfTerm = termOn(terms, event.date)?.halfTerm ?? module?.halfTerm ?? null;
  return {
    reference: event.reference,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    isWindow: event.isWindow,
    minutes: event.minutes,
    kind: event.kind,
    title: event.title,
    programmeYear: module?.year ?? null,
    term: halfTerm === null ? null : halfTermLabel[halfTerm],
    moduleNumber: module?.number ?? null,
    moduleTitle: module?.title ?? null,
    mode: event.mode,
    venue: venue?.name ?? null,
    postcode: venue?.postcode ?? null,
    joinUrl: event.joinUrl,
    group: event.group,
    facilitator: event.facilitator,
    status: event.status,
    whatChanged: event.change,
    lastChangedAt: event.publications.length === 0 ? null : event.lastChangedAt,
    attendance: null,
  };
}

function outlineItem(item: OutlineItem): SchedulePerson['outline'][number] {
  return {
    academicYear: academicYearLabel(item.academicYear),
    term: halfTermLabel[item.halfTerm],
    startsOn: null,
    endsOn: null,
    programmeYear: item.programmeYear,
    moduleNumber: item.module.number,
    moduleTitle: item.module.title,
    kind: item.kind,
    title: item.title,
    minutes: item.minutes,
    mode: item.mode,
  };
}

function hoursOf(programme: Programme | null, role: SchedulePerson['role']): ScheduleHoursLine[] {
  return (programme?.hours ?? []).flatMap(({ year, audience, component, minutes }) =>
    (audience === 'both' || audience === role) && isKind(component)
      ? [{ programmeYear: year, kind: component, minutes }]
      : [],
  );
}

function changesOf({ events }: Schedule): SchedulePerson['changes'] {
  return events
    .flatMap((event) =>
      event.publications.flatMap(({ at, version, reason, lines }) =>
        lines.map(({ what, was, now }) => ({
          changedAt: at,
          version,
          eventReference: event.reference,
          eventTitle: event.title,
          what,
          was,
          now,
          reason,
        })),
      ),
    )
    .sort((a, b) => b.changedAt.getTime() - a.changedAt.getTime());
}

/** Those of this year and the next, and earlier ones of which there are events. */
export function academicYearsOf(schedules: readonly Schedule[], day: IsoDate): string[] {
  const present = academicYearStart(day);
  const years = schedules.flatMap((schedule) => [
    ...schedule.events.map((event) => academicYearStart(event.date)),
    ...schedule.outline.map((item) => item.academicYear),
  ]);
  return [...new Set([present, ...years.filter((year) => year >= present)])].sort().map(academicYearLabel);
}

export function exportContacts(contacts: readonly SupportContact[]): ExportContact[] {
  return contacts.map(({ purpose, name, telephone, email, hours }) => ({
    purpose,
    name: name || null,
    email: email || null,
    phone: telephone || null,
    hours: hours || null,
  }));
}

/** When the data was last changed. Without events, when the person came: the same data gives the same file. */
export function lastChangeOf(profiles: readonly RoleProfile[], day: IsoDate): Date {
  const changes = profiles.map(({ schedule, startsOn }) => {
    const known = startsOn < day ? startsOn : day;
    return schedule.lastChangedAt?.getTime() ?? Date.parse(`${known}T09:00:00Z`);
  });
  return new Date(Math.max(Date.parse('2020-01-01T00:00:00Z'), ...changes));
}

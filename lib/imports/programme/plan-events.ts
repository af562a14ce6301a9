import { today } from '@/lib/dates/clock';
import { londonDate, londonInstant } from '@/lib/dates/london';
import { readSnapshot } from '@/lib/events/snapshots';
import { changeInWords, publicationsOf } from '@/lib/schedules/changes';
import type { EventChange, EventDetails, Publication } from '@/lib/schedules/publication';
import { differenceOf, type Names, placeOf } from '@/lib/schedules/publication-rules';
import { cellText } from '@/lib/spreadsheets/cell-readers';
import type { SheetRow } from '@/lib/spreadsheets/cells';
import { dateProblem, dateWarning } from './event-dates';
import { type Known, type KnownEvent, type KnownGroup, moduleKey } from './known';
import { type EventLine, matchEvents } from './match-events';
import type { PlannedGroup } from './plan-groups';
import type { Venues } from './plan-venues';
import { readEvent, type ToldEvent } from './rows';
import { nameKey, Verdict } from './verdicts';

interface Grouped extends EventLine {
  planned: PlannedGroup;
}

/** Reads the rows and says what is wrong with each by itself. */
export function readEvents(rows: readonly SheetRow[]): { verdict: Verdict; told: ToldEvent | null }[] {
  return rows.map((row) => {
    const verdict = new Verdict('events', row);
    const { told, problems } = readEvent(row);
    verdict.problems.push(...problems);
    const subject = [cellText(row.cells.group), cellText(row.cells.title)].filter(Boolean).join(': ');
    verdict.subject = subject || null;
    return { verdict, told };
  });
}

/** The groups that events name: of the sheet Groups, else those that exist. */
export function groupFor(
  name: string,
  inFile: ReadonlyMap<string, PlannedGroup | null>,
  known: Known,
): PlannedGroup | null | 'refused' | 'several' {
  const planned = inFile.get(nameKey(name));
  if (planned !== undefined) return planned ?? 'refused';
  const [group, another] = known.groups.filter((one) => nameKey(one.name) === nameKey(name));
  if (group === undefined) return null;
  return another === undefined ? asItIs(group, known) : 'several';
}

function asItIs(group: KnownGroup, known: Known): PlannedGroup {
  const version = known.programmes
    .flatMap(({ versions }) => versions)
    .find(({ id }) => id === group.programmeVersionId);
  return { group, was: group, modules: version?.modules ?? null };
}

export function planEvents(
  lines: readonly { verdict: Verdict; told: ToldEvent | null }[],
  inFile: ReadonlyMap<string, PlannedGroup | null>,
  known: Known,
  venues: Venues,
): Publication[] {
  const grouped: Grouped[] = [];
  for (const { verdict, told } of lines) {
    const name = cellText(verdict.row.cells.group);
    const planned = name === '' ? null : groupFor(name, inFile, known);
    if (planned === 'refused')
      verdict.refuse('together', 'group', 'The row of this group has to be corrected first.');
    else if (planned === 'several')
      verdict.refuse('group', 'group', 'Several delivery partners have a group of this name.');
    else if (planned === null) {
      if (name !== '') verdict.refuse('unknown_group', 'group', `There is no group “${name}”.`);
    } else if (told !== null) grouped.push({ verdict, told, planned });
  }
  const names: Names = { venues: venues.names, modules: moduleNames(known, grouped) };
  const byGroup = Map.groupBy(grouped, ({ planned }) => planned.group.id);
  const publications = [...byGroup.values()].map((own) => planGroup(own, known, venues, names));
  for (const planned of inFile.values())
    if (planned !== null && !byGroup.has(planned.group.id))
      publications.push({ ...publicationOf(planned, known), added: [], changed: [] });
  return publications.filter(
    ({ added = [], changed = [], usualVenueId }) =>
      added.length + changed.length > 0 || usualVenueId !== undefined,
  );
}

function moduleNames(known: Known, grouped: readonly Grouped[]): Names['modules'] {
  const names = new Map<string, { year: number; number: number }>();
  const versions = known.programmes.flatMap((programme) => programme.versions.map(({ modules }) => modules));
  for (const modules of new Set([...versions, ...grouped.map(({ planned }) => planned.modules)]))
    for (const [key, { id }] of modules ?? []) {
      const [year = 0, number = 0] = key.split('.').map(Number);
      names.set(id, { year, number });
    }
  return names;
}

function publicationOf({ group, was }: PlannedGroup, known: Known): Publication {
  const isFirst = was === null || !was.isPublished;
  const isElsewhere = was !== null && group.venueId !== was.venueId;
  return {
    groupId: group.id,
    reason: isFirst ? 'First publication' : `Updated by ${known.importedBy}`,
    ...(isElsewhere ? { usualVenueId: group.venueId } : {}),
  };
}

function planGroup(own: readonly Grouped[], known: Known, venues: Venues, names: Names): Publication {
  const [first] = own;
  if (first === undefined) throw new Error('A group without rows.');
  const { planned } = first;
  refuseRepeated(own);
  const events = known.events.filter(({ groupId }) => groupId === planned.group.id);
  const matches = matchEvents(
    own.filter(({ verdict }) => !verdict.isRefused),
    events,
  );
  const added: EventDetails[] = [];
  const changed: EventChange[] = [];
  for (const [line, was] of matches) {
    if (line.verdict.isRefused) continue;
    const event = detailsOf(line, planned, was, venues);
    if (line.verdict.isRefused) continue;
    venues.use(event.venueId);
    if (was === null) {
      line.verdict.outcome = 'create';
      added.push(event);
    } else if (changes(line.verdict, was, event, planned, names))
      changed.push({ eventId: was.id, to: event, version: was.version });
  }
  return { ...publicationOf(planned, known), added, changed };
}

function refuseRepeated(own: readonly Grouped[]): void {
  const seen = new Map<string, number>();
  for (const { verdict, told } of own) {
    const key = [told.reference ?? '', told.kind, nameKey(told.title), told.date, told.from].join(' ');
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, told.number);
    else verdict.refuse('duplicate_row', null, `Row ${earlier} has the same event already.`);
  }
}

function detailsOf(
  { verdict, told }: EventLine,
  planned: PlannedGroup,
  was: KnownEvent | null,
  venues: Venues,
): EventDetails {
  const { group } = planned;
  const problem = dateProblem(group, told.year, told.date);
  if (problem !== null) verdict.refuse('dates', 'date', problem);
  const module = moduleOf(verdict, told, planned);
  const warning = dateWarning(group, module, told.date);
  if (problem === null && warning !== null) verdict.warn('date', warning);
  return {
    moduleId: module?.id ?? was?.moduleId ?? null,
    kind: told.kind,
    audience: audienceOf(verdict, told, planned, was),
    title: told.title,
    startsAt: londonInstant(told.date, told.from),
    endsAt: londonInstant(told.date, told.to),
    mode: told.mode,
    venueId: venueOf(verdict, told, planned, was, venues),
    status: told.status ?? was?.status ?? 'confirmed',
    joinUrl: told.joinUrl ?? was?.joinUrl ?? null,
  };
}

function moduleOf(verdict: Verdict, { year, module }: ToldEvent, { modules }: PlannedGroup) {
  if (module === null) {
    if (year !== null) verdict.refuse('missing', 'number', 'Year goes with Module.');
    return null;
  }
  if (year === null) {
    verdict.refuse('missing', 'year', 'Module goes with Year.');
    return null;
  }
  const found = modules?.get(moduleKey(year, module));
  if (modules === null)
    verdict.refuse('programme', 'number', 'The group follows no programme, so its events have no module.');
  else if (found === undefined)
    verdict.refuse(
      'programme',
      'number',
      `The programme of the group has no module ${module} in year ${year}.`,
    );
  return found ?? null;
}

function audienceOf(
  verdict: Verdict,
  { audience }: ToldEvent,
  { group }: PlannedGroup,
  was: KnownEvent | null,
): EventDetails['audience'] {
  if (group.audience === 'both') return audience ?? was?.audience ?? 'both';
  if (audience !== null && audience !== 'both' && audience !== group.audience)
    verdict.refuse('group', 'audience', 'The group is for the other audience.');
  return was?.audience === 'both' ? 'both' : group.audience;
}

function venueOf(
  verdict: Verdict,
  { venue, postcode, mode }: ToldEvent,
  { group }: PlannedGroup,
  was: KnownEvent | null,
  venues: Venues,
): string | null {
  if (mode !== 'face_to_face') {
    if (venue !== null)
      verdict.warn('venue', 'Only an event that is face to face has a venue; it is left out.');
    return null;
  }
  if (venue === null) return was?.mode === 'face_to_face' ? was.venueId : null;
  const id = venues.find(verdict, group.deliveryPartnerId, venue);
  const stored = id === null ? undefined : venues.get(id);
  const differs = postcode !== null && nameKey(stored?.postcode ?? postcode) !== nameKey(postcode);
  if (differs)
    verdict.warn('postcode', `The venue is known with the postcode ${stored?.postcode}, which stays.`);
  // Said in so many words, the usual venue is no venue of the event's own.
  return id !== null && id === group.venueId && (was === null || was.venueId === null) ? null : id;
}

/** Notes on the row what differs; whether anything has to be written. */
function changes(
  verdict: Verdict,
  was: KnownEvent,
  event: EventDetails,
  { group, was: groupWas }: PlannedGroup,
  names: Names,
): boolean {
  const before = { event: was, usualVenueId: groupWas?.venueId ?? null };
  const difference = differenceOf(before, { event, usualVenueId: group.venueId }, names);
  if (was.publishedAt === null) {
    verdict.outcome = 'update';
    verdict.inform(`Draft E${was.reference} is published.`);
    return true;
  }
  if (difference === null)
    return (
      event.moduleId !== was.moduleId || placeOf(event, group.venueId) !== placeOf(was, before.usualVenueId)
    );
  verdict.outcome = 'update';
  const revision = {
    id: was.id,
    kind: difference.kind,
    version: 2,
    reason: '',
    publishedAt: was.startsAt,
    was: readSnapshot(difference.was),
    now: readSnapshot(difference.now),
  };
  verdict.inform(
    `E${was.reference}: ${changeInWords(publicationsOf({ revisions: [revision] })) ?? 'Changed'}.`,
  );
  if (londonDate(was.startsAt) < today()) verdict.warn(null, 'This event was in the past.');
  return true;
}

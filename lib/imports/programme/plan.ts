import type { Publication } from '@/lib/schedules/publication';
import { cellText } from '@/lib/spreadsheets/cell-readers';
import type { SheetRow } from '@/lib/spreadsheets/cells';
import type { CheckedRow } from '../types';
import type { ProgrammeSheet } from './columns';
import type { Known, KnownVenue } from './known';
import { planEvents, readEvents } from './plan-events';
import { type PlannedGroup, planGroups } from './plan-groups';
import { planProgrammes, type VersionToWrite } from './plan-programmes';
import { Venues } from './plan-venues';

export type FileRows = Record<ProgrammeSheet, readonly SheetRow[]>;

export interface ProgrammePlan {
  rows: CheckedRow[];
  versions: VersionToWrite[];
  venues: KnownVenue[];
  groups: PlannedGroup[];
  publications: Publication[];
}

/** Every group that the workbook names, on either sheet. */
export function groupsNamed(file: FileRows): string[] {
  return [...file.groups, ...file.events].map(({ cells }) => cellText(cells.group));
}

/** Decides about every row of the workbook, as the records are. Writes nothing. */
export function planWorkbook(file: FileRows, known: Known): ProgrammePlan {
  const programmes = planProgrammes(file, known);
  const venues = new Venues(known);
  const lines = readEvents(file.events);
  for (const { told } of lines) if (told !== null) venues.offer(told);
  const groups = planGroups(file.groups, known, programmes.planned, venues);
  const publications = planEvents(lines, groups.byName, known, venues);
  const written = [...groups.byName.values()].filter((planned) => planned !== null);
  for (const { group } of written) venues.use(group.venueId);
  const verdicts = [...programmes.verdicts, ...groups.verdicts, ...lines.map(({ verdict }) => verdict)];
  return {
    rows: verdicts.map((verdict) => verdict.checked()),
    versions: programmes.write,
    venues: venues.toWrite(),
    groups: written,
    publications,
  };
}

import { eventKindLabel, eventModeLabel, halfTermLabel } from '@/lib/events/labels';
import type { HoursOfYear, ModuleLine, PlannedEventLine, VersionDetails } from './staff-types';

export interface ProgrammeField {
  name: string;
  label: string;
  hint?: string;
  value: string;
  options?: { value: string; label: string }[];
  isNumber?: boolean;
  isLong?: boolean;
}

const options = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

const audiences = options({ ect: 'ECTs', mentor: 'Mentors', both: 'ECTs and mentors' });

function yearField({ years }: VersionDetails, value: number): ProgrammeField {
  return {
    name: 'year',
    label: 'Year',
    value: String(value),
    options: years.map((year) => ({ value: String(year), label: `Year ${year}` })),
  };
}

export function detailsFields({ label, note }: VersionDetails): ProgrammeField[] {
  return [
    {
      name: 'label',
      label: 'For whom is this version?',
      hint: 'For example, From September 2025',
      value: label,
    },
    {
      name: 'note',
      label: 'Note (optional)',
      hint: 'Shown wherever its hours are',
      value: note ?? '',
      isLong: true,
    },
  ];
}

/** The fields of a module's form; of a new one what is usual. */
export function moduleFields(
  version: VersionDetails,
  module: ModuleLine | undefined,
  year: number,
): ProgrammeField[] {
  return [
    { name: 'title', label: 'Title', value: module?.title ?? '' },
    yearField(version, module?.year ?? year),
    {
      name: 'halfTerm',
      label: 'Begins in',
      value: module?.halfTerm ?? 'autumn_1',
      options: options(halfTermLabel),
    },
    { name: 'weeks', label: 'Teaching weeks', value: String(module?.weeks ?? 6), isNumber: true },
    {
      name: 'standards',
      label: 'Teachers’ Standards (optional)',
      hint: 'For example, 1, 7',
      value: module?.standards ?? '',
    },
    {
      name: 'contentAreas',
      label: 'Content areas (optional)',
      hint: 'One on each line, for example Behaviour management, Pedagogy, Curriculum, Assessment or Professional behaviours',
      value: module?.contentAreas.join('\n') ?? '',
      isLong: true,
    },
  ];
}

/** The fields of a planned event's form; of a new one what is usual. */
export function eventFields(event: PlannedEventLine | undefined): ProgrammeField[] {
  return [
    { name: 'title', label: 'Title', value: event?.title ?? '' },
    { name: 'kind', label: 'Kind', value: event?.kind ?? 'training', options: options(eventKindLabel) },
    {
      name: 'mode',
      label: 'How it takes place',
      value: event?.mode ?? 'face_to_face',
      options: options(eventModeLabel),
    },
    { name: 'audience', label: 'For', value: event?.audience ?? 'both', options: audiences },
    { name: 'week', label: 'Teaching week of the module', value: String(event?.week ?? 1), isNumber: true },
    { name: 'minutes', label: 'Minutes', value: String(event?.minutes ?? 120), isNumber: true },
  ];
}

export function hoursFields(
  version: VersionDetails,
  hours: HoursOfYear | undefined,
  year: number,
): ProgrammeField[] {
  return [
    {
      name: 'component',
      label: 'What is the time for?',
      hint: 'For example, Facilitated training',
      value: hours?.component ?? '',
    },
    yearField(version, hours?.year ?? year),
    { name: 'audience', label: 'For', value: hours?.audience ?? 'ect', options: audiences },
    {
      name: 'minutes',
      label: 'Minutes in the year',
      value: hours === undefined ? '' : String(hours.minutes),
      isNumber: true,
    },
  ];
}

/** 'In use by 3 groups, so it stays as it is.' */
export function useOfVersion({ isUsed, groups }: VersionDetails): string {
  if (!isUsed) return 'Nobody uses this version yet.';
  if (groups === 0) return 'In use, so it stays as it is.';
  return `In use by ${groups === 1 ? 'one group' : `${groups} groups`}, so it stays as it is.`;
}

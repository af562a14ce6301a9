import type { Tone } from '@/components/ui/tag';
import { hasEffect } from './rules';
import type { ImportCounts, ImportKind, ImportState, RowOutcome } from './types';

export const kindLabel: Record<ImportKind, string> = {
  registrations: 'registrations',
  programme: 'programme, groups and events',
  school_contacts: 'school contacts',
  school_register: 'register of schools',
  school_links: 'links between schools',
};

export const kindTitle: Record<ImportKind, string> = {
  registrations: 'Registrations of ECTs and mentors',
  programme: 'Programme, groups and events',
  school_contacts: 'School contacts',
  school_register: 'Register of schools',
  school_links: 'Links between schools',
};

export const kindPurpose: Record<ImportKind, string> = {
  registrations:
    'Who is registered where, with their training, mentor, group and progress. An Excel workbook or a CSV file.',
  programme: 'The modules and hours of a programme, and groups with their events. An Excel workbook.',
  school_contacts:
    'Headteachers and induction tutors, to be invited afterwards. An Excel workbook or a CSV file.',
  school_register: 'All schools of England from Get Information About Schools. A CSV file.',
  school_links:
    'Which school follows which: the register’s links.csv. Import it before the register of the same day.',
};

/** The kind as it stands in addresses. */
export const kindPath: Record<ImportKind, string> = {
  registrations: 'registrations',
  programme: 'programme',
  school_contacts: 'school-contacts',
  school_register: 'school-register',
  school_links: 'school-links',
};

export function kindFromPath(path: string): ImportKind | null {
  const found = Object.entries(kindPath).find(([, text]) => text === path);
  return found === undefined ? null : (found[0] as ImportKind);
}

export function stateTag(state: ImportState, counts: ImportCounts): { label: string; tone: Tone } {
  switch (state) {
    case 'uploaded':
      return { label: 'Waiting to be checked', tone: 'neutral' };
    case 'checking':
      return { label: 'Being checked', tone: 'info' };
    case 'ready':
      return { label: 'Ready to apply', tone: 'warning' };
    case 'applying':
      return { label: 'Being applied', tone: 'info' };
    case 'applied':
      return hasEffect(counts)
        ? { label: 'Applied', tone: 'success' }
        : { label: 'Nothing to change', tone: 'neutral' };
    case 'failed':
      return { label: 'Failed', tone: 'danger' };
    case 'cancelled':
      return { label: 'Cancelled', tone: 'neutral' };
  }
}

export const outcomeLabel: Record<RowOutcome, string> = {
  create: 'New',
  update: 'Changed',
  unchanged: 'No change',
  refused: 'Refused',
};

export const outcomeTone: Record<RowOutcome, Tone> = {
  create: 'success',
  update: 'info',
  unchanged: 'neutral',
  refused: 'danger',
};

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

/** Why rows are refused, in the plural, for counting: "12 rows: Children’s centres". */
const reasonLabels: Record<string, string> = {
  childrens_centre: 'Children’s centres',
  not_england: 'Not in England',
  type_unknown: 'Type of establishment not known',
  type_not_eligible: 'Type of establishment not eligible',
  independent_without_section_41: 'Independent, without section 41 approval',
  proposed_to_open: 'Not open yet',
  closed_before_2020: 'Closed before 1 January 2020',
  closed_without_date: 'Closed, with no closing date',
  malformed_urn: 'URN missing or not a number',
  name_missing: 'Name missing',
  type_missing: 'Type of establishment missing',
  status_unknown: 'Status of establishment not known',
  malformed_date: 'A date that is no date',
  row_shape: 'More values than columns',
  duplicate_row: 'The same row twice',
  link_of_no_school: 'Links between establishments that are not kept',
  malformed_link: 'Links without a type',
  cell: 'A value that cannot be used',
  missing: 'A value is missing',
  identity: 'TRN or reference of somebody else',
  unknown_school: 'School not in the register',
  not_your_school: 'Not a school of yours',
  closed_school: 'School closed',
  other_provider: 'Another lead provider or delivery partner',
  at_another_school: 'Registered at another school for those dates',
  dates: 'Dates that do not fit together',
  mentor: 'Mentor who cannot be paired',
  group: 'Group that cannot be joined',
  status: 'Status that cannot follow the present one',
  programme: 'Programme or module that does not fit',
  not_yours: 'Not yours to change',
  together: 'Other rows have to be corrected first',
  unknown_group: 'Group not known',
  venue: 'Venue not known',
  facilitator: 'Facilitator not known',
  event: 'Which event is meant is not clear',
};

export function reasonLabel(reason: string): string {
  return reasonLabels[reason] ?? 'Other reasons';
}

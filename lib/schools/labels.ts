import type { SchoolPhase, SchoolStatus } from './types';

export const schoolPhaseLabel: Record<SchoolPhase, string> = {
  not_applicable: 'Special and alternative provision',
  nursery: 'Nursery',
  primary: 'Primary',
  middle_deemed_primary: 'Middle (primary)',
  secondary: 'Secondary',
  middle_deemed_secondary: 'Middle (secondary)',
  sixteen_plus: '16 plus',
  all_through: 'All-through',
};

export const schoolStatusLabel: Record<SchoolStatus, string> = {
  open: 'Open',
  closed: 'Closed',
  proposed_to_close: 'Open, but proposed to close',
  proposed_to_open: 'Proposed to open',
};

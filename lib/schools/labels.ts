export const schoolPhaseLabel = {
  not_applicable: 'Not applicable',
  nursery: 'Nursery',
  primary: 'Primary',
  middle_deemed_primary: 'Middle (deemed primary)',
  secondary: 'Secondary',
  middle_deemed_secondary: 'Middle (deemed secondary)',
  sixteen_plus: '16 plus',
  all_through: 'All-through',
} as const;

export const schoolStatusLabel = {
  open: 'Open',
  closed: 'Closed',
  proposed_to_close: 'Open, but proposed to close',
  proposed_to_open: 'Proposed to open',
} as const;

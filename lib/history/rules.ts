/** Events that schools and the people themselves are not told of. Row-level security holds the same list. */
export const staffOnlySubjects = [
  'absence',
  'absence_reason',
  'training_outcome_reason',
  'attachment',
  'staff_note',
];

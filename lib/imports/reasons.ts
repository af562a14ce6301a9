/** Why rows are refused, in the plural, for counting: "12 rows: Children’s centres". */
const labels: Record<string, string> = {
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
  programme: 'Programme not known',
  not_yours: 'Not yours to change',
};

export function reasonLabel(reason: string): string {
  return labels[reason] ?? 'Other reasons';
}

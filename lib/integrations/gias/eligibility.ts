import type { Establishment } from './types';
import {
  childrensCentreTypes,
  independentTypes,
  typesElsewhere,
  typesNotEligible,
  typesOfEstablishment,
} from './types-of-establishment';

/** Closures before this day are history that nobody's record needs. */
export const keptWhenClosedSince = '2020-01-01';

export type IneligibleReason =
  | 'childrens_centre'
  | 'not_england'
  | 'type_unknown'
  | 'type_not_eligible'
  | 'independent_without_section_41'
  | 'proposed_to_open'
  | 'closed_before_2020'
  | 'closed_without_date';

/** District codes of England begin with E; the register writes 9999 where it has none. */
function isElsewhere(school: Establishment): boolean {
  const { districtCode, laCode, typeCode } = school;
  if (typesElsewhere.has(typeCode)) return true;
  if (laCode !== null && laCode >= 660 && laCode <= 681) return true;
  return districtCode !== null && districtCode !== '9999' && !/^E/i.test(districtCode);
}

/**
 * Why an establishment is not kept, or null. Kept are establishments in England that are open (or closed on or
 * after 1 January 2020) and of an eligible type, or independent with section 41 approval. The first reason that
 * applies is given, from what it is, over where it is, to its state.
 */
export function reasonNotKept(school: Establishment): IneligibleReason | null {
  if (childrensCentreTypes.has(school.typeCode)) return 'childrens_centre';
  if (isElsewhere(school)) return 'not_england';
  if (!typesOfEstablishment.has(school.typeCode)) return 'type_unknown';
  if (typesNotEligible.has(school.typeCode)) return 'type_not_eligible';
  if (independentTypes.has(school.typeCode) && !school.section41) return 'independent_without_section_41';
  if (school.status === 'proposed_to_open') return 'proposed_to_open';
  if (school.status !== 'closed') return null;
  if (school.closedOn === null) return 'closed_without_date';
  return school.closedOn < keptWhenClosedSince ? 'closed_before_2020' : null;
}

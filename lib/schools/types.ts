export const schoolPhases = [
  'not_applicable',
  'nursery',
  'primary',
  'middle_deemed_primary',
  'secondary',
  'middle_deemed_secondary',
  'sixteen_plus',
  'all_through',
] as const;
export type SchoolPhase = (typeof schoolPhases)[number];

export type SchoolStatus = 'open' | 'closed' | 'proposed_to_close' | 'proposed_to_open';

/** A school as staff see it in their list; the figures count people whom their own organisation trains. */
export interface PartnerSchool {
  id: string;
  urn: number;
  name: string;
  phase: SchoolPhase;
  typeName: string;
  laName: string | null;
  status: SchoolStatus;
  ects: number;
  mentors: number;
  withoutMentor: number;
  withoutGroup: number;
  /** Induction tutors who have access today. */
  tutors: number;
}

export interface PartnerSchools {
  schools: PartnerSchool[];
  total: number;
  /** What the filters offer: what occurs among the organisation's schools. */
  choices: SchoolFilterChoices;
}

export interface SchoolFilterChoices {
  authorities: { code: number; name: string }[];
  phases: SchoolPhase[];
}

import type { HalfTerm } from '../../calendar';

export interface ModuleLine {
  year: 1 | 2;
  number: number;
  title: string;
  standards: string;
  halfTerm: HalfTerm;
  weeks: number;
  contentAreas: string[];
}

// Programme titles as published for the UCL core induction programme; a provider edits them as data.
export const nineModules: ModuleLine[] = [
  module(1, 1, 'Enabling pupil learning', '1, 7', 'autumn_1', 7, ['Behaviour management']),
  module(1, 2, 'Engaging pupils in learning', '2, 3', 'autumn_2', 7, ['Pedagogy', 'Curriculum']),
  module(1, 3, 'Developing quality pedagogy', '4, 5', 'spring_1', 12, ['Pedagogy']),
  module(1, 4, 'Making productive use of assessment', '6', 'summer_1', 6, ['Assessment']),
  module(1, 5, 'Fulfilling professional responsibilities (I)', '8', 'summer_2', 7, [
    'Professional behaviours',
  ]),
  module(2, 6, 'Inquiry into enabling pupil learning', '1, 7', 'autumn_1', 5, ['Behaviour management']),
  module(2, 7, 'Inquiry into engaging pupils in learning', '2, 3', 'autumn_2', 6, ['Pedagogy', 'Curriculum']),
  module(
    2,
    8,
    'Inquiry into developing quality pedagogy and making productive use of assessment',
    '4, 5, 6',
    'spring_1',
    16,
    ['Pedagogy', 'Assessment'],
  ),
  module(2, 9, 'Fulfilling professional responsibilities (II)', '8', 'summer_2', 4, [
    'Professional behaviours',
  ]),
];

export const entitlementModules: ModuleLine[] = [
  module(1, 1, 'High expectations and managing behaviour', '1, 7', 'autumn_1', 7, ['Behaviour management']),
  module(1, 2, 'How pupils learn', '2', 'autumn_2', 7, ['Pedagogy']),
  module(1, 3, 'Subject and curriculum', '3', 'spring_1', 6, ['Curriculum']),
  module(1, 4, 'Classroom practice and adaptive teaching', '4, 5', 'spring_2', 6, ['Pedagogy']),
  module(1, 5, 'Assessment and professional behaviours', '6, 8', 'summer_1', 12, [
    'Assessment',
    'Professional behaviours',
  ]),
  module(2, 6, 'Practitioner inquiry', '1 to 8', 'autumn_1', 36, ['Pedagogy', 'Professional behaviours']),
];

function module(
  year: 1 | 2,
  number: number,
  title: string,
  standards: string,
  halfTerm: HalfTerm,
  weeks: number,
  contentAreas: string[],
): ModuleLine {
  return { year, number, title, standards, halfTerm, weeks, contentAreas };
}

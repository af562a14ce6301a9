import type { DocxBlock } from '../files/write-docx';
import type { PersonaKey } from '../personas';

export interface SeededVersion {
  daysAgo: number;
  whatChanged?: string;
  text: readonly string[];
  /** Blocks of a Word file; without them the file is a PDF. */
  word?: readonly DocxBlock[];
  markdown?: string;
}

export interface SeededDocument {
  key: string;
  kind: 'newsletter' | 'policy' | 'guidance' | 'handbook';
  title: string;
  summary: string;
  roles: readonly string[];
  asks?: boolean;
  versions: readonly SeededVersion[];
  acknowledgedBy?: readonly PersonaKey[];
}

const everybody = ['ect', 'mentor', 'induction_tutor', 'headteacher'];
const school = ['induction_tutor', 'headteacher'];

const timePolicy = [
  'ECTs have ten per cent of their teaching time off timetable in their first year and five per cent in their second.',
  'This time is for training, study and meetings with the mentor. It comes on top of planning, preparation and assessment time.',
  'Mentors have time off timetable for their own training and for their meetings with the ECT. The funding covers 36 hours over two years.',
  'Training is planned to fit within this time. Tell us when a timetable does not leave room for it.',
];

export const seededDocuments: readonly SeededDocument[] = [
  {
    key: 'time-policy',
    kind: 'policy',
    title: 'Time off timetable',
    summary: 'What ECTs and mentors are entitled to in each year, and what a school confirms.',
    roles: everybody,
    asks: true,
    versions: [
      { daysAgo: 80, text: timePolicy.slice(0, 3) },
      {
        daysAgo: 9,
        whatChanged: 'It now says whom to tell when a timetable leaves no room for training.',
        text: timePolicy,
        markdown: `## What ECTs have\n\n${timePolicy[0]}\n\n${timePolicy[1]}\n\n| Year | Off timetable |\n| --- | --- |\n| First | 10% |\n| Second | 5% |\n\n## What mentors have\n\n${timePolicy[2]}\n\n## If it does not fit\n\n${timePolicy[3]}\n`,
      },
    ],
    acknowledgedBy: ['headteacher'],
  },
  {
    key: 'autumn-newsletter',
    kind: 'newsletter',
    title: 'Autumn newsletter for schools',
    summary: 'Longer face-to-face events, why they changed, and what is coming before the holidays.',
    roles: everybody,
    versions: [
      {
        daysAgo: 4,
        text: [
          'Each module now has one longer face-to-face event instead of several shorter ones.',
          'Schools told us that fewer journeys are easier to cover, and that people have more time to talk with each other.',
          'Induction conferences are longer and face to face. Online events are for when meeting is not possible.',
          'Mentors have fewer hours and fewer events than before.',
        ],
        markdown:
          '## Fewer, longer events\n\nEach module now has **one longer face-to-face event** instead of several shorter ones. Fewer journeys are easier to cover, and people have more time to talk with each other.\n\n## Conferences\n\nInduction conferences are longer and face to face. Online events are for when meeting is not possible.\n\n## Mentors\n\nMentors have fewer hours and fewer events than before.\n',
      },
    ],
  },
  {
    key: 'tutor-guidance',
    kind: 'guidance',
    title: 'Registering ECTs and mentors',
    summary: 'What an induction tutor needs at hand, in which order things are done, and who does them.',
    roles: school,
    versions: [
      {
        daysAgo: 60,
        text: ['Have the teacher reference number at hand. Register the person with the DfE, then here.'],
        word: [
          { heading: 'Before you begin' },
          'Have the teacher reference number and a working e-mail address of each person at hand.',
          { heading: 'In which order' },
          {
            items: ['Register the person with the DfE', 'Register them here', 'Pair each ECT with a mentor'],
          },
          { heading: 'Who does what' },
          {
            rows: [
              ['Step', 'Who'],
              ['Registration with the DfE', 'Induction tutor'],
              ['Place in a group', 'The partnership'],
            ],
          },
        ],
        markdown:
          '## Before you begin\n\nHave the teacher reference number and a working e-mail address of each person at hand.\n\n## In which order\n\n- Register the person with the DfE\n- Register them here\n- Pair each ECT with a mentor\n\n## Who does what\n\n| Step | Who |\n| --- | --- |\n| Registration with the DfE | Induction tutor |\n| Place in a group | The partnership |\n',
      },
    ],
  },
  {
    key: 'mentor-handbook',
    kind: 'handbook',
    title: 'Mentor handbook',
    summary: 'What a mentor does in each module, and how the weekly meeting is used.',
    roles: ['mentor', 'induction_tutor'],
    versions: [
      {
        daysAgo: 70,
        text: [
          'Meet your ECT regularly, more often in the first year than in the second.',
          'Look at what the ECT has studied, agree one small step, and see it in a lesson.',
          'A mentor supports and does not assess.',
        ],
      },
    ],
  },
  {
    key: 'spring-guidance',
    kind: 'guidance',
    title: 'Planning cover for the spring term',
    summary: 'Which days are taken by training after the holidays, and how to plan cover for them.',
    roles: school,
    versions: [
      {
        daysAgo: -21,
        text: ['The days of the spring term are in each schedule. Plan cover by half days.'],
      },
    ],
  },
];

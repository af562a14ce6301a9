import { defineJourney } from '@/lib/journeys/rules';
import type { AnswersOf } from '@/lib/journeys/types';
import { isSharedAddress } from './rules';
import { steps } from './steps';
import type { Standing } from './types';

const { teacher, transfer, email, teaching, programme, provider, mentor, ect } = steps;

const ectSteps = {
  teacher,
  transfer,
  email,
  'shared-email': steps['shared-email'],
  'start-date': steps['start-date'],
  'working-pattern': steps['working-pattern'],
  teaching,
  'appropriate-body': steps['appropriate-body'],
  programme,
  provider,
  mentor,
};

const mentorSteps = {
  teacher,
  email,
  'shared-email': steps['shared-email'],
  'start-date': steps['start-date'],
  'working-pattern': steps['working-pattern'],
  teaching,
  provider,
  ect,
};

/** Where the way ends, and why. Each has a page that says what to do instead. */
export const exits = [
  'exit-already-here',
  'exit-already-sent',
  'exit-at-another-school',
  'exit-completed',
  'exit-not-eligible',
  'exit-oneself',
] as const;

export type Exit = (typeof exits)[number];

const exitOf: Partial<Record<Standing, Exit>> = {
  here: 'exit-already-here',
  sent: 'exit-already-sent',
  completed: 'exit-completed',
  not_eligible: 'exit-not-eligible',
  oneself: 'exit-oneself',
};

const afterEmail = (address: string | undefined) =>
  isSharedAddress(address ?? '') ? ('shared-email' as const) : ('start-date' as const);
const afterShared = (own: 'yes' | 'no' | undefined) =>
  own === 'no' ? ('email' as const) : ('start-date' as const);

export type EctAnswers = AnswersOf<typeof ectSteps>;
export type MentorAnswers = AnswersOf<typeof mentorSteps>;

export const registerEct = defineJourney({
  kind: 'register-ect',
  first: 'teacher',
  schemas: ectSteps,
  next: {
    teacher: (answers) => {
      const standing = answers.teacher?.standing ?? 'clear';
      return exitOf[standing] ?? (standing === 'elsewhere' ? 'transfer' : 'email');
    },
    transfer: (answers) => (answers.transfer?.joining === 'yes' ? 'email' : 'exit-at-another-school'),
    email: (answers) => afterEmail(answers.email?.email),
    'shared-email': (answers) => afterShared(answers['shared-email']?.own),
    'start-date': () => 'working-pattern',
    'working-pattern': () => 'teaching',
    teaching: () => 'appropriate-body',
    'appropriate-body': () => 'programme',
    programme: (answers) => (answers.programme?.programme === 'provider_led' ? 'provider' : 'mentor'),
    provider: () => 'mentor',
    mentor: () => 'check',
  },
});

export const registerMentor = defineJourney({
  kind: 'register-mentor',
  first: 'teacher',
  schemas: mentorSteps,
  next: {
    // A mentor may serve several schools, so that being at another one is no obstacle, and nobody's business.
    teacher: (answers) => exitOf[answers.teacher?.standing ?? 'clear'] ?? 'email',
    email: (answers) => afterEmail(answers.email?.email),
    'shared-email': (answers) => afterShared(answers['shared-email']?.own),
    'start-date': () => 'working-pattern',
    'working-pattern': () => 'teaching',
    teaching: () => 'provider',
    provider: () => 'ect',
    ect: () => 'check',
  },
});

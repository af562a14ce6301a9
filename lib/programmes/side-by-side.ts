import type { PersonRecord, TrainingRecord } from '@/lib/people/record';
import type { Difference } from './types';

export type Framework = 'ecf' | 'ecte';

export const frameworkName: Record<Framework, string> = {
  ecf: 'Early career framework (ECF)',
  ecte: 'Early career teacher entitlement (ECTE)',
};

/** What differs between the two programmes, of what a school has to plan for. */
export const differences: readonly Difference[] = [
  {
    topic: 'Whom it trains',
    ecf: 'ECTs and mentors who began before September 2025',
    ecte: 'Those who began since',
  },
  {
    topic: 'What it is built on',
    ecf: 'The early career framework',
    ecte: 'The initial teacher training and early career framework, which joins on to teacher training',
  },
  { topic: 'Training of ECTs', ecf: 'Two years', ecte: 'Two years' },
  {
    topic: 'Training of mentors',
    ecf: 'Two years, up to 36 hours',
    ecte: 'One year, up to 20 hours. Mentors who are trained already need not train again',
  },
  {
    topic: 'Time off timetable for ECTs',
    ecf: '10% in the first year, 5% in the second',
    ecte: 'The same: it belongs to induction, not to the programme',
  },
  {
    topic: 'Materials',
    ecf: 'Stay open until those who began have finished, at the latest August 2027',
    ecte: 'With the lead provider of each person',
  },
];

/** Where a programme is not known here, the year says it: all who begin from September 2025 have the entitlement. */
export function frameworkOf(training: Pick<TrainingRecord, 'framework' | 'intakeYear'>): Framework {
  return training.framework ?? (training.intakeYear >= 2025 ? 'ecte' : 'ecf');
}

export interface Straddler {
  personId: string;
  name: string;
  role: PersonRecord['role'];
  framework: Framework | null;
  leadProvider: string | null;
  /** False: another provider holds the schedule. */
  trainedHere: boolean;
}

/** What the two programmes mean for one person and those whom they are paired with. */
export function whatDiffersFor(person: Straddler, pairs: readonly Straddler[]): string[] {
  const { name, role, framework, leadProvider } = person;
  if (framework === null) return [`It is not known yet in which programme ${name} trains.`];
  const sentences = [`${name} trains in the ${frameworkName[framework]}${by(leadProvider)}.`];
  if (role === 'mentor')
    sentences.push(
      framework === 'ecte'
        ? 'Mentor training takes one year, up to 20 hours.'
        : 'Mentor training takes two years, up to 36 hours.',
    );
  if (!person.trainedHere)
    sentences.push(
      `Their training events are with ${leadProvider ?? 'their lead provider'} and not in this schedule.`,
    );
  for (const other of pairs) sentences.push(...pairInWords(person, other));
  return sentences;
}

function pairInWords(person: Straddler, other: Straddler): string[] {
  const who = other.role === 'mentor' ? `Their mentor ${other.name}` : `Their ECT ${other.name}`;
  if (other.framework === null) return [`${who} is in no training that we know of.`];
  const isSame = other.framework === person.framework && other.leadProvider === person.leadProvider;
  if (isSame) return [`${who} is in the same programme with the same lead provider.`];
  const sentences = [`${who} trains in the ${frameworkName[other.framework]}${by(other.leadProvider)}.`];
  if (other.framework !== person.framework)
    sentences.push(
      'Their meetings go on as one; modules, events and dates come from two programmes, so the two are not always out together.',
    );
  return sentences;
}

function by(leadProvider: string | null): string {
  return leadProvider === null ? '' : ` with ${leadProvider}`;
}

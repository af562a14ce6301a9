import { describe, expect, it } from 'vitest';
import { differences, frameworkOf, type Straddler, whatDiffersFor } from '@/lib/programmes/side-by-side';

const ect: Straddler = {
  personId: 'ect',
  name: 'Amy Ash',
  role: 'ect',
  framework: 'ecf',
  leadProvider: 'Best Practice Network',
  trainedHere: true,
};
const mentor: Straddler = { ...ect, personId: 'mentor', name: 'Ben Birch', role: 'mentor' };

describe('the programme of a training', () => {
  it.each([
    [{ framework: 'ecf', intakeYear: 2025 }, 'ecf'],
    [{ framework: null, intakeYear: 2024 }, 'ecf'],
    [{ framework: null, intakeYear: 2025 }, 'ecte'],
  ] as const)('of %o is %s', (training, framework) => {
    expect(frameworkOf(training)).toBe(framework);
  });
});

describe('what differs for a person', () => {
  it('says that a pair is in one programme', () => {
    expect(whatDiffersFor(ect, [mentor]).join(' ')).toContain(
      'the same programme with the same lead provider',
    );
  });

  it('explains a pair that straddles the two', () => {
    const words = whatDiffersFor(ect, [{ ...mentor, framework: 'ecte', leadProvider: 'UCL' }]).join(' ');

    expect(words).toContain('Early career teacher entitlement (ECTE) with UCL');
    expect(words).toContain('two programmes');
  });

  it('gives mentors the length of their own training', () => {
    expect(whatDiffersFor({ ...mentor, framework: 'ecte' }, [])).toContain(
      'Mentor training takes one year, up to 20 hours.',
    );
    expect(whatDiffersFor(mentor, [])).toContain('Mentor training takes two years, up to 36 hours.');
  });

  it('says where events are that are not here, and what is not known', () => {
    expect(whatDiffersFor({ ...ect, trainedHere: false }, []).join(' ')).toContain('not in this schedule');
    expect(whatDiffersFor({ ...ect, framework: null }, [])).toHaveLength(1);
    expect(whatDiffersFor(ect, [{ ...mentor, framework: null }]).join(' ')).toContain(
      'no training that we know of',
    );
  });
});

it('compares both programmes in every topic', () => {
  expect(differences.every(({ ecf, ecte }) => ecf !== '' && ecte !== '')).toBe(true);
});

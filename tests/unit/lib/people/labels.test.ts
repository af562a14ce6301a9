import { expect, it } from 'vitest';
import { peopleSentence } from '@/lib/people/labels';
import type { PeopleList } from '@/lib/people/types';

const list: PeopleList = {
  view: 'current',
  counts: {
    current: { ects: 10, mentors: 1 },
    upcoming: { ects: 1, mentors: 0 },
    past: { ects: 0, mentors: 0 },
  },
  needSchool: 2,
  isEmpty: false,
  ects: [],
  mentors: [],
  others: [],
};
const sentence = (changes: Partial<PeopleList>, search = '', canAct = true) =>
  peopleSentence({ ...list, ...changes }, { schoolName: 'Example School', canAct, search });

it('says how many there are and how many need something from the school', () => {
  expect(sentence({})).toBe('10 ECTs and 1 mentor at Example School. 2 need something from you.');
  expect(sentence({ needSchool: 0 })).toBe(
    '10 ECTs and 1 mentor at Example School. Nothing is waiting for you.',
  );
  expect(sentence({}, '', false)).toBe('10 ECTs and 1 mentor at Example School.');
});

it('asks nothing of the school over people who have left or were searched for', () => {
  expect(sentence({ view: 'past' })).toBe('Nobody formerly at Example School.');
  expect(sentence({ view: 'upcoming' })).toBe('1 ECT about to join Example School.');
  expect(sentence({}, 'oak')).toBe('10 ECTs and 1 mentor at Example School found for “oak”.');
});

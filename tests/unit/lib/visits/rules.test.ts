import { describe, expect, it } from 'vitest';
import { visitState } from '@/lib/visits/rules';

const asked = {
  isProposal: true,
  date: '2027-06-10',
  attendees: [{ answer: 'agreed' as const }, { answer: null }],
};

describe('a visit on a Thursday', () => {
  it.each([
    ['the Sunday before its week', '2027-06-06', 'proposed'],
    ['the Monday of its week', '2027-06-07', 'overdue'],
    ['the day itself', '2027-06-10', 'overdue'],
  ])('that somebody has not answered is, on %s, %s', (_, today, state) => {
    expect(visitState(asked, today)).toBe(state);
  });

  it('that somebody cannot make is declined at once', () => {
    expect(visitState({ ...asked, attendees: [{ answer: 'declined' }] }, '2027-01-01')).toBe('declined');
  });

  it('that both have agreed to is agreed', () => {
    expect(visitState({ ...asked, isProposal: false }, '2027-06-10')).toBe('agreed');
  });
});

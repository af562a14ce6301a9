import { expect, it } from 'vitest';
import { ladderOfStatus } from '@/lib/registrations/ladder-of-status';
import { canBecome, registrationTransitions } from '@/lib/registrations/transitions';
import type { RegistrationStatus } from '@/lib/registrations/types';

const statuses: RegistrationStatus[] = [
  'received',
  'checking',
  'waiting_for_school',
  'accepted',
  'placed',
  'not_eligible',
  'withdrawn',
];

it('every state of a registration has its place on the ladder, and says who acts next while somebody has to', () => {
  expect(Object.keys(ladderOfStatus).sort()).toEqual([...statuses].sort());
  for (const status of statuses) {
    const { acceptance, placing, waitsFor } = ladderOfStatus[status];
    const isWaiting = acceptance === 'waiting' || placing === 'waiting';
    expect(waitsFor !== null, status).toBe(isWaiting);
    if (placing === 'done') expect(acceptance, status).toBe('done');
  }
  expect(ladderOfStatus.waiting_for_school.waitsFor).toBe('school');
});

it('what is over on the ladder can only be checked anew', () => {
  for (const status of statuses.filter((each) => ladderOfStatus[each].acceptance === 'over'))
    expect(registrationTransitions[status]).toEqual(['checking']);
  expect(canBecome('received', 'placed')).toBe(false);
  expect(canBecome('accepted', 'placed')).toBe(true);
});

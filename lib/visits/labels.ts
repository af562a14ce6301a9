import type { VisitState } from './types';

export const visitStateLabel: Record<VisitState, string> = {
  declined: 'Cannot make it',
  overdue: 'Not agreed in time',
  proposed: 'Waiting for answers',
  agreed: 'Agreed',
};

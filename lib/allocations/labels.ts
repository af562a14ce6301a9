import type { AllocationState } from './types';

export const allocationStateLabel: Record<AllocationState, string> = {
  proposed: 'Proposed',
  applied: 'Applied',
  undone: 'Undone',
};

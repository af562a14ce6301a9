import type { MentorshipEndReason } from './types';

export const endReasonLabel: Record<MentorshipEndReason, string> = {
  left_school: 'The mentor has left or is leaving the school',
  workload: 'Workload',
  long_absence: 'The mentor is away for long',
  swap: 'Mentors are swapping ECTs',
  other: 'Another reason',
};

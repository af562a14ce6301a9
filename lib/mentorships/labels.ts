import type { MentorTrainingState } from './board-types';
import type { MentorshipEndReason, PairingDone } from './types';

export const endReasonLabel: Record<MentorshipEndReason, string> = {
  left_school: 'The mentor has left or is leaving the school',
  workload: 'Workload',
  long_absence: 'The mentor is away for long',
  swap: 'Mentors are swapping ECTs',
  other: 'Another reason',
};

export const mentorTrainingLabel: Record<MentorTrainingState, string> = {
  trained: 'Trained',
  in_training: 'In training',
  paused: 'Training paused',
  new: 'Training not begun',
  materials_only: 'Materials only',
};

const dayNames = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** 'every day', 'Mon, Tue and Thu', 'not known' */
export function daysInShort(days: readonly number[] | null): string {
  if (days === null) return 'not known';
  if (days.length === 0) return 'none';
  if ([1, 2, 3, 4, 5].every((day) => days.includes(day))) return 'every day';
  return inWords.format(days.map((day) => dayNames[day] ?? ''));
}

const inWords = new Intl.ListFormat('en-GB', { type: 'conjunction' });

export const pairingDoneTitle: Record<PairingDone, string> = {
  assigned: 'The mentor is assigned',
  planned: 'The mentor is planned',
  replaced: 'The mentor has changed',
  changed: 'The plan has changed',
  ended: 'The last day is recorded',
  cancelled: 'The plan is cancelled',
};

export const mentorTrainingTone: Record<MentorTrainingState, 'success' | 'info' | 'warning' | 'neutral'> = {
  trained: 'success',
  in_training: 'info',
  paused: 'warning',
  new: 'neutral',
  materials_only: 'neutral',
};

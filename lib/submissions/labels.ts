import type { Tone } from '@/lib/people/words';
import type { SubmissionState, SubmittedRole } from './types';

/** 'REG-1001': as it is written, said on the telephone and found in addresses. */
export function submissionNumber(number: number): string {
  return `REG-${number}`;
}

export function numberOfSubmission(text: string): number | null {
  const digits = /^(?:REG-)?(\d{1,9})$/i.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}

export const roleWord: Record<SubmittedRole, string> = { ect: 'ECT', mentor: 'mentor' };

export const roleInWords: Record<SubmittedRole, string> = {
  ect: 'early career teacher (ECT)',
  mentor: 'mentor',
};

interface StateWords {
  tone: Tone;
  tag: string;
  sentence: string;
}

export const schoolStateWords: Record<SubmissionState, StateWords> = {
  received: {
    tone: 'info',
    tag: 'Sent, being checked',
    sentence: 'Staff check it, usually within three working days. You need to do nothing.',
  },
  checking: {
    tone: 'info',
    tag: 'Sent, being checked',
    sentence: 'Staff have begun to check it. You need to do nothing.',
  },
  waiting_for_school: {
    tone: 'warning',
    tag: 'Waiting for you',
    sentence: 'Staff have a question. Answer it so that they can go on.',
  },
  accepted: { tone: 'success', tag: 'Accepted', sentence: 'It is on your list of ECTs and mentors.' },
  not_eligible: { tone: 'danger', tag: 'Not accepted', sentence: 'Staff could not accept it and say why.' },
  withdrawn: { tone: 'neutral', tag: 'Withdrawn', sentence: 'Nothing is done with it any more.' },
};

export const staffStateWords: Record<SubmissionState | 'placed', Omit<StateWords, 'sentence'>> = {
  received: { tone: 'warning', tag: 'Received' },
  checking: { tone: 'info', tag: 'Being checked' },
  waiting_for_school: { tone: 'info', tag: 'Waiting for the school' },
  accepted: { tone: 'success', tag: 'Accepted' },
  placed: { tone: 'success', tag: 'Placed' },
  not_eligible: { tone: 'danger', tag: 'Not eligible' },
  withdrawn: { tone: 'neutral', tag: 'Withdrawn' },
};

export const phases = ['Nursery', 'Primary', 'Secondary', '16 to 19', 'All-through', 'Special'] as const;

export const programmeLabel = {
  provider_led: 'Provider-led',
  school_led: 'School-led',
} as const;

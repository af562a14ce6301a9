export type TimelineState = 'past' | 'next' | 'future' | 'moved' | 'cancelled';

export interface TimelineEvent {
  key: string;
  /** ISO calendar date. */
  date: string;
  label: string;
  /** The date and time as they are read. */
  when: string;
  state: TimelineState;
}

export interface TimelineYear {
  /** "2025 to 2026". */
  label: string;
  start: string;
  end: string;
  terms: { label: string; start: string; end: string }[];
}

export const timelineWords: Record<TimelineState, string> = {
  past: 'Past',
  next: 'Next',
  future: 'To come',
  moved: 'Moved',
  cancelled: 'Cancelled',
};

import { type IsoDate, startOfWeek } from '@/lib/dates/iso-date';
import type { VisitState } from './types';

interface Visit {
  isProposal: boolean;
  date: IsoDate;
  attendees: readonly { answer: 'agreed' | 'declined' | null }[];
}

/** A proposal that is not agreed when its week has come needs somebody's attention; so does one that is declined. */
export function visitState({ isProposal, date, attendees }: Visit, today: IsoDate): VisitState {
  if (!isProposal) return 'agreed';
  if (attendees.some(({ answer }) => answer === 'declined')) return 'declined';
  return startOfWeek(date) <= today ? 'overdue' : 'proposed';
}

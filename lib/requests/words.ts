import { formatAge, formatDateLong, formatDayAndMonth } from '@/lib/dates/format';
import { daysBetween, type IsoDate } from '@/lib/dates/iso-date';
import { workingDaysBetween } from './clock';
import type { RequestState } from './types';

export const requestTone: Record<RequestState, 'info' | 'success' | 'warning' | 'danger' | 'neutral'> = {
  received: 'info',
  checking: 'info',
  needs_information: 'warning',
  agreed: 'success',
  done: 'success',
  declined: 'neutral',
  cancelled: 'neutral',
  undone: 'neutral',
};

export interface Standing {
  state: RequestState;
  /** Since when it is in that state. */
  since: IsoDate;
  dueOn: IsoDate;
  carryOutOn: IsoDate | null;
  doneOn: IsoDate | null;
  /** Whoever trains the person: the one who deals with it. */
  organisation: string;
}

/** Who acts next, and since when it is theirs: "You, since Monday 23 November, 1 day". */
export function whoActsNext(
  { state, since, organisation }: Standing,
  today: IsoDate,
  reader: 'asker' | 'staff' = 'asker',
): string {
  const age = `since ${formatDayAndMonth(since)}${since < today ? `, ${formatAge(daysBetween(since, today))}` : ''}`;
  switch (state) {
    case 'received':
    case 'checking':
      return `${organisation}, ${age}`;
    case 'needs_information':
      return `${reader === 'staff' ? 'Whoever asked' : 'You'}, ${age}`;
    case 'agreed':
      return 'Nobody: it happens by itself';
    default:
      return 'Nobody';
  }
}

/** The clock in words: "Answer due by Friday 27 November, in 2 working days". */
export function clockInWords(
  standing: Standing,
  today: IsoDate,
  reader: 'asker' | 'staff' = 'asker',
): string {
  const { state, since, dueOn, carryOutOn, doneOn } = standing;
  switch (state) {
    case 'received':
    case 'checking':
      return dueInWords(dueOn, today);
    case 'needs_information':
      return `The clock stands still until ${reader === 'staff' ? 'they answer' : 'you answer'}. Asked on ${formatDayAndMonth(since)}`;
    case 'agreed':
      return carryOutOn === null || carryOutOn <= today
        ? 'It is being carried out'
        : `It happens on ${formatDateLong(carryOutOn)}`;
    case 'done':
      return doneOn === null ? 'Done' : `Done on ${formatDateLong(doneOn)}`;
    case 'declined':
      return `Declined on ${formatDateLong(since)}`;
    case 'cancelled':
      return `Cancelled on ${formatDateLong(since)}`;
    case 'undone':
      return `Undone on ${formatDateLong(since)}`;
  }
}

function dueInWords(dueOn: IsoDate, today: IsoDate): string {
  if (dueOn === today) return `Answer due today, ${formatDayAndMonth(dueOn)}`;
  const days = Math.abs(workingDaysBetween(today, dueOn));
  const counted = days === 1 ? '1 working day' : `${days} working days`;
  return dueOn > today
    ? `Answer due by ${formatDayAndMonth(dueOn)}, ${counted}`
    : `Answer was due on ${formatDayAndMonth(dueOn)}, ${counted} ago`;
}

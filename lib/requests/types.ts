import type { IsoDate } from '@/lib/dates/iso-date';

export const requestStates = [
  'received',
  'checking',
  'needs_information',
  'agreed',
  'done',
  'declined',
  'cancelled',
  'undone',
] as const;

export type RequestState = (typeof requestStates)[number];

/** As whom somebody raises or moves a request. */
export type RequestRaiser = 'school' | 'self' | 'staff';

/** `worker` carries out and undoes; nobody else may. */
export type RequestMover = RequestRaiser | 'worker';

export const requestChannels = ['portal', 'telephone', 'email', 'in_person'] as const;

/** How it reached us. Only what staff raise on a school's behalf comes by anything but the portal. */
export type RequestChannel = (typeof requestChannels)[number];

export type RequestMessageKind = 'message' | 'question' | 'answer' | 'decision' | 'note';

/** Four dates that differ: when it holds from, when we heard, when it was decided, when the DfE said so. */
export interface RequestDates {
  effectiveOn: IsoDate | null;
  reportedOn: IsoDate;
  decidedOn: IsoDate | null;
  dfeConfirmedOn: IsoDate | null;
}

/** Validated answers of one circumstance: what its fields say, by name. Dates are ISO, lists are of texts. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** What the queue of staff shows: whatever is open, what is closed, or one state. */
export const queueStates = ['open', 'closed', ...requestStates] as const;

export type QueueState = (typeof queueStates)[number];

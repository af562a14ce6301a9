import type { RequestChannel, RequestRaiser, RequestState } from './types';

/** The words on tags and tracks, for schools and people. */
export const requestStateLabel: Record<RequestState, string> = {
  received: 'Received',
  checking: 'Being checked',
  needs_information: 'Needs information from you',
  agreed: 'Agreed',
  done: 'Done',
  declined: 'Declined',
  cancelled: 'Cancelled',
  undone: 'Undone',
};

/** The same for staff, who are not the "you" of the one above. */
export const requestStateLabelForStaff: Record<RequestState, string> = {
  ...requestStateLabel,
  needs_information: 'Waiting for an answer',
};

export const requestRaiserLabel: Record<RequestRaiser, string> = {
  school: 'The school',
  self: 'The person',
  staff: 'Staff',
};

export const requestChannelLabel: Record<RequestChannel, string> = {
  portal: 'Here',
  telephone: 'By telephone',
  email: 'By e-mail',
  in_person: 'In person',
};

/** 'R-1042' */
export function requestNumber(number: number): string {
  return `R-${number}`;
}

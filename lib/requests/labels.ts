import type { CircumstanceCode, ReasonCode } from './circumstances/types';
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

/** The DfE's reasons for deferral and withdrawal, in words. */
export const reasonLabel: Record<ReasonCode, string> = {
  'parental-leave': 'Parental leave',
  'long-term-sickness': 'Long-term sickness',
  bereavement: 'Bereavement',
  'career-break': 'A career break',
  'left-teaching-profession': 'Leaving teaching',
  'moved-school': 'Moving to another school',
  'mentor-no-longer-being-mentor': 'No longer a mentor',
  'switched-to-school-led': 'Changing to a school-led programme',
  'changed-lead-provider': 'Changing to another lead provider',
  other: 'Another reason',
};

/** What a request is, in two or three words, for lists and for what is passed on to others. */
export const circumstanceLabel: Record<CircumstanceCode, string> = {
  leave_school: 'Leaving the school',
  transfer_out: 'Moving to another school',
  transfer_in: 'Joining from another school',
  absence_long: 'Long absence',
  return: 'Return from a long absence',
  withdraw: 'Stopping training',
  mentor_assign: 'Mentor assigned',
  mentor_replace: 'Change of mentor',
  mentor_stop: 'Stopping as a mentor',
  mentor_add: 'Second mentor',
  name: 'Change of name',
  email: 'Change of e-mail address',
  trn: 'Teacher reference number',
  working_pattern: 'Change of working pattern',
  programme: 'Change of programme',
  lead_provider: 'Change of lead provider',
  delivery_partner: 'Change of delivery partner',
  group: 'Change of training group',
  session: 'Cannot attend an event',
  appropriate_body: 'Change of appropriate body',
  extend_auto: 'Induction extended after absence',
  extend_ab: 'Induction extended',
  reduce: 'Induction reduced',
  complete: 'Training complete',
  induction_stop: 'Induction ended early',
  eligibility: 'Eligibility',
  contact: 'Contact at the school',
  school: 'Change of the school',
  never_started: 'Registered by mistake',
  duplicate: 'On the list twice',
  list: 'Missing or wrong on the list',
  question: 'Question',
};

/** Of a code that a later version of the product does not know any more, the code itself. */
export function circumstanceInWords(code: string): string {
  return code in circumstanceLabel ? circumstanceLabel[code as CircumstanceCode] : code;
}

/** Why a file was not taken, beside its field. */
export const fileProblemLabel = {
  no_file: 'Choose a file',
  empty: 'The file is empty',
  too_big: 'The file must be 10 MB or smaller',
  wrong_type:
    'The file must be a PDF, PNG, JPEG, Word document (.docx) or Excel workbook (.xlsx) without macros',
  too_many: 'A request takes five files. Send more of them in another way, and say so in a message',
  closed: 'The request is closed. Open it again to add files',
} as const;

/** What is said on the page of a request once something was done there. */
export const requestDoneLabel = {
  answered: 'Your answer was sent',
  written: 'Your message was sent',
  cancelled: 'The request was cancelled',
  reopened: 'The request is open again',
  attached: 'The file was added',
} as const;

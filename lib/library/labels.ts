import { formatDate } from '@/lib/dates/format';
import type { IsoDate } from '@/lib/dates/iso-date';
import type { FileProblem } from './extract/found';
import type { DocumentKind, DocumentState, ReaderRole } from './types';

export const documentKindLabel: Record<DocumentKind, string> = {
  newsletter: 'Newsletter',
  policy: 'Policy',
  guidance: 'Guidance',
  handbook: 'Handbook',
};

/** Of a list. */
export const documentKindsLabel: Record<DocumentKind, string> = {
  newsletter: 'Newsletters',
  policy: 'Policies',
  guidance: 'Guidance',
  handbook: 'Handbooks',
};

export const readerRoleLabel: Record<ReaderRole, string> = {
  ect: 'ECTs',
  mentor: 'Mentors',
  induction_tutor: 'Induction tutors',
  headteacher: 'Headteachers',
};

export const documentStateLabel: Record<DocumentState, string> = {
  empty: 'Not published',
  waiting: 'Waits for its day',
  in_force: 'In force',
  over: 'No longer in force',
  withdrawn: 'Withdrawn',
};

/** 'From 1 September 2026', 'From 1 September 2026 to 31 August 2027' */
export function effectiveInWords(from: IsoDate, until: IsoDate | null): string {
  return until === null ? `From ${formatDate(from)}` : `From ${formatDate(from)} to ${formatDate(until)}`;
}

export const fileProblemLabel: Record<FileProblem, string> = {
  no_file: 'Choose a file',
  empty: 'The file is empty. Choose another one',
  too_big: 'The file must be 10 MB or smaller. Save it with smaller pictures, and choose it again',
  wrong_type:
    'The file must be a PDF, a Word, PowerPoint or Excel file of today’s kind, or a PNG or JPEG picture',
  wrong_name:
    'The file is not what its name says. Save it anew in the program that made it, and choose it again',
  macros: 'The file contains macros. Save a copy without macros, and choose that',
  embedded:
    'The file has other files inside it. Take them out, or paste charts as pictures, and choose it again',
  active:
    'The file contains scripts, or takes something from elsewhere when it is opened. Save a plain copy, and choose that',
  password: 'The file is protected by a password. Save a copy without the password, and choose that',
  unsafe: 'The file was not opened because it unpacks to far more than a normal document does',
  damaged: 'The file could not be read. It may be damaged: open it, save it again, and choose it again',
  too_slow: 'The file took too long to read. Save it in smaller parts',
  broken: 'The upload broke off. Choose the file again',
};

/** The message of a problem that the address names; anything else is no problem. */
export function fileProblem(code: unknown): string | null {
  return typeof code === 'string' && Object.hasOwn(fileProblemLabel, code)
    ? fileProblemLabel[code as FileProblem]
    : null;
}

/** Said once after something was done, by the word in the address. */
export const libraryDoneLabel: Partial<Record<string, string>> = {
  added: 'The document is added. Publish its first version next',
  changed: 'The document is changed',
  published: 'The version is published, and its readers are told',
  waiting: 'The version is published. Its readers are told on the day from which it is in force',
  withdrawn: 'The document is withdrawn. Its readers no longer find it',
  restored: 'The document is back in the library',
  acknowledged: 'Thank you. It is recorded that you have read and understood this document',
};

import type { RefusalCode } from '@/lib/spreadsheets/refusal';

export type UploadProblem =
  | 'no_file'
  | 'bad_date'
  | 'future_date'
  | 'broken'
  | Extract<RefusalCode, 'empty' | 'too_big' | 'wrong_type' | 'old_format' | 'password_protected' | 'macros'>;

const sentences: Record<UploadProblem, { field: string; message: string }> = {
  no_file: { field: 'file', message: 'Choose a file.' },
  empty: { field: 'file', message: 'The file is empty.' },
  too_big: { field: 'file', message: 'The file is too large.' },
  wrong_type: {
    field: 'file',
    message: 'The file must be an Excel workbook (.xlsx) or a CSV file (.csv), and be what its name says.',
  },
  old_format: {
    field: 'file',
    message:
      'Save the file as an Excel workbook (.xlsx): the format of Excel 97 to 2003 (.xls) cannot be read.',
  },
  password_protected: {
    field: 'file',
    message: 'The file is protected with a password. Save a copy without one.',
  },
  macros: { field: 'file', message: 'The file holds macros (.xlsm). Save it as an Excel workbook (.xlsx).' },
  broken: { field: 'file', message: 'The upload broke off. Choose the file again.' },
  bad_date: { field: 'as-of', message: 'Enter the day for which the file speaks, for example 24 11 2026.' },
  future_date: { field: 'as-of', message: 'The day for which the file speaks cannot be in the future.' },
};

/** The message of a problem that the address names; anything else is no problem. */
export function uploadProblem(code: unknown): { field: string; message: string } | null {
  return typeof code === 'string' && Object.hasOwn(sentences, code) ? sentences[code as UploadProblem] : null;
}

/** An upload that came to nothing, with what the form shows again. */
export class UploadRefused extends Error {
  constructor(
    problem: UploadProblem,
    private readonly typed: Record<string, string> = {},
  ) {
    super(problem);
  }

  get forForm(): Record<string, string> {
    return { problem: this.message, ...this.typed };
  }
}

/** Why a file is not taken into the library. */
export type FileProblem =
  | 'no_file'
  | 'empty'
  | 'too_big'
  | 'wrong_type'
  | 'wrong_name'
  | 'macros'
  | 'embedded'
  | 'active'
  | 'password'
  | 'unsafe'
  | 'damaged'
  | 'too_slow'
  | 'broken';

export class DocumentRefused extends Error {
  readonly problem: FileProblem;

  constructor(problem: FileProblem) {
    super(problem);
    this.problem = problem;
  }
}

export interface FoundText {
  /** For search; empty when the file has no text, such as a scan. */
  text: string;
  /** Of a Word file: its text with headings, lists and tables. */
  markdown: string | null;
}

/** What a database and a page can hold: no control characters, no half letters, one space where there were many. */
export function tidyText(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ue000\ue001\ufffd]/g, ' ')
      .replace(/[ \t\u00a0]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  );
}

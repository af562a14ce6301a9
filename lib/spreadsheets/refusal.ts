/**
 * Why a file, as a whole, was not read. The message is one sentence for the person who chose the file: it says
 * what is wrong and, where there is something to do, what to do.
 */
export type RefusalCode =
  | 'empty'
  | 'too_big'
  | 'wrong_type'
  | 'old_format'
  | 'password_protected'
  | 'unsafe_archive'
  | 'macros'
  | 'external_links'
  | 'damaged'
  | 'too_much_inside'
  | 'too_many_rows'
  | 'too_many_columns'
  | 'too_slow'
  | 'sheet_missing'
  | 'headings_not_found'
  | 'headings_missing'
  | 'headings_repeated'
  | 'no_rows'
  | 'bad_quotes';

export class SpreadsheetRefused extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string) {
    super(message);
    this.name = 'SpreadsheetRefused';
    this.code = code;
  }
}

export const damaged = () =>
  new SpreadsheetRefused(
    'damaged',
    'The file could not be read. It may be damaged: open it in Excel, save it again and try once more.',
  );

// CWE-1236: a spreadsheet program takes such text for a formula when it is typed, pasted or read from CSV.
// Controls in front of it do not save anybody: what a file cannot carry is dropped when it is written.
const formulaStart = /^[\p{Cc}\ufffe\uffff]*[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/u;
const internationalPhone = /^\+[\d\s()]{6,20}$/;

export const startsLikeFormula = (text: string): boolean => formulaStart.test(text);

/**
 * Text that stays text: in a workbook, in a CSV file, and in the CSV file that somebody saves the workbook as.
 * The apostrophe is the one that people type in Excel for the same purpose.
 */
export function defang(text: string): string {
  return startsLikeFormula(text) ? `'${text}` : text;
}

/** A telephone number keeps its plus sign in a workbook, where the cell itself is marked as text. */
export function defangInWorkbook(text: string): string {
  return internationalPhone.test(text) ? text : defang(text);
}

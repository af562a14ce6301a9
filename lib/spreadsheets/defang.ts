// CWE-1236: a spreadsheet program takes such text for a formula when it is typed, pasted or read from CSV.
// biome-ignore lint/suspicious/noControlCharactersInRegex: a tab, a null or a return in front of '=' is the known way around
const formulaStart = /^[=+\-@\t\r\n\u0000\uff0b\uff0d\uff1d\uff20]/u;
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

import { limits } from '../limits.ts';

const special = /[&<>"]/g;
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 cannot carry them
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(notXml, '')
    .replace(special, (character) => entities[character] ?? character);
}

/** Text of a cell: one kind of line break, no longer than Excel takes, and no accidental escape sequence. */
export function cellXml(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n');
  const fitting = lines.length > limits.cellChars ? `${lines.slice(0, limits.cellChars - 1)}…` : lines;
  // Excel reads '_x0041_' as 'A'; the underscore is escaped so that it stays what it is.
  return escapeXml(fitting).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

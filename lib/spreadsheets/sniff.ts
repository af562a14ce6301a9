import { limits } from './limits.ts';
import { SpreadsheetRefused } from './refusal.ts';

export type FileKind = 'workbook' | 'csv';

const starts = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, at) => bytes[at] === byte);
const oleName = (name: string) => Buffer.from(name, 'utf16le');

/** The container of old Excel files is also the one that Office puts an encrypted new file into. */
function refuseOle(bytes: Uint8Array): never {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isOldWorkbook = !data.includes(oleName('EncryptedPackage')) && data.includes(oleName('Workbook'));
  if (isOldWorkbook)
    throw new SpreadsheetRefused(
      'old_format',
      'The file is in the format of Excel 97 to 2003 (.xls). Save it as an Excel workbook (.xlsx) and upload that.',
    );
  throw new SpreadsheetRefused(
    'password_protected',
    'The file is password-protected. Save a copy without the password and upload that.',
  );
}

function looksLikeText(bytes: Uint8Array): boolean {
  if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)) return true;
  const head = bytes.subarray(0, 4096);
  return !head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127);
}

/** Says by its first bytes what a file is, whatever it is called. */
export function sniff(head: Uint8Array): FileKind | 'ole' | 'other' {
  if (starts(head, 0x50, 0x4b, 0x03, 0x04) || starts(head, 0x50, 0x4b, 0x05, 0x06)) return 'workbook';
  if (starts(head, 0xd0, 0xcf, 0x11, 0xe0)) return 'ole';
  if (starts(head, 0x25, 0x50, 0x44, 0x46) || !looksLikeText(head)) return 'other';
  const text = Buffer.from(head.subarray(0, 512)).toString('latin1').trimStart().toLowerCase();
  return /^(<!doctype|<html|<\?xml|\{\\rtf)/.test(text.replace(/^\u00ef\u00bb\u00bf/, '')) ? 'other' : 'csv';
}

/**
 * The kind of an uploaded file by its content, checked against its name.
 *
 * @throws SpreadsheetRefused for anything that is not an Excel workbook or a CSV file
 */
export function kindOfUpload(fileName: string, bytes: Uint8Array): FileKind {
  const extension = /\.([a-z0-9]+)$/i.exec(fileName.trim())?.[1]?.toLowerCase() ?? '';
  if (bytes.length === 0) throw new SpreadsheetRefused('empty', 'The file is empty.');
  const kind = sniff(bytes);
  if (kind === 'ole') refuseOle(bytes);
  if (extension === 'xlsm' || extension === 'xltm')
    throw new SpreadsheetRefused(
      'macros',
      'The file is a workbook with macros (.xlsm). Save it as an Excel workbook (.xlsx) and upload that.',
    );
  const fits =
    kind === 'workbook'
      ? extension === 'xlsx'
      : kind === 'csv' && (extension === 'csv' || extension === 'txt');
  if (kind === 'other' || !fits) {
    const named = extension === 'xlsx' || extension === 'csv';
    throw new SpreadsheetRefused(
      'wrong_type',
      named
        ? `The file is called .${extension} but is not ${extension === 'xlsx' ? 'an Excel workbook' : 'a CSV file'}.`
        : 'Choose an Excel workbook (.xlsx) or a CSV file (.csv).',
    );
  }
  return kind;
}

export function refuseUnlessWorkbook(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new SpreadsheetRefused('empty', 'The file is empty.');
  if (bytes.length > limits.uploadBytes)
    throw new SpreadsheetRefused('too_big', 'The file is larger than 10 MB. Split it into smaller files.');
  const kind = sniff(bytes);
  if (kind === 'ole') refuseOle(bytes);
  if (kind !== 'workbook') throw new SpreadsheetRefused('wrong_type', 'The file is not an Excel workbook.');
}

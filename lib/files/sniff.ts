import type { FileEnding } from './types';

const starts = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, at) => bytes[at] === byte);

/** The part without which an archive is no such file of Office. */
const mainPart = {
  docx: 'word/document.xml',
  pptx: 'ppt/presentation.xml',
  xlsx: 'xl/workbook.xml',
} as const;
const officeEndings = ['docx', 'pptx', 'xlsx'] as const;

/**
 * What a file is by its content, whatever it is called; null for everything that is not taken. Files of Office that
 * hold macros are none of them.
 */
export function kindOfFile(bytes: Uint8Array): FileEnding | null {
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'pdf';
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'jpg';
  if (!starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return null;
  // Names inside an archive stand in it as they are, whether or not its contents are compressed.
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!archive.includes('[Content_Types].xml') || archive.includes('vbaProject.bin')) return null;
  const found = officeEndings.filter((ending) => archive.includes(mainPart[ending]));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Whether a name says of a file what it is. */
export function isNamed(ending: FileEnding, typed: string): boolean {
  return typed === ending || (ending === 'jpg' && typed === 'jpeg');
}

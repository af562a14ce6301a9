import { cleanFileName } from '@/lib/transport/file-name';

export type AttachmentType =
  | 'application/pdf'
  | 'image/png'
  | 'image/jpeg'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const extensions: Record<AttachmentType, string> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};

const starts = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, at) => bytes[at] === byte);

/** What a file is by its content, whatever it is called; null for everything that is not taken. */
export function attachmentType(bytes: Uint8Array): AttachmentType | null {
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf';
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (!starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return null;
  return officeType(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** Names inside an archive stand in it as they are, whether or not its contents are compressed. */
function officeType(archive: Buffer): AttachmentType | null {
  if (!archive.includes('[Content_Types].xml') || archive.includes('vbaProject.bin')) return null;
  if (archive.includes('word/document.xml'))
    return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  if (archive.includes('xl/workbook.xml'))
    return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return null;
}

/** The name as it was, with the ending of what the file is. */
export function attachmentName(fileName: string, type: AttachmentType): string {
  const clean = cleanFileName(fileName);
  const stem = clean.replace(/\.[A-Za-z0-9]{1,5}$/, '').trim() || 'file';
  return `${stem}.${extensions[type]}`;
}

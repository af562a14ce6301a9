const starts = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, at) => bytes[at] === byte);

const office = {
  pptx: {
    part: 'ppt/presentation.xml',
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  },
  docx: {
    part: 'word/document.xml',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  xlsx: {
    part: 'xl/workbook.xml',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
} as const;

/**
 * The media type of a file by its content, when its name says the same; null for everything that is not served. Files
 * of Office that hold macros are none of them.
 */
export function materialTypeOf(fileName: string, content: Uint8Array): string | null {
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const data = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (starts(content, 0x25, 0x50, 0x44, 0x46, 0x2d)) return extension === 'pdf' ? 'application/pdf' : null;
  if (starts(content, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))
    return extension === 'png' ? 'image/png' : null;
  if (starts(content, 0xff, 0xd8, 0xff))
    return extension === 'jpg' || extension === 'jpeg' ? 'image/jpeg' : null;
  if (!starts(content, 0x50, 0x4b, 0x03, 0x04)) return null;
  if (data.includes('vbaProject.bin')) return null;
  if (extension !== 'pptx' && extension !== 'docx' && extension !== 'xlsx') return null;
  return data.includes('[Content_Types].xml') && data.includes(office[extension].part)
    ? office[extension].type
    : null;
}

/** For showing and saving only: no path, no control characters, of a bearable length. */
export function cleanFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
    .replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/^\.+/, '')
    .trim();
  return clean.length <= 150 ? clean || 'file' : `${clean.slice(0, 100)}…${clean.slice(-20)}`;
}

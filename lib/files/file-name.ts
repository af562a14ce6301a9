import type { FileEnding } from './types';

/** A name of an uploaded file, for showing and saving only: no path, no control characters, of a bearable length. */
export function cleanFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
    .replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/^\.+/, '')
    .trim();
  return clean.length <= 150 ? clean || 'file' : `${clean.slice(0, 100)}…${clean.slice(-20)}`;
}

/** The name as it was, with the ending of what the file is. */
export function fileNameOf(name: string, ending: FileEnding): string {
  // Before it is cleaned, or a name that is nothing but an ending would lose the full stop that tells it.
  const bare = name.replace(/\.[A-Za-z0-9]{1,5}$/, '');
  return `${cleanFileName(bare)}.${ending}`;
}

/** 'pdf' of 'Policy.PDF'; empty where there is none. */
export function endingOf(name: string): string {
  return /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** A header by RFC 6266: the name in full where a browser understands that, and in plain letters for the others. */
export function contentDisposition(how: 'attachment' | 'inline', fileName: string): string {
  const plain = fileName.replaceAll(/[^A-Za-z0-9._ -]/g, '_');
  const whole = encodeURIComponent(fileName.toWellFormed()).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `${how}; filename="${plain}"; filename*=UTF-8''${whole}`;
}

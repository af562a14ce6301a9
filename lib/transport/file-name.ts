/** A name of an uploaded file, for showing only: no path, no control characters, of a bearable length. */
export function cleanFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  const clean = last.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '').trim();
  return clean.length <= 150 ? clean || 'file' : `${clean.slice(0, 100)}…${clean.slice(-20)}`;
}

import { SpreadsheetRefused } from './refusal.ts';

const newline = 0x0a;
const carriageReturn = 0x0d;
const longestLine = 1024 * 1024;

function withoutBom(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

function encodingByMark(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return null;
}

/**
 * Decodes whole lines: UTF-8 until a piece is not, then line by line, each as UTF-8 if it is valid and as
 * Windows-1252 if not. A file that never showed a valid longer character is Windows-1252 from there on.
 */
class LineDecoder {
  private readonly utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  private readonly western = new TextDecoder('windows-1252');
  private isWestern = false;
  private utf8Proven = false;

  decode(bytes: Uint8Array): string {
    if (this.isWestern) return this.western.decode(bytes);
    const text = this.valid(bytes);
    if (text !== null) return text;
    const lines = this.decodeLineByLine(bytes);
    this.isWestern = !this.utf8Proven;
    return lines;
  }

  private valid(bytes: Uint8Array): string | null {
    try {
      const text = this.utf8.decode(bytes);
      // Fewer characters than bytes: at least one was written as several bytes, and validly.
      if (text.length < bytes.length) this.utf8Proven = true;
      return text;
    } catch {
      return null;
    }
  }

  private decodeLineByLine(bytes: Uint8Array): string {
    let text = '';
    for (let from = 0; from < bytes.length; ) {
      const end = bytes.indexOf(newline, from);
      const line = bytes.subarray(from, end < 0 ? bytes.length : end + 1);
      text += this.valid(line) ?? this.western.decode(line);
      from += line.length;
    }
    return text;
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

async function* decodeUtf16(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  encoding: 'utf-16le' | 'utf-16be',
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of pieces) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/**
 * Text of a CSV file whose encoding nobody told: UTF-8 with or without a mark, UTF-16 with one, or ISO-8859-1
 * (as the register of schools) and its superset Windows-1252 (as Excel's plain "CSV").
 *
 * Lines are cut before decoding, which is safe because no byte of a longer UTF-8 character is a line feed.
 */
export async function* decodeText(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<string> {
  const source = (async function* () {
    yield* pieces;
  })();
  const first = await source.next();
  if (first.done) return;
  const rest = (async function* () {
    yield first.value;
    yield* source;
  })();
  const marked = encodingByMark(first.value);
  if (marked) {
    let isFirst = true;
    for await (const text of decodeUtf16(rest, marked)) {
      yield isFirst ? withoutBom(text) : text;
      if (text !== '') isFirst = false;
    }
    return;
  }
  const decoder = new LineDecoder();
  let open: Uint8Array = new Uint8Array(0);
  let isFirst = true;
  for await (const piece of rest) {
    const end = Math.max(piece.lastIndexOf(newline), piece.lastIndexOf(carriageReturn)) + 1;
    if (end === 0) {
      open = joined(open, piece);
      if (open.length > longestLine)
        throw new SpreadsheetRefused('wrong_type', 'The file is not a CSV file: it has no line breaks.');
      continue;
    }
    const text = decoder.decode(joined(open, piece.subarray(0, end)));
    open = piece.subarray(end);
    yield isFirst ? withoutBom(text) : text;
    isFirst = false;
  }
  if (open.length > 0) {
    const text = decoder.decode(open);
    yield isFirst ? withoutBom(text) : text;
  }
}

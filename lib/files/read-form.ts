import 'server-only';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import busboy from 'busboy';

/** What keeps a form with a file from being read at all. */
export type FormProblem = 'no_file' | 'too_big' | 'broken';

export class FormUnreadable extends Error {
  constructor(
    readonly problem: FormProblem,
    /** What had come by then; fields stand before the file. */
    readonly fields: Record<string, string[]>,
  ) {
    super(problem);
  }
}

export interface UploadForm {
  /** Values by name; a name may come several times. */
  fields: Record<string, string[]>;
  /** Of the field "file". It may be one byte longer than the limit, which says that it was too large. */
  file: { name: string; content: Uint8Array<ArrayBuffer> } | null;
}

export interface FormLimits {
  fileBytes: number;
  fields?: number;
  fieldBytes?: number;
}

/**
 * Reads a multipart form with one file as it comes in. Beyond twice the limit no more is read; the connection is cut.
 *
 * @throws FormUnreadable
 */
export async function readUploadForm(request: Request, limits: FormLimits): Promise<UploadForm> {
  const type = request.headers.get('content-type') ?? '';
  const read: UploadForm = { fields: Object.create(null), file: null };
  if (!type.startsWith('multipart/form-data') || request.body === null)
    throw new FormUnreadable('no_file', read.fields);
  const parser = parserFor(type, limits);
  const form = Readable.fromWeb(request.body as NodeStream);
  parser.on('field', (name, value) => {
    read.fields[name] = [...(read.fields[name] ?? []), value];
  });
  parser.on('file', (name, content, { filename }) => {
    const pieces: Uint8Array[] = [];
    content.on('data', (piece: Uint8Array) => pieces.push(piece));
    content.on('end', () => {
      if (name === 'file' && filename) read.file = { name: filename, content: joined(pieces) };
    });
  });
  try {
    await new Promise<void>((resolve, reject) => {
      let bytes = 0;
      form.on('data', (piece: Uint8Array) => {
        bytes += piece.length;
        if (bytes > limits.fileBytes * 2) form.destroy(new FormUnreadable('too_big', read.fields));
      });
      form.on('error', reject);
      parser.on('error', reject);
      parser.on('close', resolve);
      form.pipe(parser);
    });
  } catch (error) {
    parser.destroy();
    throw error instanceof FormUnreadable ? error : new FormUnreadable('broken', read.fields);
  }
  return read;
}

function parserFor(type: string, { fileBytes, fields = 10, fieldBytes = 1000 }: FormLimits) {
  try {
    return busboy({
      headers: { 'content-type': type },
      defParamCharset: 'utf8',
      // One byte more than allowed, so that a file that is too large is seen to be.
      limits: { files: 1, fields, fieldSize: fieldBytes, fileSize: fileBytes + 1 },
    });
  } catch {
    throw new FormUnreadable('no_file', {});
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

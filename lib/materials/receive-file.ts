import 'server-only';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import busboy from 'busboy';
import { z } from 'zod';
import type { StaffActor } from '@/lib/auth/actor';
import { RuleBroken } from '@/lib/errors';
import { addMaterialFile } from './commands/add-material';
import { cleanFileName, materialTypeOf } from './file-type';
import type { FileProblem } from './labels';
import { describedFields } from './schemas';

/** Bytes of the largest file that is kept. */
export const largestFile = 10_485_760;

/** An upload that came to nothing. */
export class FileRefused extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem);
  }
}

const described = z.object(describedFields);

/** Reads the form of an upload and adds its file to the event. @throws FileRefused, NotFound */
export async function receiveMaterialFile(
  actor: StaffActor,
  ids: { groupId: string; eventId: string },
  request: Request,
): Promise<void> {
  const { fields, file } = await readForm(request);
  const parsed = described.safeParse(fields);
  if (!parsed.success) {
    const at = parsed.error.issues[0]?.path[0];
    throw new FileRefused(at === 'kind' || at === 'seenBy' ? at : 'title');
  }
  if (file === null) throw new FileRefused('no_file');
  if (file.content.length === 0) throw new FileRefused('empty');
  if (file.content.length > largestFile) throw new FileRefused('too_big');
  const name = cleanFileName(file.name);
  const type = materialTypeOf(name, file.content);
  if (type === null) throw new FileRefused('wrong_type');
  try {
    await addMaterialFile(actor, { ...ids, ...parsed.data }, { name, type, content: file.content });
  } catch (error) {
    if (error instanceof RuleBroken && error.code === 'materials_full') throw new FileRefused('too_many');
    throw error;
  }
}

interface UploadForm {
  fields: Record<string, string>;
  file: { name: string; content: Uint8Array<ArrayBuffer> } | null;
}

/** Beyond twice the limit no more is read; the connection is cut. */
async function readForm(request: Request): Promise<UploadForm> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data') || request.body === null) throw new FileRefused('no_file');
  const parser = parserFor(type);
  const form = Readable.fromWeb(request.body as NodeStream);
  const read: UploadForm = { fields: {}, file: null };
  parser.on('field', (name, value) => {
    if (name in describedFields) read.fields[name] = value;
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
        if (bytes > largestFile * 2) form.destroy(new FileRefused('too_big'));
      });
      form.on('error', reject);
      parser.on('error', reject);
      parser.on('close', resolve);
      form.pipe(parser);
    });
  } catch (error) {
    parser.destroy();
    throw error instanceof FileRefused ? error : new FileRefused('broken');
  }
  return read;
}

function parserFor(type: string) {
  try {
    return busboy({
      headers: { 'content-type': type },
      defParamCharset: 'utf8',
      // One byte more than allowed, so that a file that is too large is seen to be.
      limits: { files: 1, fields: 10, fieldSize: 1000, fileSize: largestFile + 1 },
    });
  } catch {
    throw new FileRefused('no_file');
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

import 'server-only';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import busboy from 'busboy';
import type { StaffActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { type IsoDate, isIsoDate } from '@/lib/dates/iso-date';
import { RuleBroken } from '@/lib/errors';
import { cleanFileName } from '@/lib/files/file-name';
import { SpreadsheetRefused } from '@/lib/spreadsheets/refusal';
import { kindOfUpload } from '@/lib/spreadsheets/sniff';
import { receiveFile } from './commands/receive-file';
import { uploadLimit } from './limits';
import type { ImportKind } from './types';
import { type UploadProblem, UploadRefused } from './upload-problems';

/** Beyond this no more is read of an upload that is too large already; the connection is cut. */
const patience = 2;

/**
 * Reads the form of an upload as it comes in and hands its file on piece by piece. Returns the import's id.
 *
 * @throws UploadRefused
 */
export async function receiveUpload(actor: StaffActor, kind: ImportKind, request: Request): Promise<string> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data') || request.body === null) throw new UploadRefused('no_file');
  const form = Readable.fromWeb(request.body as NodeStream);
  const parser = parserFor(type, kind);
  const fields: Record<string, string> = {};
  let result: Promise<string> | undefined;

  parser.on('field', (name, value) => {
    if (/^as-of-(day|month|year)$/.test(name)) fields[name] = value.slice(0, 4);
  });
  parser.on('file', (name, content, { filename }) => {
    if (name !== 'file' || !filename || result !== undefined) {
      content.resume();
      return;
    }
    result = take(actor, kind, { fileName: cleanFileName(filename), content, fields });
    // Its end is awaited below, after that of the form.
    result.catch(() => undefined);
  });
  try {
    await new Promise<void>((resolve, reject) => {
      let bytes = 0;
      form.on('data', (piece: Uint8Array) => {
        bytes += piece.length;
        if (bytes > uploadLimit[kind] * patience + 1_000_000) form.destroy(new Error('too large'));
      });
      form.on('error', reject);
      parser.on('error', reject);
      parser.on('close', resolve);
      form.pipe(parser);
    });
  } catch (error) {
    parser.destroy();
    await result?.catch(() => undefined);
    throw new UploadRefused(
      error instanceof Error && error.message === 'too large' ? 'too_big' : 'broken',
      fields,
    );
  }
  if (result === undefined) throw new UploadRefused('no_file', fields);
  try {
    return await result;
  } catch (error) {
    if (error instanceof RuleBroken && (error.code === 'empty' || error.code === 'too_big'))
      throw new UploadRefused(error.code, fields);
    throw error;
  }
}

function parserFor(type: string, kind: ImportKind) {
  try {
    return busboy({
      headers: { 'content-type': type },
      defParamCharset: 'utf8',
      // One byte more than allowed, so that a file that is too large is seen to be.
      limits: { files: 1, fields: 10, fieldSize: 100, fileSize: uploadLimit[kind] + 1 },
    });
  } catch {
    throw new UploadRefused('no_file');
  }
}

interface Taken {
  fileName: string;
  content: Readable;
  fields: Record<string, string>;
}

async function take(
  actor: StaffActor,
  kind: ImportKind,
  { fileName, content, fields }: Taken,
): Promise<string> {
  const pieces: AsyncIterator<Uint8Array> = content[Symbol.asyncIterator]();
  try {
    const asOf = kind === 'registrations' ? asOfIn(fields) : today();
    const first = await pieces.next();
    if (first.done) throw new UploadRefused('empty', fields);
    refuseForeignType(fileName, first.value, kind, fields);
    return await receiveFile(actor, { kind, fileName, asOf, content: resumed(first.value, pieces) });
  } catch (error) {
    await readToEnd(pieces);
    throw error;
  }
}

/** What is refused early is still read to its end, or the form would never end and nobody be answered. */
async function readToEnd(pieces: AsyncIterator<Uint8Array>): Promise<void> {
  try {
    for (let next = await pieces.next(); !next.done; next = await pieces.next());
  } catch {
    // The upload broke off, which the reader of the form says.
  }
}

async function* resumed(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** The day for which a file of registrations speaks. The fields come before the file. */
function asOfIn(fields: Record<string, string>): IsoDate {
  const part = (name: string, length: number) => (fields[`as-of-${name}`] ?? '').trim().padStart(length, '0');
  const date = `${part('year', 4)}-${part('month', 2)}-${part('day', 2)}`;
  if (!isIsoDate(date) || date < '2020-01-01') throw new UploadRefused('bad_date', fields);
  if (date > today()) throw new UploadRefused('future_date', fields);
  return date;
}

const csvOnly: readonly ImportKind[] = ['school_register', 'school_links'];

/** By its first bytes, against its name: the rest of a hostile file is never looked at. */
function refuseForeignType(
  fileName: string,
  bytes: Uint8Array,
  kind: ImportKind,
  fields: Record<string, string>,
) {
  try {
    const is = kindOfUpload(fileName, bytes);
    if (is !== 'csv' && csvOnly.includes(kind)) throw new UploadRefused('wrong_type', fields);
  } catch (error) {
    if (error instanceof SpreadsheetRefused) throw new UploadRefused(error.code as UploadProblem, fields);
    throw error;
  }
}

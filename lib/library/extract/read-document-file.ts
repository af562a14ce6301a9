import 'server-only';
import { Worker } from 'node:worker_threads';
import { cleanFileName, endingOf } from '@/lib/files/file-name';
import { isNamed, kindOfFile } from '@/lib/files/sniff';
import { type FileType, fileTypes } from '@/lib/files/types';
import { documentLimits } from '../limits';
import { DocumentRefused, type FileProblem, type FoundText } from './found';

export interface DocumentFile extends FoundText {
  name: string;
  type: FileType;
  content: Uint8Array<ArrayBuffer>;
}

type Answer = { found: FoundText } | { refused: FileProblem };

/**
 * What an uploaded file is and what it says. Files of Office and PDF are opened in a thread of their own, with a
 * bounded heap and a deadline, so that a hostile one costs nobody else anything.
 *
 * @throws DocumentRefused
 */
export async function readDocumentFile(
  uploaded: { name: string; content: Uint8Array<ArrayBuffer> },
  limits: { threadMilliseconds: number; threadHeapMegabytes: number } = documentLimits,
): Promise<DocumentFile> {
  const { content } = uploaded;
  if (content.byteLength === 0) throw new DocumentRefused('empty');
  if (content.byteLength > documentLimits.fileBytes) throw new DocumentRefused('too_big');
  if (isOleFile(content)) throw new DocumentRefused(isEncryptedOffice(content) ? 'password' : 'wrong_type');
  const ending = kindOfFile(content);
  if (ending === null) throw new DocumentRefused(hasMacros(content) ? 'macros' : 'wrong_type');
  const name = cleanFileName(uploaded.name);
  if (!isNamed(ending, endingOf(name))) throw new DocumentRefused('wrong_name');
  const file = { name, type: fileTypes[ending], content };
  if (ending === 'png' || ending === 'jpg') return { ...file, text: '', markdown: null };
  return { ...file, ...(await readInThread({ ending, bytes: content }, limits)) };
}

const bufferOf = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Old files of Office, and the container into which Office puts encrypted ones. */
const isOleFile = (bytes: Uint8Array) => bufferOf(bytes).readUInt32BE(0) === 0xd0cf11e0;
const isEncryptedOffice = (bytes: Uint8Array) =>
  bufferOf(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
const hasMacros = (bytes: Uint8Array) =>
  bufferOf(bytes).subarray(0, 2).toString() === 'PK' && bufferOf(bytes).includes('vbaProject.bin');

function readInThread(
  job: { ending: string; bytes: Uint8Array },
  limits: { threadMilliseconds: number; threadHeapMegabytes: number },
): Promise<FoundText> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: limits.threadHeapMegabytes, maxYoungGenerationSizeMb: 32 },
      // Readers complain about odd files; nobody needs to hear it.
      stdout: true,
      stderr: true,
    });
    const settle = (finish: () => void) => {
      clearTimeout(deadline);
      finish();
      void worker.terminate();
    };
    const refuse = (problem: FileProblem) => settle(() => reject(new DocumentRefused(problem)));
    const deadline = setTimeout(() => refuse('too_slow'), limits.threadMilliseconds);
    worker.once('message', (answer: Answer) => {
      if ('found' in answer) settle(() => resolve(answer.found));
      else refuse(answer.refused);
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      refuse(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'unsafe' : 'damaged');
    });
    worker.once('exit', () => refuse('damaged'));
    worker.postMessage(job);
  });
}

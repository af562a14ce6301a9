import { Worker } from 'node:worker_threads';
import type { ReadTable } from './cells.ts';
import { limits } from './limits.ts';
import { openArchive } from './parse/archive.ts';
import type { SheetSpec } from './parse/parse-workbook.ts';
import { damaged, type RefusalCode, SpreadsheetRefused } from './refusal.ts';
import { refuseUnlessWorkbook } from './sniff.ts';

type Answer = { tables: ReadTable[] } | { refused: { code: RefusalCode; message: string } };

const outOfMemory = 'ERR_WORKER_OUT_OF_MEMORY';

/**
 * Reads an uploaded Excel workbook in a thread of its own, with a bounded heap and a deadline, so that a hostile
 * file costs nobody else anything.
 *
 * @throws SpreadsheetRefused with a sentence for the person who chose the file
 */
export async function readWorkbook(bytes: Uint8Array, specs: readonly SheetSpec[]): Promise<ReadTable[]> {
  refuseUnlessWorkbook(bytes);
  // Most hostile files are refused by their directory alone, and then no thread is started for them.
  await openArchive(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return parseInThread(bytes, specs);
}

function parseInThread(bytes: Uint8Array, specs: readonly SheetSpec[]): Promise<ReadTable[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./parse/thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: limits.parserHeapMegabytes, maxYoungGenerationSizeMb: 16 },
    });
    const deadline = setTimeout(() => {
      settle(() =>
        reject(
          new SpreadsheetRefused('too_slow', 'The file took too long to read. Split it into smaller files.'),
        ),
      );
    }, limits.parseMilliseconds);
    const settle = (finish: () => void) => {
      clearTimeout(deadline);
      finish();
      void worker.terminate();
    };
    worker.once('message', (answer: Answer) => {
      settle(() => {
        if ('tables' in answer) resolve(answer.tables);
        else reject(new SpreadsheetRefused(answer.refused.code, answer.refused.message));
      });
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      settle(() =>
        reject(
          error.code === outOfMemory
            ? new SpreadsheetRefused('too_much_inside', 'The workbook holds more than can be read.')
            : error,
        ),
      );
    });
    worker.once('exit', () => settle(() => reject(damaged())));
    worker.postMessage({ bytes, specs });
  });
}

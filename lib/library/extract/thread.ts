import { parentPort } from 'node:worker_threads';
import { DocumentRefused } from './found.ts';
import { readOffice } from './office.ts';
import { readPdf } from './pdf.ts';

parentPort?.once('message', async (job: { ending: 'pdf' | 'docx' | 'pptx' | 'xlsx'; bytes: Uint8Array }) => {
  try {
    const found = job.ending === 'pdf' ? await readPdf(job.bytes) : await readOffice(job.ending, job.bytes);
    parentPort?.postMessage({ found });
  } catch (error) {
    // Whatever a reader trips over is the file's fault: it had nothing else to work on.
    parentPort?.postMessage({ refused: error instanceof DocumentRefused ? error.problem : 'damaged' });
  }
});

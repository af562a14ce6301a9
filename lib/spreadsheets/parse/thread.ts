import { parentPort } from 'node:worker_threads';
import { SpreadsheetRefused } from '../refusal.ts';
import { parseWorkbook, type SheetSpec } from './parse-workbook.ts';

parentPort?.once('message', async (job: { bytes: Uint8Array; specs: SheetSpec[] }) => {
  try {
    const { buffer, byteOffset, byteLength } = job.bytes;
    const tables = await parseWorkbook(Buffer.from(buffer, byteOffset, byteLength), job.specs);
    parentPort?.postMessage({ tables });
  } catch (error) {
    if (!(error instanceof SpreadsheetRefused)) throw error;
    parentPort?.postMessage({ refused: { code: error.code, message: error.message } });
  }
});

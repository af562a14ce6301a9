import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readJson } from './json-file.mjs';
import { isRunning } from './postmaster.mjs';
import { Explained } from './say.mjs';

/** Only one run at a time may serve a data directory. A run that was killed leaves a file that counts for nothing. */
export function lockInstance(dataDir, origin) {
  const file = path.join(dataDir, 'running.json');
  const other = readJson(file);
  if (other && other.pid !== process.pid && isRunning(other.pid, /(start|dev|test)\.mjs/)) {
    throw new Explained(
      `This data directory is already being served at ${other.origin} (process ${other.pid}); stop that first, or set DATA_DIR and PORT to others.`,
    );
  }
  writeFileSync(file, JSON.stringify({ pid: process.pid, origin }));
  return () => rmSync(file, { force: true });
}

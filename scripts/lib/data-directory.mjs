import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Explained } from './say.mjs';

const LEAST_FREE_MB = 300;

/** Makes the data directory and proves that it can be written to; answers its absolute path. */
export function openDataDirectory(wanted) {
  const directory = path.resolve(wanted);
  const probe = path.join(directory, `.probe-${process.pid}`);
  try {
    mkdirSync(directory, { recursive: true, mode: 0o755 });
    try {
      writeFileSync(probe, Buffer.alloc(4096));
    } finally {
      rmSync(probe, { force: true });
    }
  } catch (error) {
    throw new Explained(sentence(directory, error));
  }
  const { bavail, bsize } = statfsSync(directory);
  const freeMb = Math.floor((bavail * bsize) / 1_048_576);
  if (freeMb < LEAST_FREE_MB) {
    throw new Explained(
      `The disk of the data directory ${directory} is full: ${freeMb} MB are free and ${LEAST_FREE_MB} MB are needed; free some space or set DATA_DIR to a directory on another disk.`,
    );
  }
  return directory;
}

function sentence(directory, error) {
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') {
    return `The disk of the data directory ${directory} is full; free some space or set DATA_DIR to a directory on another disk.`;
  }
  return `The data directory ${directory} cannot be written to (${error.code ?? error.message}); set DATA_DIR to a directory that you may write to.`;
}

import { readFileSync } from 'node:fs';

/** What a file of ours says, or undefined when it is not there or was cut off by a kill. */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

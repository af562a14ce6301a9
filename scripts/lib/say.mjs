/** A problem that its one sentence explains: printed without a stack trace. */
export class Explained extends Error {}

export const say = (line = '') => process.stdout.write(`${line}\n`);

/** Ends the process; what is not explained keeps its stack trace. */
export function fail(error) {
  process.stderr.write(`${error instanceof Explained ? error.message : (error?.stack ?? String(error))}\n`);
  process.exit(1);
}

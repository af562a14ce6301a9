import { randomBytes } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readJson } from './json-file.mjs';

const make = () => randomBytes(32).toString('base64url');
const KINDS = ['authSecret', 'postgres', 'owner', 'web'];

/** The installation's generated secrets: made once, kept in the data directory, readable by its owner alone. */
export function loadSecrets(dataDir) {
  const file = path.join(dataDir, 'secrets.json');
  const secrets = readJson(file) ?? {};
  const missing = KINDS.filter((kind) => typeof secrets[kind] !== 'string');
  if (missing.length > 0) {
    for (const kind of missing) secrets[kind] = make();
    // Written beside and renamed, so that a kill or a full disk never leaves half a file.
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    renameSync(draft, file);
  }
  return secrets;
}

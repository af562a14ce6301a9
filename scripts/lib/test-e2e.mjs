import { spawn } from 'node:child_process';
import { chmodSync, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from './browser.mjs';
import { findEmbeddedPostgres } from './embedded-postgres.mjs';
import { freePort } from './port.mjs';
import { waitUntilReady } from './product.mjs';

/** Starts the built product with its demonstration, as people do, and drives a real browser through it. */
export async function runEndToEnd(results, run) {
  const browser = await findBrowser();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'ecf-e2e-'));
  chmodSync(dataDir, 0o755);
  const port = await freePort();
  const product = spawn(process.execPath, ['scripts/start.mjs'], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), npm_lifecycle_event: '' },
  });
  // Kept, so that a test can look for what belongs into no log; errors are shown as well.
  const log = path.join(dataDir, 'product.log');
  const written = createWriteStream(log);
  for (const stream of [product.stdout, product.stderr]) stream.pipe(written, { end: false });
  product.stderr.pipe(process.stderr, { end: false });
  const ended = new Promise((resolve) => product.once('exit', resolve));
  try {
    await Promise.race([
      waitUntilReady({ host: '127.0.0.1', port }, { within: 180_000 }),
      ended.then((code) =>
        Promise.reject(new Error(`The product ended with exit code ${code} while starting.`)),
      ),
    ]);
    const database = await findEmbeddedPostgres(dataDir);
    await run('playwright', ['test', '--reporter=list,json'], {
      CHROMIUM_PATH: browser,
      // Tests sign personas in by a row, and read what there is to be kept from them.
      DIRECT_DATABASE_URL: database.ownerUrl,
      E2E_BASE_URL: `http://localhost:${port}`,
      E2E_PRODUCT_LOG: log,
      PLAYWRIGHT_JSON_OUTPUT_NAME: results,
    });
  } finally {
    product.kill('SIGTERM');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  }
}

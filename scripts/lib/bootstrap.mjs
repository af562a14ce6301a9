import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Explained, fail, say } from './say.mjs';

const LEAST_NODE = 20;
const LOCK = 'package-lock.json';
const STAMP = 'node_modules/.installed-lock';

/**
 * Installs the packages when they are missing or old, then runs the script again on the project's own Node, where
 * `main` takes over.
 */
export async function bootstrap(scriptUrl, main) {
  try {
    const script = fileURLToPath(scriptUrl);
    process.chdir(path.resolve(path.dirname(script), '..'));
    requireNode();
    installPackages();
    const projectNode = path.resolve('node_modules/node/bin/node');
    if (!isThisNode(projectNode)) return await runAgain(projectNode, script);
    await (await main()).main();
  } catch (error) {
    fail(error);
  }
}

function requireNode() {
  const version = process.versions.node;
  if (Number(version.split('.')[0]) < LEAST_NODE) {
    throw new Explained(
      `Node.js ${version} is too old: version ${LEAST_NODE} or newer is needed (see https://nodejs.org).`,
    );
  }
}

function installPackages() {
  if (packagesAreCurrent()) return;
  say('Installing packages (about a minute the first time)…');
  const npm = process.env.npm_execpath;
  const [command, ...args] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
  // The build needs the development packages, whatever NODE_ENV says.
  const flags = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const installed = spawnSync(command, [...args, ...flags], { encoding: 'utf8' });
  if (installed.status !== 0) {
    const reason = installed.error?.message ?? `${installed.stdout}${installed.stderr}`.trim();
    throw new Explained(`The packages could not be installed.\n${reason}`);
  }
  writeFileSync(STAMP, lockHash());
}

function packagesAreCurrent() {
  if (!existsSync('node_modules/node/bin/node')) return false;
  if (existsSync(STAMP)) return readFileSync(STAMP, 'utf8') === lockHash();
  const installed = 'node_modules/.package-lock.json';
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(LOCK).mtimeMs;
}

const lockHash = () => createHash('sha256').update(readFileSync(LOCK)).digest('hex');

const isThisNode = (file) => realpathSync(file) === realpathSync(process.execPath);

function runAgain(node, script) {
  // With a channel, so that the product stops when this process is killed outright.
  const child = spawn(node, [script, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.exitCode = signal ? 1 : code;
      resolve();
    });
  });
}

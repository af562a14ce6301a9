import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Explained, say } from './say.mjs';

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/Applications/Google Chrome.app/Contents/MacOS'];
const DOWNLOAD_PATIENCE_MS = 300_000;

/** A Chromium that runs on this machine: one that is there, or one that can be fetched. */
export async function findBrowser() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (works(given)) return given;
    throw new Explained(`CHROMIUM_PATH is ${given}, which does not run as a browser.`);
  }
  return (await installed()) ?? (await downloaded()) ?? fromDebian() ?? giveUp();
}

async function installed() {
  const folders = new Set([...(process.env.PATH ?? '').split(path.delimiter), ...PLACES]);
  const names = [...PROGRAMS, 'Google Chrome'];
  const candidates = [...folders].flatMap((folder) => names.map((name) => path.join(folder, name)));
  return candidates.find(works) ?? (await ofPlaywright());
}

async function ofPlaywright() {
  const { chromium } = await import('@playwright/test');
  return [chromium.executablePath()].find(works);
}

async function downloaded() {
  say('No Chromium was found; trying the download of Playwright…');
  const program = path.resolve('node_modules/.bin/playwright');
  spawnSync(program, ['install', 'chromium'], { stdio: 'ignore', timeout: DOWNLOAD_PATIENCE_MS });
  return ofPlaywright();
}

function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  say('The download did not work; installing the chromium package…');
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: DOWNLOAD_PATIENCE_MS,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-q'], options);
  spawnSync('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], options);
  return ['/usr/bin/chromium'].find(works);
}

function giveUp() {
  throw new Explained(
    'The end-to-end tests need Chromium: install it (Debian: "apt-get install chromium"; others: "npx playwright install --with-deps chromium"), or set CHROMIUM_PATH to the program.',
  );
}

// Some systems have a program of the name that only tells how to install the browser.
function works(program) {
  if (!existsSync(program)) return false;
  return spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { type Shot, shots } from './screenshots/pages';
import { signInAs } from './screenshots/sign-in';

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: process.env.APP_ORIGIN ?? 'http://localhost:3000' },
    out: { type: 'string', default: 'screenshots' },
    only: { type: 'string', default: '' },
    widths: { type: 'string', default: '360,768,1280' },
    dark: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(`npm run screenshots -- [options]: pictures of every page from a running demonstration
  --url      where it runs (http://localhost:3000)
  --out      folder for the pictures (screenshots)
  --only     part of a name: only those pages
  --widths   widths in pixels (360,768,1280)
  --dark     also in dark colours`);
  process.exit(0);
}

const wanted = shots.filter((shot) => shot.name.includes(values.only));
const widths = values.widths.split(',').map(Number);
const schemes = values.dark ? (['light', 'dark'] as const) : (['light'] as const);

mkdirSync(values.out, { recursive: true });
const systemChromium = '/usr/bin/chromium';
const browser = await chromium.launch({
  ...(existsSync(systemChromium) && { executablePath: systemChromium }),
  args: ['--no-sandbox', '--disable-background-networking'],
});
let problems = 0;
for (const persona of new Set(wanted.map((shot) => shot.persona))) {
  const ofPersona = wanted.filter((shot) => shot.persona === persona);
  problems += await takeAll(browser, ofPersona).catch((error: unknown) =>
    report(persona ?? 'signed out', error),
  );
}
await browser.close();
console.log(`${wanted.length} pages in ${values.out}, ${problems} with a problem`);
process.exitCode = problems === 0 ? 0 : 1;

async function takeAll(browser: Browser, list: Shot[]): Promise<number> {
  const context = await browser.newContext({ baseURL: values.url });
  const page = await context.newPage();
  const persona = list[0]?.persona ?? null;
  const home = persona === null ? '/' : await signInAs(page, persona);
  let failed = 0;
  for (const shot of list) {
    failed += await take(page, shot, home).catch((error: unknown) => report(shot.name, error));
  }
  await context.close();
  return failed;
}

async function take(page: Page, shot: Shot, home: string): Promise<number> {
  await page.goto(shot.path.replace('~', home));
  if (shot.follow) await page.getByRole('main').getByRole('link', { name: shot.follow }).first().click();
  if (shot.followFirst) await page.locator(shot.followFirst).first().click();
  for (const next of [shot.thenFirst ?? []].flat()) {
    await page.waitForLoadState('load');
    await page.locator(next).first().click();
  }
  await page.waitForLoadState('load');
  await page.evaluate(() => document.fonts.ready);
  let failed = 0;
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const file = path.join(values.out, `${shot.name}-${width}-${scheme}.png`);
      await page.screenshot({ path: file, fullPage: true });
      failed += await overflows(page, `${shot.name} at ${width}`);
    }
  }
  return failed > 0 ? 1 : 0;
}

async function overflows(page: Page, what: string): Promise<number> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return beyond > 0 ? report(what, new Error(`${beyond} pixels wider than the window`)) : 0;
}

function report(what: string, error: unknown): number {
  console.error(`${what}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
  return 1;
}

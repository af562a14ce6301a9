import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type Axe from 'axe-core';

declare global {
  interface Window {
    axe: typeof Axe;
  }
}

const ofAxeForPlaywright = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
const { source }: typeof Axe = ofAxeForPlaywright('axe-core');

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const desk = { width: 1280, height: 800 };
/** What 1,280 pixels are at 400 %. */
const narrow = { width: 320, height: 640 };

/** Everything that is wrong with what a page shows now, in words; nothing when it can be read by everybody. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.setViewportSize(desk);
  await page.emulateMedia({ colorScheme: 'light' });
  const faults = [...(await outline(page)), ...named('light', await axe(page))];
  await page.emulateMedia({ colorScheme: 'dark' });
  faults.push(...named('dark', await axe(page, ['color-contrast'])));
  await page.setViewportSize(narrow);
  await page.emulateMedia({ colorScheme: 'light' });
  faults.push(
    ...named('320 px', [...(await axe(page, ['color-contrast', 'target-size'])), ...(await overflow(page))]),
  );
  await page.setViewportSize(desk);
  return faults;
}

/** axe over the page as it is: all rules of WCAG 2.2 AA and its advice, or the given ones. */
export async function axe(page: Page, rules?: string[]): Promise<string[]> {
  // Its builder for Playwright sends all of axe to the page for every run, which takes ten times as long.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const violations = await page.evaluate(
    (runOnly) =>
      window.axe
        .run(document, { runOnly, resultTypes: ['violations'] })
        .then((results) => results.violations),
    rules === undefined ? { type: 'tag' as const, values: tags } : { type: 'rule' as const, values: rules },
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
}

const named = (where: string, faults: string[]) => faults.map((fault) => `${where}: ${fault}`);

async function outline(page: Page): Promise<string[]> {
  const { language, headings } = await page.evaluate(() => ({
    language: document.documentElement.lang,
    headings: document.querySelectorAll('h1').length,
  }));
  return [
    ...(language === 'en-GB' ? [] : [`the language is “${language}”`]),
    ...(headings === 1 ? [] : [`${headings} main headings`]),
  ];
}

/** What is too wide for the window, of which one would have to scroll sideways. */
async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
    );
    const names = wide.map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
    return [`${scrollWidth - clientWidth} pixels to scroll sideways: ${names.slice(-3).join(', ')}`];
  });
}

/** What the browser complains of while `work` goes on: errors, and what the content security policy stopped. */
export async function complaintsDuring(
  page: Page,
  work: () => Promise<void>,
  { status = 200 }: { status?: number } = {},
): Promise<string[]> {
  const complaints: string[] = [];
  const onConsole = (message: { type: () => string; text: () => string }) => {
    // A page that answers 404 is an error to the console.
    const expected = status !== 200 && message.text().includes(`status of ${status}`);
    if (message.type() === 'error' && !expected) complaints.push(message.text());
  };
  const onError = (error: Error) => complaints.push(error.message);
  page.on('console', onConsole);
  page.on('pageerror', onError);
  try {
    await work();
  } finally {
    page.off('console', onConsole);
    page.off('pageerror', onError);
  }
  return complaints;
}

/** Waits until scripts have taken over what the server sent, and the typefaces are there. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const heading = document.querySelector('h1');
    return heading !== null && Object.keys(heading).some((key) => key.startsWith('__reactFiber'));
  });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

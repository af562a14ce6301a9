import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { signIn } from './support/database';
import { type Example, examples } from './support/pages';
import { pageRoutes } from './support/routes';
import { readWorld, type World } from './support/who-sees-what';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let world: World;
const titles = new Map<string, string>();

test.beforeAll(async () => {
  world = await readWorld();
});

test('every page has an example', () => {
  expect(
    pageRoutes.filter((route) => examples[route] === undefined),
    'Add an example of these pages to tests/e2e/support/pages.ts',
  ).toEqual([]);
});

async function enter(context: BrowserContext, persona: Example['persona'], baseURL: string | undefined) {
  if (persona === null) return;
  const { name, value } = await signIn(persona);
  await context.addCookies([{ name, value, url: baseURL ?? '' }]);
}

/** What the browser complains of: errors, and what the content security policy stopped. */
function complaintsOf(page: Page, expectedStatus: number): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    const isExpected = expectedStatus !== 200 && message.text().includes(String(expectedStatus));
    if (message.type() === 'error' && !isExpected) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
}

for (const route of pageRoutes) {
  test(`${route} can be read by everybody, at every width and in both colours`, async ({
    page,
    context,
    baseURL,
  }) => {
    const example = examples[route]?.(world);
    if (example === undefined) throw new Error(`${route} has no example`);
    await enter(context, example.persona, baseURL);
    const complaints = complaintsOf(page, example.status ?? 200);

    const response = await page.goto(example.path);
    expect(response?.status()).toBe(example.status ?? 200);
    expect(response?.headers()['cache-control']).toContain('no-store');
    expect(response?.headers()['content-security-policy']).toMatch(/script-src [^;]*'nonce-/);
    expect(response?.headers()['x-content-type-options']).toBe('nosniff');

    await expect(page.locator('h1')).toHaveCount(1);
    expect(await page.locator('html').getAttribute('lang')).toBe('en-GB');
    if (example.status === undefined && route !== '/sign-in/code') await expectOwnTitle(page, route);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violationsOf(page), colorScheme).toEqual([]);
    }

    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await violationsOf(page), '320 px').toEqual([]);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide, 'pixels to scroll sideways at 320').toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
  });
}

async function expectOwnTitle(page: Page, route: string): Promise<void> {
  const title = await page.title();
  // The same page of different audiences may be called the same.
  const audience = route.split('/')[1] ?? '';
  expect(titles.get(`${audience} ${title}`) ?? route, `“${title}” is the title of two pages`).toBe(route);
  titles.set(`${audience} ${title}`, route);
}

import { expect } from '@playwright/test';
import { complaintsDuring, faultsOf, settled } from '../support/judge';
import { examples } from '../support/pages';
import { pageRoutes } from '../support/routes';
import { test } from '../support/visitors';
import { readWorld, type World } from '../support/who-sees-what';

// The windows are shared, and of a page nothing is clicked that a recording would help to understand.
test.use({ trace: 'off' });

let world: World;
const titles = new Map<string, string>();

test.beforeAll(async () => {
  world = await readWorld();
});

test('every page has an example', () => {
  const missing = pageRoutes.filter((route) => examples[route] === undefined);
  const gone = Object.keys(examples).filter((route) => !pageRoutes.includes(route));

  expect(missing, 'Add an example of these pages to tests/e2e/support/pages.ts').toEqual([]);
  expect(gone, 'These pages are no more: take them out of tests/e2e/support/pages.ts').toEqual([]);
});

for (const route of pageRoutes) {
  test(`${route} can be read by everybody, at every width and in both colours`, async ({ visitors }) => {
    const example = examples[route]?.(world);
    if (example === undefined) throw new Error(`${route} has no example`);
    const page = await visitors.page(example.persona);
    const status = example.status ?? 200;

    const complaints = await complaintsDuring(
      page,
      async () => {
        const response = await page.goto(example.path);
        expect(response?.status()).toBe(status);
        expect(new URL(page.url()).pathname).toBe((example.leadsTo ?? example.path).replace(/\?.*/, ''));
        expect(response?.headers()['cache-control']).toContain('no-store');
        expect(response?.headers()['content-security-policy']).toMatch(/script-src [^;]*'nonce-/);
        expect(response?.headers()['x-content-type-options']).toBe('nosniff');
        await settled(page);
        expect(await faultsOf(page)).toEqual([]);
      },
      { status },
    );

    expect(complaints).toEqual([]);
    if (status === 200 && example.leadsTo === undefined) expectOwnTitle(await page.title(), route);
  });
}

/** The same page of different audiences may be called the same. */
function expectOwnTitle(title: string, route: string): void {
  expect(title).toMatch(/^[A-Z].+( – |: ).+/);
  const audience = route.split('/')[1] ?? '';
  expect(titles.get(`${audience} ${title}`) ?? route, `“${title}” is the title of two pages`).toBe(route);
  titles.set(`${audience} ${title}`, route);
}

test('the walk notices what it looks for', async ({ visitors }) => {
  const page = await visitors.page(null);
  await page.goto('/cookies');
  await settled(page);
  const complaints = await complaintsDuring(page, async () => {
    await page.evaluate(() => {
      const main = document.querySelector('main');
      main?.insertAdjacentHTML(
        'beforeend',
        `<h1>Again</h1><img src="/icon.svg"><pre>${'wide'.repeat(200)}</pre>`,
      );
      main?.insertAdjacentHTML('beforeend', '<p style="color: red">Styled in its place</p>');
    });
    const faults = (await faultsOf(page)).join('\n');
    expect(faults).toContain('2 main headings');
    expect(faults).toContain('light: image-alt');
    expect(faults).toMatch(/320 px: \d+ pixels to scroll sideways/);
  });
  expect(complaints.join('\n')).toContain('Content Security Policy');
});

import { expect, type Page } from '@playwright/test';
import { axe, complaintsDuring, faultsOf, settled } from '../support/judge';
import { type State, states } from '../support/states';
import { test } from '../support/visitors';

test.use({ trace: 'off' });

for (const state of states) {
  test(`${state.name}: can be read by everybody`, async ({ visitors }) => {
    const page = await visitors.page(state.persona);
    const status = state.status ?? 200;

    const complaints = await complaintsDuring(page, () => judge(page, state, status), { status });

    expect(complaints).toEqual([]);
  });
}

async function judge(page: Page, state: State, status: number): Promise<void> {
  const response = await page.goto(state.path);
  expect(response?.status()).toBe(status);
  await settled(page);
  await state.prepare?.(page);
  if (state.refused) await expectRefusal(page);
  expect(await faultsOf(page)).toEqual([]);
}

async function expectRefusal(page: Page): Promise<void> {
  const summary = page.locator('.error-summary');
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  for (const link of await summary.locator('a').all()) {
    const field = page.locator((await link.getAttribute('href')) ?? 'nothing');
    await expect(field, await link.innerText()).toHaveCount(1);
    await link.click();
    await expect(field).toBeFocused();
  }
}

const loud: State[] = [
  { name: 'the home of a school', persona: 'all-through-induction-tutor', path: '/schools/900401' },
  { name: 'the list of a school', persona: 'all-through-induction-tutor', path: '/schools/900401/people' },
  { name: 'the home of an ECT', persona: 'ect', path: '/me' },
  { name: 'the home of staff', persona: 'delivery-partner-staff', path: '/staff' },
  { name: 'the sign-in page', persona: null, path: '/sign-in' },
];

for (const { name, persona, path } of loud) {
  test(`${name} keeps its meaning in forced colours and does not move`, async ({ visitors }) => {
    const page = await visitors.page(persona);
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    try {
      await page.goto(path);
      await settled(page);

      expect(await axe(page)).toEqual([]);
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
      expect(await unmarked(page)).toEqual([]);
      await page.keyboard.press('Tab');
      expect(await outlineOfFocus(page)).toBeGreaterThanOrEqual(2);
    } finally {
      await page.emulateMedia({ forcedColors: 'none' });
    }
  });
}

/** Tags and buttons are told by colour otherwise: with the colours gone they need an edge. */
function unmarked(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.tag, .btn')]
      .filter((element) => element.offsetParent !== null)
      .filter((element) => Number.parseFloat(getComputedStyle(element).borderTopWidth) < 1)
      .map((element) => element.innerText),
  );
}

function outlineOfFocus(page: Page): Promise<number> {
  return page.evaluate(() => {
    if (document.activeElement === null || document.activeElement === document.body) return 0;
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
    return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
  });
}

import { expect, type Locator, type Page } from '@playwright/test';

/** Presses Tab until the control has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  for (let pressed = 0; pressed < 160; pressed += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${control} cannot be reached by keyboard.`);
}

export async function write(page: Page, label: string | RegExp, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: typeof label === 'string' }));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

/** The three boxes of a date, in the group of a name. */
export async function writeDate(page: Page, group: string | RegExp, iso: string): Promise<void> {
  const [year = '', month = '', day = ''] = iso.split('-');
  const boxes = page.getByRole('group', { name: group });
  for (const [label, text] of [
    ['Day', day],
    ['Month', month],
    ['Year', year],
  ] as const) {
    await tabTo(page, boxes.getByLabel(label, { exact: true }));
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(String(Number(text)));
  }
}

/** The first radio of a group is reached by Tab, the others by arrow keys. */
export async function choose(
  page: Page,
  name: string | RegExp,
  within: Page | Locator = page,
): Promise<void> {
  const wanted = within.getByRole('radio', { name });
  const group = `input[type=radio][name="${await wanted.getAttribute('name')}"]`;
  const checked = page.locator(`${group}:checked`);
  await tabTo(page, (await checked.count()) > 0 ? checked : page.locator(group).first());
  await page.keyboard.press('Space');
  for (let pressed = 0; pressed < 40 && !(await wanted.isChecked()); pressed += 1)
    await page.keyboard.press('ArrowDown');
  await expect(wanted).toBeChecked();
}

export async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('button', { name, exact: typeof name === 'string' }).first());
  await page.keyboard.press('Enter');
}

export async function follow(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('link', { name }).first());
  await page.keyboard.press('Enter');
}

/** Opens what is folded away under a summary. */
export async function unfold(page: Page, summary: string): Promise<void> {
  await tabTo(page, page.locator('summary').filter({ hasText: summary }));
  await page.keyboard.press('Enter');
}

/** The page that was come to, and that nothing of it sticks out sideways. */
export async function comesTo(page: Page, title: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wide, `${page.url()} scrolls sideways`).toBe(0);
}

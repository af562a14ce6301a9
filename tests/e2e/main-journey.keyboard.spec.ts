import { expect, type Page, test } from '@playwright/test';
import { signIn } from './support/database';

/** Presses Tab until the link or button of the name has the focus, and looks that the focus can be seen. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null) return { name: '', ring: false };
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const label = element.getAttribute('aria-label') ?? element.textContent ?? '';
      return {
        name: label.replace(/\s+/g, ' ').trim(),
        ring: (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
      };
    });
    if (!name.test(focused.name)) continue;
    expect(focused.ring, `${focused.name} has a visible focus`).toBe(true);
    return;
  }
  throw new Error(`Tab never came to ${name}`);
}

test('An induction tutor comes to the export of a schedule by keyboard alone', async ({
  page,
  context,
  baseURL,
}) => {
  const { name, value } = await signIn('induction-tutor');
  await context.addCookies([{ name, value, url: baseURL ?? '' }]);
  await page.goto('/schools/900101');

  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toContainText(/skip/i);
  await tabTo(page, /^ECTs and Mentors/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/people$/);

  await tabTo(page, /Elowen Brightwater/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Elowen Brightwater');

  await tabTo(page, /Export this schedule/);
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
});

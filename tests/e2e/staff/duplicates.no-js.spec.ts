import { expect, type Page, test } from '@playwright/test';
import { signIn } from '../support/database';

test.describe.configure({ timeout: 180_000 });
test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });

test.beforeEach(async ({ context, baseURL }) => {
  const { name, value } = await signIn('delivery-partner-staff');
  await context.addCookies([{ name, value, url: baseURL ?? '' }]);
});

/** By keyboard alone. */
async function press(page: Page, role: 'link' | 'button', name: RegExp): Promise<void> {
  await page.getByRole(role, { name }).first().focus();
  await page.keyboard.press('Enter');
}

test('staff make one record of two and split it again, by keyboard and without scripts', async ({ page }) => {
  await page.goto('/staff/duplicates');
  await press(page, 'link', /Saltmarsh and/);
  await expect(page.getByRole('heading', { name: 'Side by side' })).toBeVisible();
  await press(page, 'button', /^Show what will happen/);
  await expect(page.getByText('The two times as ECT at Windlestraw School become one')).toBeVisible();
  await press(page, 'button', /^Make one record/);
  await expect(page.getByRole('heading', { name: /The two records are now one/ })).toBeVisible();
  const sideways = await page.locator('html').evaluate((root) => root.scrollWidth > root.clientWidth);
  expect(sideways).toBe(false);
  await press(page, 'button', /^Split them again/);
  await expect(page.getByRole('heading', { name: /They are two records again/ })).toBeVisible();
});

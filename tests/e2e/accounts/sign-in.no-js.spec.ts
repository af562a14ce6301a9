import { expect, test } from '@playwright/test';

test('signing in works without JavaScript, with a wrong code first', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill('not an address');
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await expect(page.getByRole('alert').first()).toContainText('Enter an e-mail address');
  await expect(page.getByLabel('E-mail address')).toHaveValue('not an address');

  await page.getByLabel('E-mail address').fill('honor.applegarth@example.org');
  await page.getByRole('button', { name: 'Send me a code' }).click();
  const code = await page.getByLabel('Six-digit code').inputValue();
  await page.getByLabel('Six-digit code').fill(code === '111111' ? '222222' : '111111');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert').first()).toContainText('This code is wrong or no longer works');

  await page.getByLabel('Six-digit code').fill(code);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(/\/schools\/\d+$/);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in', exact: true })).toBeVisible();
});

test('an unknown address reads the same as a known one', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill('nobody.known@example.org');
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await expect(page.getByRole('heading', { name: 'Enter your code' })).toBeVisible();
  await page.getByLabel('Six-digit code').fill('123456');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert').first()).toContainText('This code is wrong or no longer works');
});

import { expect, test } from '@playwright/test';
import { signIn, sql } from '../support/database';

const notifications = '/schools/900101/notifications';

test.use({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false });

test.beforeEach(async ({ context, baseURL }) => {
  const { name, value } = await signIn('induction-tutor');
  await context.addCookies([{ name, value, url: baseURL ?? '' }]);
});

test.afterEach(async () => {
  await sql('delete from notification_preference');
});

test('an induction tutor chooses a weekly summary, without scripts and on a small screen', async ({
  page,
}) => {
  await page.goto(notifications);
  await page.getByRole('link', { name: 'How you are told' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How you are told');
  await expect(page.getByText('By e-mail: always, at once')).toBeVisible();

  await page.getByLabel('Training group changed: by e-mail').selectOption('weekly');
  await page.getByLabel('Send me newsletters').uncheck();
  await page.getByRole('button', { name: 'Save' }).click();

  await expect(page.getByText('Saved. It holds for everything from now on.')).toBeVisible();
  await expect(page.getByLabel('Training group changed: by e-mail')).toHaveValue('weekly');
  await expect(page.getByLabel('Send me newsletters')).not.toBeChecked();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});

test('notifications are filtered by kind, words and period in the address', async ({ page }) => {
  await page.goto(notifications);
  await page.getByText('Filter this list').click();
  await page.getByLabel('Name or words').fill('nothing says this');
  await page.getByRole('button', { name: 'Apply filters' }).click();

  await expect(page).toHaveURL(/q=nothing/);
  await expect(page.getByText('No notification matches')).toBeVisible();
  await page.getByRole('link', { name: 'Clear filters' }).click();
  await expect(page).toHaveURL(notifications);
});

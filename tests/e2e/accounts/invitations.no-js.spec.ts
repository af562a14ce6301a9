import { expect, test } from '@playwright/test';

test('a headteacher names an induction tutor, who accepts, works and loses the access again', async ({
  page,
  browser,
  baseURL,
}) => {
  const address = `tutor.${Date.now()}@example.org`;
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'as Honor Applegarth' }).click();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('link', { name: 'Your School' }).first().click();
  await page.getByText('Give an induction tutor access').click();
  await page.getByLabel('Full name').fill('Newly Named');
  await page.getByLabel('Work e-mail address').fill(address);
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(page.getByText('The invitation is on its way')).toBeVisible();

  const theirs = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const tutor = await theirs.newPage();
  await tutor.goto(`/demonstration/outbox?address=${address}`);
  await tutor.locator('.mail-text a[href*="/invitations/"]').first().click();
  await tutor.getByRole('button', { name: 'Accept and send me a code' }).click();
  await tutor.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(tutor).toHaveURL(/\/schools\/\d+$/);

  await page.goto(page.url().replace(/[?#].*$/, ''));
  await page.getByText('End access of Newly Named').click();
  await page.getByRole('button', { name: 'End access now of Newly Named' }).click();
  await expect(page.getByText('The access has ended')).toBeVisible();
  expect((await tutor.goto(tutor.url()))?.status()).toBe(404);
  await theirs.close();
});

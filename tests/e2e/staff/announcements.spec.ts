import { expect, test } from '@playwright/test';
import { signIn } from '../support/database';

test('what is written is previewed as it is typed, and nothing of it runs', async ({ page, context }) => {
  const { name, value } = await signIn('delivery-partner-staff');
  await context.addCookies([{ name, value, url: process.env.E2E_BASE_URL ?? '' }]);
  const ran: string[] = [];
  page.on('dialog', async (dialog) => {
    ran.push(dialog.message());
    await dialog.dismiss();
  });
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('evil.example.com')) foreign.push(request.url());
  });
  await page.goto('/staff/announcements/new');
  await page.getByRole('checkbox', { name: 'Induction tutors' }).check();
  await expect(page.getByRole('status').getByText(/^\d+ people$/)).toBeVisible();
  await page
    .getByLabel('Text', { exact: true })
    .fill(
      [
        '# News',
        '<script>alert(1)</script><img src=https://evil.example.com/a onerror=alert(2)>',
        '![seen](https://evil.example.com/pixel.gif) [one](javascript:alert(3)) [two](data:text/html,x)',
        '[three](https://example.org/three)',
      ].join('\n\n'),
    );
  const preview = page.locator('.preview-panel');
  await expect(preview.getByRole('heading', { name: 'News' })).toBeVisible();
  await expect(preview).toContainText('<script>alert(1)</script>');
  await expect(preview.getByRole('link')).toHaveText(['three']);
  await expect(preview.locator('script, img, iframe')).toHaveCount(0);

  await page.getByText('Single schools').click();
  await page.getByLabel('URNs of schools').fill('999999');
  await expect(preview.getByRole('status')).toContainText(
    'You do not work with a school with the URN 999999',
  );
  expect(ran).toEqual([]);
  expect(foreign).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';

test('An induction tutor without JavaScript signs in, finds a person and exports their schedule', async ({
  page,
}) => {
  await page.goto('/sign-in');
  await page.getByRole('textbox', { name: /e-mail/i }).fill('ivo.larkham@example.org');
  await page
    .getByRole('button', { name: /code|continue|send/i })
    .first()
    .click();
  await expect(page).toHaveURL(/\/sign-in\/code/);
  const shown = await page.getByRole('main').innerText();
  const code = /\b(\d{6})\b/.exec(shown)?.[1] ?? (await codeFromOutbox(page));
  await page.getByRole('textbox', { name: /code/i }).fill(code);
  await page
    .getByRole('button', { name: /sign in|continue/i })
    .first()
    .click();
  await expect(page).toHaveURL(/\/schools\/900101$/);

  await page.getByRole('link', { name: 'ECTs and Mentors' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'ECTs and Mentors' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Elowen Brightwater' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Elowen Brightwater');

  await page.getByText('Copy details for support').click();
  const details = page.locator('#support-text');
  await expect(details).toContainText('Person reference');
  await expect(details).not.toContainText('Teacher reference number');

  const download = page.waitForEvent('download');
  await page
    .getByRole('link', { name: /Export this schedule/ })
    .first()
    .click();
  const file = await (await download).path();
  const parts = unzipSync(readFileSync(file));
  expect(Object.keys(parts)).toContain('xl/workbook.xml');
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
});

async function codeFromOutbox(page: import('@playwright/test').Page): Promise<string> {
  const outbox = await page.context().newPage();
  await outbox.goto('/demonstration/outbox');
  const text = await outbox.getByRole('main').innerText();
  await outbox.close();
  return /\b(\d{6})\b/.exec(text)?.[1] ?? '';
}

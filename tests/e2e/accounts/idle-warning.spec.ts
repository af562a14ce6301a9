import { expect, type Page, test } from '@playwright/test';
import { personaOf } from '../../../prisma/seed/personas';
import { signIn, sql } from '../support/database';
import { axe, settled } from '../support/judge';

const tutor = 'all-through-induction-tutor';
const minute = 60_000;
const message = 'A question that took long to write.';

/** Moves the last request back in the database and the clock of the browser on, as if nothing had been done. */
async function doNothingFor(page: Page, minutes: number): Promise<void> {
  await sql(
    `update session set last_seen_at = last_seen_at - make_interval(secs => $1), created_at = created_at - make_interval(secs => $1)
     where user_id = (select id from users where email = $2)`,
    [minutes * 60, personaOf(tutor).email],
  );
  await page.clock.fastForward(minutes * minute);
}

test('who has done nothing for two hours is warned, can stay, and loses no word when they do not', async ({
  page,
  context,
  baseURL,
}) => {
  test.setTimeout(90_000);
  const { name, value } = await signIn(tutor);
  await context.addCookies([{ name, value, url: baseURL ?? '' }]);
  await page.clock.install();
  await page.goto('/schools/900401/report/question');
  await settled(page);
  await page.getByLabel('Your question').fill(message);
  const warning = page.getByRole('region', { name: 'Your session' });

  await doNothingFor(page, 117);
  await expect(warning).toBeHidden();
  await doNothingFor(page, 1.5);
  await expect(warning.getByRole('alert')).toContainText('You will be signed out in 2 minutes');
  expect(await axe(page)).toEqual([]);

  const touched = page.waitForResponse('**/api/session/touch');
  await warning.getByRole('button', { name: 'Stay signed in' }).click();
  expect((await touched).status()).toBe(204);
  await expect(warning).toBeHidden();
  await expect(page.getByLabel('Your question')).toHaveValue(message);

  await doNothingFor(page, 119);
  await expect(warning).toBeVisible();
  await doNothingFor(page, 2);
  await expect(warning.getByRole('alert')).toContainText('You have been signed out');
  expect(await axe(page)).toEqual([]);

  const opening = context.waitForEvent('page');
  await warning.getByRole('link', { name: /^Sign in/ }).click();
  const other = await opening;
  await expect(other.getByRole('heading', { name: 'Sign in', exact: true })).toBeVisible();
  await other.getByRole('button', { name: 'as Leopold Underhay' }).click();
  await other.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(other).toHaveURL(/\/schools\/900401$/);

  await expect(page.getByLabel('Your question')).toHaveValue(message);
  await page.getByLabel('What is it about?').fill('Rooms');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { name: 'Check before you send it' })).toBeVisible();
  await expect(page.getByText(message)).toBeVisible();
});

import { expect, test } from '@playwright/test';
import { signIn, sql } from '../support/database';

const school = '/schools/900101';
const description = 'Governors’ visit, to be removed again';

test.describe.configure({ timeout: 90_000 });

test.beforeEach(async ({ context, baseURL }) => {
  const { name, value } = await signIn('induction-tutor');
  await context.addCookies([{ name, value, url: baseURL ?? '' }]);
});

test.afterEach(async () => {
  await sql('delete from school_calendar_day where label = $1', [description]);
  await sql(
    `delete from schedule_glance where user_id = (select id from users where email = 'ivo.larkham@example.org')`,
  );
});

test('An induction tutor reads what changed in the school’s schedule until they say that they have seen it', async ({
  page,
}) => {
  await page.goto(`${school}/schedule`);
  const banner = page.getByRole('heading', { name: /changes? in the past four weeks/ });
  await expect(banner).toBeVisible();
  await page.reload();
  await expect(banner).toBeVisible();

  await page.getByRole('button', { name: 'I have seen these changes' }).click();

  await expect(page.getByRole('alert')).toContainText('Marked as seen');
  await page.goto(`${school}/schedule?view=term`);
  await expect(page.getByRole('columnheader', { name: 'Week' }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'I have seen these changes' })).toHaveCount(0);
});

test('The views of a schedule are links, and each is an address', async ({ page }) => {
  await page.goto(`${school}/schedule`);
  const views = page.getByRole('navigation', { name: 'Views of the schedule' });

  await views.getByRole('link', { name: 'Month' }).click();
  await expect(page).toHaveURL(/view=month/);
  await expect(page.getByRole('columnheader')).toHaveCount(7);
  await page.getByRole('navigation', { name: 'Months' }).getByRole('link').last().click();
  await expect(page).toHaveURL(/month=\d{4}-\d{2}/);

  await views.getByRole('link', { name: 'Timeline' }).click();
  await expect(page.getByRole('img', { name: /\d{4} to \d{4}:/ }).first()).toBeVisible();
});

test('A school enters a busy day, hears beside the field what is wrong, and takes the day out again', async ({
  page,
}) => {
  await page.goto(`${school}/days`);
  await page.getByRole('textbox', { name: /Description/ }).fill(description);
  await page.getByRole('group', { name: 'First day' }).getByLabel('Day').fill('31');
  await page.getByRole('group', { name: 'First day' }).getByLabel('Month').fill('2');
  await page.getByRole('group', { name: 'First day' }).getByLabel('Year').fill('2028');
  await page.getByRole('radio', { name: 'Busy days' }).check();
  await page.getByRole('button', { name: 'Add these days' }).click();

  await expect(page.getByRole('link', { name: /First day must be a real date/ })).toHaveAttribute(
    'href',
    '#starts',
  );
  await expect(page.getByRole('textbox', { name: /Description/ })).toHaveValue(description);
  await expect(page.getByRole('radio', { name: 'Busy days' })).toBeChecked();

  await page.getByRole('group', { name: 'First day' }).getByLabel('Day').fill('29');
  await page.getByRole('button', { name: 'Add these days' }).click();
  await expect(page.getByRole('alert')).toContainText('The days have been added');
  const row = page.getByRole('row').filter({ hasText: description });
  await expect(row).toContainText('Tuesday 29 February 2028');

  await page.goto(`${school}/schedule?view=month&month=2028-02`);
  await expect(page.getByRole('cell').filter({ hasText: description })).toHaveCount(1);

  await page.goto(`${school}/days`);
  await row.getByRole('button', { name: /Remove/ }).click();
  await expect(page.getByRole('alert')).toContainText('The days have been removed');
  await expect(row).toHaveCount(0);
});

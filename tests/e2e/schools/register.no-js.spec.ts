import { expect, test } from '@playwright/test';
import { signIn, sql } from '../support/database';
import { choose, comesTo, press, tabTo, write } from '../support/keyboard';

const school = '/schools/900101';
const trn = '9907321';

test.describe.configure({ timeout: 240_000 });
test.use({ viewport: { width: 320, height: 640 } });

const forget = () => sql('delete from registration_submission where trn = $1', [trn]);

test.beforeEach(async ({ context, baseURL }) => {
  await forget();
  const { name, value } = await signIn('induction-tutor');
  await context.addCookies([{ name, value, url: baseURL ?? '' }]);
});

test.afterEach(forget);

test('A tutor registers an ECT by keyboard on a small screen, changes an answer, and sees it as sent', async ({
  page,
}) => {
  await page.goto(`${school}/register/ect`);
  await comesTo(page, /Register an early career teacher/);
  await press(page, 'Start now');

  await comesTo(page, /Which ECT are you registering/);
  await press(page, 'Continue');
  await expect(page.getByRole('alert')).toContainText('Enter the TRN');
  await write(page, /Teacher reference number/, trn);
  await write(page, /Full name/, 'Juniper Keyed');
  await press(page, 'Continue');

  await comesTo(page, /What is Juniper Keyed’s e-mail address/);
  const stopped = page.url();
  // Somebody who types the address of a later page is brought back to what is missing.
  await page.goto(stopped.replace(/email$/, 'check'));
  await expect(page).toHaveURL(stopped);
  await write(page, /E-mail address/, 'office@example.org');
  await press(page, 'Continue');
  await comesTo(page, /own address/);
  await choose(page, /No, I will enter another/);
  await press(page, 'Continue');
  await write(page, /E-mail address/, 'juniper.keyed@example.org');
  await press(page, 'Continue');

  await comesTo(page, /When does Juniper Keyed start/);
  await write(page, 'Day', '1');
  await write(page, 'Month', '9');
  await write(page, 'Year', String(new Date().getFullYear() - 1));
  await press(page, 'Continue');
  await comesTo(page, /When does Juniper Keyed work/);
  await choose(page, 'Full time');
  await press(page, 'Continue');
  await comesTo(page, /What does Juniper Keyed teach/);
  await choose(page, 'Primary');
  await press(page, 'Continue');
  await comesTo(page, /appropriate body/);
  await tabTo(page, page.getByRole('combobox', { name: 'Appropriate body' }));
  if ((await page.getByRole('combobox').inputValue()) === '') await page.keyboard.press('ArrowDown');
  await press(page, 'Continue');
  await comesTo(page, /How will Juniper Keyed be trained/);
  await choose(page, /Provider-led/);
  await press(page, 'Continue');
  await comesTo(page, /Who trains Juniper Keyed/);
  const [usual] = await page.getByRole('radio').all();
  await tabTo(page, usual ?? page.getByRole('radio'));
  await page.keyboard.press('Space');
  await press(page, 'Continue');
  await comesTo(page, /Who mentors Juniper Keyed/);
  await choose(page, /Somebody else, or not decided yet/);
  await press(page, 'Continue');

  await comesTo(page, /Check your answers/);
  await tabTo(page, page.getByRole('link', { name: 'Change subject' }));
  await page.keyboard.press('Enter');
  await write(page, /Subject/, 'Music');
  await press(page, 'Continue');
  await comesTo(page, /Check your answers/);
  await expect(page.getByText('Music')).toBeVisible();
  await press(page, 'Send registration');

  await comesTo(page, /has been sent/);
  await expect(page.getByText(/REG-\d+/)).toBeVisible();
  await expect(page.getByText(/You must also register Juniper Keyed with the DfE’s service/)).toBeVisible();
  await page.goto(`${school}/people`);
  await expect(page.getByText('Sent, being checked').first()).toBeVisible();

  // The same TRN again is refused with a link to the first.
  await page.goto(`${school}/register/ect`);
  await press(page, 'Start now');
  await write(page, /Teacher reference number/, trn);
  await write(page, /Full name/, 'Juniper Keyed');
  await press(page, 'Continue');
  await comesTo(page, /sent this registration already/);
});

import { type Browser, expect, type Page, test } from '@playwright/test';
import type { PersonaKey } from '../../../prisma/seed/personas';
import { signIn, sql } from '../support/database';
import { choose, comesTo, follow, press, tabTo, unfold, write } from '../support/keyboard';

// Without JavaScript, by keyboard alone, as wide as the smallest phone.
test.describe.configure({ timeout: 240_000 });

const subject = 'The hall is closed on Monday';
let staff: Page;

async function open(browser: Browser, persona: PersonaKey): Promise<Page> {
  const signed = await signIn(persona);
  const context = await browser.newContext({
    baseURL: process.env.E2E_BASE_URL,
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
  });
  await context.addCookies([{ name: signed.name, value: signed.value, url: process.env.E2E_BASE_URL ?? '' }]);
  return context.newPage();
}

test.beforeEach(async ({ browser }) => {
  staff = await open(browser, 'delivery-partner-staff');
});

test.afterEach(async () => {
  const mine = `(select id from announcement where subject like '${subject}%')`;
  await sql(
    `delete from announcement_recipient r using announcement_version v where v.id = r.version_id and v.announcement_id in ${mine}`,
    [],
  );
  await sql(
    `delete from notification where subject_id in (select id from announcement_version where announcement_id in ${mine})`,
    [],
  );
  await sql(`delete from announcement_version where announcement_id in ${mine}`, []);
  await sql(`delete from announcement where subject like $1`, [`${subject}%`]);
  await staff.context().close();
});

/** Of Quillbrook alone: its headteacher and its induction tutor. */
async function writeIt(): Promise<void> {
  await staff.goto('/staff/announcements');
  await follow(staff, 'Write an announcement');
  await comesTo(staff, 'Write an announcement');
  await choose(staff, 'Service message');
  await write(staff, 'Subject', subject);
  await write(staff, 'Text', 'Please come to the **library** instead.');
  for (const role of ['Headteachers', 'Induction tutors']) {
    await tabTo(staff, staff.getByRole('checkbox', { name: role }));
    await staff.keyboard.press('Space');
  }
  await unfold(staff, 'Single schools');
  await write(staff, 'URNs of schools', '900101');
}

test('somebody of staff previews, saves, sends and stops nothing that was typed', async ({ browser }) => {
  await writeIt();
  await press(staff, 'Preview');
  await expect(staff.getByText('2 people', { exact: true })).toBeVisible();
  await expect(staff.getByText('Ivo Larkham')).toBeVisible();
  await expect(staff.locator('.preview-panel strong', { hasText: 'library' })).toBeVisible();
  await expect(staff.getByLabel('Subject', { exact: true })).toHaveValue(subject);
  await expect(staff.getByRole('checkbox', { name: 'Headteachers' })).toBeChecked();

  await press(staff, 'Save the draft');
  await comesTo(staff, subject);
  await press(staff, 'Send a test to myself');
  await expect(staff.getByRole('alert')).toContainText('A test is on its way to you');
  await follow(staff, 'Send or schedule it');
  await comesTo(staff, 'Send it to 2 people?');
  await press(staff, 'Send it to 2 people now');
  await expect(staff.getByRole('alert')).toContainText('It is being sent');

  const tutor = await open(browser, 'induction-tutor');
  await expect(async () => {
    await tutor.goto('/schools/900101/announcements');
    await expect(tutor.getByRole('link', { name: subject })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await follow(tutor, subject);
  await comesTo(tutor, subject);
  await tutor.context().close();
  await expect(async () => {
    await staff.goto(staff.url().replace(/\?.*$/, ''));
    await expect(staff.locator('.figures')).toContainText('Opened in the portal1', { timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await follow(staff, 'Who opened it, by school');
  await comesTo(staff, 'Who opened the announcement');
  await expect(staff.getByRole('row', { name: /Ivo Larkham/ })).toContainText('Accepted by the mail server');
});

test('what is wrong is said beside it, and a schedule keeps to the clocks of England', async () => {
  await staff.goto('/staff/announcements/new');
  await write(staff, 'Text', 'Only a text.');
  await press(staff, 'Save the draft');
  const summary = staff.getByRole('alert');
  await expect(summary).toContainText('Enter a subject');
  await expect(summary).toContainText('Choose who it is for');
  await expect(staff.getByLabel('Text', { exact: true })).toHaveValue('Only a text.');

  await writeIt();
  await press(staff, 'Save the draft');
  await follow(staff, 'Send or schedule it');
  for (const [label, text] of [
    ['Day', '28'],
    ['Month', '3'],
    ['Year', '2027'],
    ['Time in England', '1:30am'],
  ] as const)
    await write(staff, label, text);
  await press(staff, 'Schedule it');
  await expect(staff.getByRole('alert')).toContainText('this time does not exist');
  await write(staff, 'Time in England', '8:30am');
  await press(staff, 'Schedule it');
  await expect(staff.getByRole('alert')).toContainText('It is scheduled');
  await expect(staff.getByText('Goes out on Sunday 28 March 2027 at 8:30am')).toBeVisible();
  await press(staff, 'Take it off the schedule');
  await expect(staff.getByRole('alert')).toContainText('It is a draft again');
});

import { type Browser, expect, type Page, test } from '@playwright/test';
import type { PersonaKey } from '../../../prisma/seed/personas';
import { type Signed, signIn, signInAs, sql } from '../support/database';
import { forgetTeachers, type InventedTeachers, inventTeachers } from '../support/invented-teachers';
import { choose, comesTo, follow, press, tabTo, unfold, write, writeDate } from '../support/keyboard';

// The main journeys of reporting a change: by keyboard alone, without JavaScript, as wide as the smallest phone.
test.describe.configure({ timeout: 240_000 });

const mark = 'journeys';
const school = '/schools/900101';

let teachers: InventedTeachers;

test.beforeEach(async () => {
  teachers = await inventTeachers(mark);
});

test.afterEach(() => forgetTeachers(mark));

async function open(browser: Browser, signed: Signed): Promise<Page> {
  const context = await browser.newContext({
    baseURL: process.env.E2E_BASE_URL,
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
  });
  await context.addCookies([{ name: signed.name, value: signed.value, url: process.env.E2E_BASE_URL ?? '' }]);
  return context.newPage();
}

const as = async (browser: Browser, persona: PersonaKey) => open(browser, await signIn(persona));

async function dayFromNow(days: number): Promise<string> {
  const [row] = await sql<{ day: string }>('select (current_date + $1::int)::text as day', [days]);
  return row?.day ?? '';
}

/** From the confirmation to the page of the request; its number. */
async function sent(page: Page): Promise<string> {
  await comesTo(page, 'We have received it');
  await expect(page.getByText(/checks it and answers by/)).toBeVisible();
  const number = /R-\d+/.exec(await page.getByText(/^R-\d+$/).innerText())?.[0] ?? '';
  await follow(page, `Follow ${number}`);
  return number;
}

async function shows(page: Page, said: string | RegExp): Promise<void> {
  // What was done before may still stand above it.
  await expect(page.getByRole('alert').filter({ hasText: said })).toBeVisible();
}

test('A tutor reports that a mentor leaves, answers for each ECT, cancels it and opens it again', async ({
  browser,
}) => {
  const { mentor, ects, other } = teachers;
  const page = await as(browser, 'induction-tutor');
  await page.goto(school);
  await follow(page, 'Report a change');
  await comesTo(page, 'Report a change');
  await follow(page, mentor.name);
  await comesTo(page, 'What has changed?');
  await follow(page, /is leaving, or has left/);

  await comesTo(page, `${mentor.name} is leaving, or has left, and is not expected back`);
  await press(page, 'Continue');
  await shows(page, 'There is a problem');
  expect(await page.getByRole('alert').getByRole('link').count()).toBe(2);
  await writeDate(page, 'Last day at your school', await dayFromNow(20));
  await choose(page, 'A school abroad');
  await press(page, 'Continue');

  await comesTo(page, `The ECTs of ${mentor.name}`);
  const stopped = page.url();
  // Neither by pressing on nor by the address of the next page: each ECT needs an answer.
  await press(page, 'Continue');
  for (const { name } of ects)
    await expect(page.getByRole('alert').getByRole('link', { name: new RegExp(name) })).toBeVisible();
  await page.goto(stopped.replace(/ects$/, 'check'));
  await expect(page).toHaveURL(stopped);

  // What was begun is found again.
  await page.goto(`${school}/report`);
  await follow(page, new RegExp(`^${mentor.name} is leaving`));
  await comesTo(page, `The ECTs of ${mentor.name}`);
  await answerForEct(page, ects[0].name, other.name);
  await press(page, 'Continue');
  await expect(page.getByRole('alert').getByRole('link')).toHaveCount(1);
  await answerForEct(page, ects[1].name, 'Not known yet');
  await press(page, 'Continue');

  await comesTo(page, 'Check before you send it');
  await expect(page.getByText('Nothing changes when you send this.')).toBeVisible();
  await expect(page.getByText(new RegExp(`${other.name} mentors ${ects[0].name}`))).toBeVisible();
  await press(page, 'Send to the support team');
  const number = await sent(page);
  await comesTo(page, 'Leaving the school');

  await unfold(page, 'Cancel this request');
  await press(page, `Cancel ${number}`);
  await shows(page, 'The request was cancelled');
  await comesTo(page, 'Leaving the school');
  await unfold(page, 'Open this request again');
  await write(page, 'Why should it be looked at again?', 'The contract ends after all.');
  await press(page, `Open ${number} again`);
  await shows(page, 'The request is open again');
  await expect(page.getByText('The contract ends after all.')).toBeVisible();
});

/** By radio buttons where there are few mentors, else by a list. */
async function answerForEct(page: Page, ect: string, answer: string): Promise<void> {
  const list = page.getByRole('combobox', { name: `Who mentors ${ect} afterwards?` });
  if ((await list.count()) === 0)
    return choose(page, answer, page.getByRole('group', { name: `Who mentors ${ect} afterwards?` }));
  await tabTo(page, list);
  await page.keyboard.type(answer);
  await expect(list.locator('option:checked')).toHaveText(new RegExp(answer));
}

test('A long absence goes from the school to staff, back with a question, is done and is undone', async ({
  browser,
}) => {
  const [ect] = teachers.ects;
  const page = await as(browser, 'induction-tutor');
  await page.goto(`${school}/people/${ect.personId}/report/absence_long`);
  await comesTo(page, `${ect.name} will be away for a long time and is expected back`);
  await writeDate(page, 'Last working day before the absence', await dayFromNow(-2));
  await choose(page, /Keep it/);
  await choose(page, 'Not asked yet');
  await press(page, 'Continue');
  await comesTo(page, 'Why does it change?');
  await expect(page.getByText('Do not describe an illness or a loss.')).toBeVisible();
  await press(page, 'Continue');
  await shows(page, 'Select a reason');
  await choose(page, 'Long-term sickness');
  await press(page, 'Continue');
  await comesTo(page, 'Check before you send it');
  await expect(page.getByText('Read only by you now and by the member of staff')).toBeVisible();
  await press(page, 'Send to the support team');
  const number = await sent(page);
  await expect(page.getByText('Long-term sickness')).toHaveCount(0);

  const desk = await as(browser, 'delivery-partner-staff');
  await desk.goto('/staff/requests');
  await comesTo(desk, 'Requests');
  await desk.goto(`/staff/requests/${number}`);
  await expect(desk.getByText('Long-term sickness')).toHaveCount(0);
  await press(desk, `Claim ${number}`);
  await expect(desk.getByText('Long-term sickness')).toBeVisible();
  await unfold(desk, 'Ask for information');
  await press(desk, 'Ask');
  await shows(desk, 'There is a problem');
  // What was not accepted is not folded away again.
  await write(desk, 'What do you need to know?', 'Is the last day in the first week?');
  await press(desk, 'Ask');
  await comesTo(desk, 'Long absence');

  await page.goto(`${school}/requests`);
  await comesTo(page, 'Requests');
  await follow(page, new RegExp(`^${number}:`));
  await expect(page.getByText('Is the last day in the first week?').first()).toBeVisible();
  await write(page, 'Your answer', 'It is.');
  await press(page, 'Send your answer');
  await shows(page, 'Your answer was sent');
  await comesTo(page, 'Long absence');

  await desk.goto(`/staff/requests/${number}`);
  await expect(desk.getByText('It is.', { exact: true })).toBeVisible();
  await press(desk, 'Agree');
  await comesTo(desk, 'Long absence');
  // The worker may have been quicker than the button.
  await desk.goto(`/staff/requests/${number}`);
  if ((await desk.getByRole('button', { name: 'Carry out now' }).count()) > 0)
    await press(desk, 'Carry out now');
  await desk.goto(`/staff/requests/${number}`);
  await page.goto(`${school}/requests/${number}`);
  await comesTo(page, 'Long absence');
  await expect(page.getByRole('main').getByText('Done').first()).toBeVisible();
  expect(await standingOf(ect.periodId)).toEqual({ absences: 1, paused: 1 });

  await unfold(desk, 'Undo what it changed');
  await write(desk, 'Why is it undone?', 'It was somebody else.');
  await press(desk, `Undo ${number}`);
  await comesTo(desk, 'Long absence');
  expect(await standingOf(ect.periodId)).toEqual({ absences: 0, paused: 0 });
  await page.goto(`${school}/requests/${number}`);
  await expect(page.getByRole('main').getByText('Undone').first()).toBeVisible();
});

async function standingOf(periodId: string) {
  const [row] = await sql<{ absences: number; paused: number }>(
    `select (select count(*)::int from absence where school_period_id = $1) as absences,
       (select count(*)::int from training_period where school_period_id = $1 and outcome = 'deferred') as paused`,
    [periodId],
  );
  return row;
}

test('A tutor reports that an ECT moves to another school', async ({ browser }) => {
  const [ect] = teachers.ects;
  const page = await as(browser, 'induction-tutor');
  await page.goto(`${school}/people/${ect.personId}/report`);
  await comesTo(page, 'What has changed?');
  await follow(page, /is moving to another school that we know/);
  await writeDate(page, 'Last day at your school', await dayFromNow(30));
  await write(page, 'Name of the next school', 'Thornybrook Academy');
  await choose(page, 'Not yet');
  await press(page, 'Continue');
  await comesTo(page, 'Check before you send it');
  await expect(page.getByText('Thornybrook Academy')).toBeVisible();
  await follow(page, 'Change name of the next school');
  await comesTo(page, 'Change your answers');
  await write(page, 'Name of the next school', 'Thistlebrook Academy');
  await press(page, 'Continue');
  await comesTo(page, 'Check before you send it');
  await press(page, 'Send to the support team');
  await sent(page);
  await comesTo(page, 'Moving to another school');
  await expect(page.getByText('Thistlebrook Academy')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Who else you must tell' })).toBeVisible();
  await press(page, /^Mark as told/);
  await expect(page.getByRole('button', { name: /^Not told after all/ })).toBeVisible();
});

for (const [who, role] of [
  ['An ECT', 'ect'],
  ['A mentor', 'mentor'],
] as const)
  test(`${who} asks a question that staff answer and their school does not read`, async ({ browser }) => {
    const asker = role === 'ect' ? teachers.ects[0] : teachers.mentor;
    const page = await open(browser, await signInAs(asker.email));
    await page.goto('/me/report');
    await comesTo(page, 'What has changed?');
    await follow(page, 'Ask a question');
    await write(page, 'What is it about?', 'The reading list');
    await write(page, 'Your question', 'Which book do I need first?');
    await press(page, 'Continue');
    await comesTo(page, 'Check before you send it');
    await press(page, 'Send to the support team');
    const number = await sent(page);

    const desk = await as(browser, 'delivery-partner-staff');
    await desk.goto(`/staff/requests/${number}`);
    await comesTo(desk, 'Question');
    await press(desk, 'Answer and close');
    await page.goto(`/me/requests/${number}`);
    await comesTo(page, 'Question');

    const tutor = await as(browser, 'induction-tutor');
    expect((await tutor.goto(`${school}/requests/${number}`))?.status()).toBe(404);
  });

test('Staff write down what a school told them by telephone, and the school sees it as such', async ({
  browser,
}) => {
  const [ect] = teachers.ects;
  const desk = await as(browser, 'delivery-partner-staff');
  await desk.goto('/staff/requests/new');
  await comesTo(desk, 'Raise a request for a school');
  await write(desk, /Which school\?/, 'Quillbrook');
  await desk.keyboard.press('Enter');
  await follow(desk, /^Quillbrook School/);
  await comesTo(desk, 'Whom is it about?');
  await follow(desk, ect.name);
  await comesTo(desk, 'What did they tell you?');
  await follow(desk, /e-mail address of .* changed/);
  await press(desk, 'Raise the request');
  await shows(desk, 'There is a problem');
  await write(desk, 'Whom did you speak with?', 'Honor Applegarth');
  await choose(desk, 'By telephone');
  await write(desk, /e-mail address/i, 'zinnia.new@example.net');
  await press(desk, 'Raise the request');
  await comesTo(desk, 'Change of e-mail address');
  const number = /R-\d+/.exec(desk.url())?.[0] ?? '';

  const page = await as(browser, 'induction-tutor');
  await page.goto(`${school}/requests/${number}`);
  await comesTo(page, 'Change of e-mail address');
  await expect(page.getByText(/for Honor Applegarth/)).toBeVisible();
  await expect(page.getByText(/by telephone/i).first()).toBeVisible();
});

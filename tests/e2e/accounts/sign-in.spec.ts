import { expect, type Page, test } from '@playwright/test';

const wrong = 'This code is wrong or no longer works. Check it, or ask for a new one.';

async function askAs(page: Page, name: string) {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: `as ${name}` }).click();
  await expect(page.getByRole('heading', { name: 'Enter your code' })).toBeVisible();
}

const submit = (page: Page) => page.getByRole('button', { name: 'Sign in', exact: true }).click();

/** Where the newest mail to the address leads. */
async function mailedLink(page: Page, address: string): Promise<string> {
  await page.goto(`/demonstration/outbox?address=${encodeURIComponent(address)}`);
  return (await page.locator('.mail-text a[href*="/sign-in/confirm"]').first().getAttribute('href')) ?? '';
}

test('somebody types a wrong code, then the right one, and signs out for good', async ({ page, context }) => {
  await askAs(page, 'Ivo Larkham');
  const code = await page.getByLabel('Six-digit code').inputValue();
  await page.getByLabel('Six-digit code').fill(code === '000000' ? '000001' : '000000');
  await submit(page);
  await expect(page.getByRole('link', { name: wrong })).toBeVisible();

  await page.getByLabel('Six-digit code').fill(`${code.slice(0, 3)} ${code.slice(3)}`);
  await submit(page);
  await expect(page).toHaveURL(/\/schools\/\d+$/);
  await expect(page.locator('header')).toContainText('Ivo Larkham');
  const home = page.url();
  const cookies = await context.cookies();

  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('You have signed out')).toBeVisible();
  // A copy of the cookie is worth nothing either.
  await context.addCookies(cookies);
  await page.goto(home);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});

test('a program that opens the link of a mail neither signs in nor uses it up', async ({
  page,
  browser,
  baseURL,
}) => {
  await askAs(page, 'Magnus Hollybush');
  const link = await mailedLink(page, 'magnus.hollybush@example.org');
  const scanner = await browser.newContext({ baseURL });
  for (const method of ['GET', 'HEAD']) {
    const answer = await scanner.request.fetch(link, { method });
    expect(answer.status()).toBe(200);
    expect(answer.headers()['set-cookie']).toBeUndefined();
    const token = new URL(link).searchParams.get('token') ?? '';
    const callback = `/api/auth/callback/email?email=magnus.hollybush@example.org&token=${token}`;
    const nextAuth = await scanner.request.fetch(callback, { method, maxRedirects: 0 });
    expect(nextAuth.headers()['set-cookie']).toBeUndefined();
  }

  const other = await scanner.newPage();
  await other.goto(link);
  await expect(other.getByRole('heading', { name: 'Type the code where you asked for it' })).toBeVisible();
  await scanner.close();

  await page.goto(link);
  await submit(page);
  await expect(page).toHaveURL(/\/me$/);
});

test('signing in leads back to the page that was asked for, and never to another site', async ({ page }) => {
  await page.goto('/staff/schools');
  await expect(page).toHaveURL('/sign-in?next=%2Fstaff%2Fschools');
  await page.getByRole('button', { name: 'as Delphine Marlpit' }).click();
  await submit(page);
  await expect(page).toHaveURL('/staff/schools');

  await page.goto('/sign-in?next=//elsewhere.example.org/staff');
  await page.getByRole('button', { name: 'as Delphine Marlpit' }).click();
  await submit(page);
  await expect(page).toHaveURL('/staff');
});

test('somebody with several roles chooses where to work, and sees where they are', async ({ page }) => {
  await askAs(page, 'Juniper Valehurst');
  await submit(page);
  await expect(page).toHaveURL('/contexts');
  await page.getByRole('button', { name: /Your own training/ }).click();
  await expect(page).toHaveURL('/me');
  await expect(page.locator('header')).toContainText('Mentor');
  await page.getByRole('link', { name: /Switch/ }).click();
  await expect(page).toHaveURL('/contexts');
});

test('somebody whose membership has ended gets in nowhere and is told why', async ({ page }) => {
  await askAs(page, 'Percival Gloaming');
  await submit(page);
  await expect(page.getByRole('heading', { name: 'You have no access at the moment' })).toBeVisible();
});

import { type BrowserContext, expect, test } from '@playwright/test';
import { personaOf } from '../../../prisma/seed/personas';
import { signIn, sql } from '../support/database';
import { axe, settled } from '../support/judge';

const tutor = 'all-through-induction-tutor';
const urn = 900401;

async function asTutor(context: BrowserContext, origin: string | undefined): Promise<void> {
  const { name, value } = await signIn(tutor);
  await context.addCookies([{ name, value, url: origin ?? '' }]);
}

/** As a use case of another process writes it. */
async function commit(title: string): Promise<void> {
  await sql(
    `insert into notification (user_id, organisation_id, kind, title, href)
     select u.id, s.id, 'schedule_changed', $1, '/schools/900401/schedule' from users u, school s where u.email = $2 and s.urn = $3`,
    [title, personaOf(tutor).email, urn],
  );
}

test.afterEach(() => sql(`delete from notification where title like 'Instant:%'`));

test('a notification appears within a second in both tabs, which share one stream', async ({
  context,
  baseURL,
}) => {
  await asTutor(context, baseURL);
  let streams = 0;
  context.on('request', (request) => {
    if (request.url().includes('/api/notifications/stream')) streams += 1;
  });
  const [list, other] = [await context.newPage(), await context.newPage()];
  const opened = context.waitForEvent('response', (response) => response.url().includes('/stream'));
  await list.goto(`/schools/${urn}/notifications`);
  await opened;
  await other.goto(`/schools/${urn}`);
  await settled(other);
  await list.getByRole('link', { name: /^Unread \(/ }).focus();

  await commit('Instant: module 3 moved');

  await expect(list.getByRole('status').getByRole('link', { name: 'Instant: module 3 moved' })).toBeVisible({
    timeout: 1_000,
  });
  await expect(other.getByRole('status').getByRole('link', { name: 'Instant: module 3 moved' })).toBeVisible({
    timeout: 1_000,
  });
  await expect(list.getByRole('region', { name: 'Since you opened this page' }).getByRole('link')).toHaveText(
    'Instant: module 3 moved',
  );
  await expect(list.getByRole('link', { name: /^Unread \(/ })).toBeFocused();
  await expect(
    other.getByRole('navigation').getByRole('link', { name: /Notifications \d+ unread/ }),
  ).toBeVisible();
  expect(streams).toBe(1);
  expect(await axe(list)).toEqual([]);
});

test('where streams are blocked the page asks instead', async ({ page, context, baseURL }) => {
  await asTutor(context, baseURL);
  await page.route('**/api/notifications/stream?*', (route) => route.abort());
  await page.clock.install();
  const asked = page.waitForResponse('**/api/notifications/unread?*');
  await page.goto(`/schools/${urn}`);
  await settled(page);
  await page.clock.fastForward(10_000);
  await asked;
  await commit('Instant: asked for');

  await page.clock.fastForward(30_000);

  await expect(page.getByRole('status').getByRole('link', { name: 'Instant: asked for' })).toBeVisible();
});

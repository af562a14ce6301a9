import { get, type IncomingHttpHeaders } from 'node:http';
import { expect, test } from '@playwright/test';
import { signIn, sql } from '../support/database';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
}

/** As calendar programs ask: the bytes that go over the wire, nothing unpacked and nothing kept. */
function ask(address: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(address, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          bytes: Buffer.concat(chunks),
        }),
      );
    }).on('error', reject);
  });
}

test.afterEach(async () => {
  await sql(`delete from calendar_feed where label in ('Over HTTP', 'Renamed')`);
});

test('A school’s calendar comes again only when it differs, and can be renamed', async ({
  page,
  context,
  baseURL,
}) => {
  const session = await signIn('induction-tutor');
  await context.addCookies([{ name: session.name, value: session.value, url: baseURL ?? '' }]);
  await page.goto('/schools/900101/calendars');
  await page.getByRole('textbox', { name: /A name for it/ }).fill('Over HTTP');
  await page.getByRole('button', { name: 'Make the calendar address' }).click();
  const made = new URL((await page.locator('#feed-address').innerText()).trim());
  const address = new URL(made.pathname, baseURL).href;

  const plain = await ask(address, { 'Accept-Encoding': 'identity' });
  expect(plain.status).toBe(200);
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.headers['content-type']).toBe('text/calendar; charset=utf-8');
  expect(plain.bytes.toString()).toMatch(/^BEGIN:VCALENDAR\r\n/);

  for (const [name, known] of [
    ['If-None-Match', plain.headers.etag ?? ''],
    ['If-Modified-Since', plain.headers['last-modified'] ?? ''],
  ] as const) {
    const again = await ask(address, { [name]: known });
    expect([again.status, again.bytes.length, again.headers.etag]).toEqual([304, 0, plain.headers.etag]);
  }
  expect((await ask(address, { 'If-Modified-Since': 'Mon, 01 Jan 2024 00:00:00 GMT' })).status).toBe(200);

  await page.goto('/schools/900101/calendars');
  await page.getByRole('link', { name: 'Rename the feed Over HTTP' }).click();
  await page.getByRole('textbox', { name: /A name for it/ }).fill('');
  await page.getByRole('button', { name: 'Save the name' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Enter a name');
  await page.getByRole('textbox', { name: /A name for it/ }).fill('Renamed');
  await page.getByRole('button', { name: 'Save the name' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('has its new name');
  await expect(page.getByRole('rowheader', { name: 'Renamed' })).toBeVisible();
  expect((await ask(address)).status).toBe(200);
});

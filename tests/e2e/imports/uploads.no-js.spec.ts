import { expect, type Page, test } from '@playwright/test';
import { handMadeWorkbook, textRows } from '../../support/hand-made-workbook';
import { signIn, sql } from '../support/database';

interface Upload {
  what: string;
  name: string;
  bytes: () => Uint8Array;
  says: string | RegExp;
}

const headings = ['Role', 'Name', 'TRN', 'School URN', 'Start date', 'Delivery partner'];
const step = 'Shropshire & Telford Education Partnership';

test.beforeEach(async ({ context, baseURL }) => {
  const { name, value } = await signIn('lead-provider-staff');
  await context.addCookies([{ name, value, url: baseURL }]);
});

async function choose(page: Page, kind: string, name: string, bytes: Uint8Array) {
  await page.goto(`/staff/imports/new/${kind}`);
  await page
    .getByLabel('File')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  await page.getByRole('button', { name: 'Upload and check' }).click();
}

/** The import's page, once the worker has dealt with the file. */
async function settled(page: Page) {
  await expect(async () => {
    await page.reload();
    await expect(
      page.getByText(/could not be imported|Nothing has been changed yet|changes nothing/),
    ).toBeVisible();
  }).toPass({ timeout: 30_000 });
}

const refusedAtOnce: Upload[] = [
  {
    what: 'a PDF called a workbook',
    name: 'people.xlsx',
    bytes: () => Buffer.from('%PDF-1.7'),
    says: 'must be an Excel workbook',
  },
  {
    what: 'a program called a CSV file',
    name: 'people.csv',
    bytes: () => Buffer.from([0x4d, 0x5a, 0, 3]),
    says: 'must be an Excel workbook',
  },
  { what: 'an empty file', name: 'people.csv', bytes: () => Buffer.alloc(0), says: 'The file is empty' },
  {
    what: 'a file that is too large',
    name: 'people.csv',
    bytes: () => Buffer.alloc(11 * 2 ** 20, 'a,'),
    says: 'The file is too large',
  },
];

for (const { what, name, bytes, says } of refusedAtOnce)
  test(`says beside the field why ${what} is refused`, async ({ page }) => {
    await choose(page, 'registrations', name, bytes());
    await expect(page).toHaveURL(/\/staff\/imports\/new\/registrations\?/);
    await expect(page.locator('form').getByText(says).last()).toBeVisible();
    await expect(page.getByRole('alert').getByText(says)).toBeVisible();
  });

const refusedWhenRead: Upload[] = [
  {
    what: 'an archive bomb',
    name: 'bomb.xlsx',
    bytes: () =>
      handMadeWorkbook({
        sheet: textRows([headings]),
        parts: { 'xl/worksheets/sheet1.xml': new Uint8Array(70 * 2 ** 20).fill(32) },
      }),
    says: /could not be imported/,
  },
  { what: 'headings alone', name: 'people.csv', bytes: () => Buffer.from(headings.join(',')), says: /row/i },
];

for (const { what, name, bytes, says } of refusedWhenRead)
  test(`says on its page why ${what} cannot be imported`, async ({ page }) => {
    await choose(page, 'registrations', name, bytes());
    await settled(page);
    await expect(page.getByText('This file could not be imported')).toBeVisible();
    await expect(page.getByRole('main').getByText(says).first()).toBeVisible();
    await expect(page.getByText('Nothing was changed.')).toBeVisible();
  });

test('staff check a file, see what it would do, and apply it', async ({ page }) => {
  const trn = String(9_800_000 + (Date.now() % 90_000));
  const file = [
    headings,
    ['ECT', 'Ada Uploaded', trn, '900101', '1/9/2026', step],
    ['ECT', 'Bad Row', trn, '900101', 'soon', step],
  ];
  await choose(
    page,
    'registrations',
    'people.csv',
    Buffer.from(file.map((row) => row.join(',')).join('\r\n')),
  );
  await settled(page);
  await expect(page.getByText('1 new, 1 refused').first()).toBeVisible();
  expect(await sql('select 1 from person where trn = $1', [trn])).toEqual([]);
  await page.getByRole('button', { name: 'Apply this import' }).click();
  await expect(async () => {
    await page.reload();
    await expect(page.getByText('This import has been applied')).toBeVisible();
  }).toPass({ timeout: 30_000 });
  expect(await sql('select name from person where trn = $1', [trn])).toEqual([{ name: 'Ada Uploaded' }]);
});

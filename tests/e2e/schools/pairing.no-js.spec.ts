import { expect, type Page, test } from '@playwright/test';
import { signIn, sql } from '../support/database';

const school = '/schools/900101';

test.describe.configure({ timeout: 180_000 });
test.use({ viewport: { width: 320, height: 640 } });

let began: Date;
let before: { id: string; ends_on: string | null; end_reason: string | null }[];

test.beforeEach(async ({ context, baseURL }) => {
  const { name, value } = await signIn('induction-tutor');
  await context.addCookies([{ name, value, url: baseURL ?? '' }]);
  before = await sql('select id, ends_on::text, end_reason from mentorship');
  const [row] = await sql<{ now: Date }>('select now()');
  began = row?.now ?? new Date();
});

test.afterEach(async () => {
  await sql('delete from mentorship where not id = any($1)', [before.map(({ id }) => id)]);
  await sql(
    `update mentorship m set ends_on = b.ends_on, end_reason = b.end_reason
     from jsonb_to_recordset($1) as b(id uuid, ends_on date, end_reason mentorship_end_reason)
     where m.id = b.id and (m.ends_on, m.end_reason) is distinct from (b.ends_on, b.end_reason)`,
    [JSON.stringify(before)],
  );
  await sql(`delete from notification where kind = 'mentor_changed' and created_at >= $1`, [began]);
});

/** Presses Tab until the focus is on the control of the name, and looks that nothing sticks out sideways. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    if ((await focused.count()) === 0) continue;
    const label = await focused.evaluate((element) => {
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      const group = element.closest('fieldset')?.querySelector('legend')?.textContent ?? '';
      const own = labels.map((entry) => entry.textContent).join(' ') || (element.textContent ?? '');
      return `${own.replace(/\s+/g, ' ').trim()}${labels.length > 0 ? ` (${group})` : ''}`;
    });
    if (name.test(label)) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

async function fitsOnAPhone(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${page.url()} scrolls sideways`).toBe(0);
}

async function ectOf(wanted: 'without' | 'with'): Promise<{ id: string; name: string; mentor: string }> {
  const [row] = await sql<{ id: string; name: string; mentor: string }>(
    `select n.id, n.name, coalesce(mn.name, '') as mentor from school_period p join person n on n.id = p.person_id
     join school s on s.id = p.school_id and s.urn = 900101
     left join mentorship m on m.ect_period_id = p.id and (m.ends_on is null or m.ends_on >= current_date)
     left join school_period mp on mp.id = m.mentor_period_id left join person mn on mn.id = mp.person_id
     where p.role = 'ect' and p.starts_on < current_date - 30 and p.ends_on is null
       and exists (select from training_period t where t.school_period_id = p.id and t.ends_on is null)
       and ${wanted === 'with' ? 'm.id is not null and m.ends_on is null and m.starts_on < current_date - 30' : 'm.id is null'}
     order by n.name limit 1`,
  );
  if (row === undefined) throw new Error(`The demonstration has no ECT ${wanted} a mentor`);
  return row;
}

async function chooseFirstMentor(page: Page): Promise<string> {
  await tabTo(page, /\(Who mentors /);
  await page.keyboard.press('Space');
  const chosen = page.locator('input[name=mentor]:checked');
  const name = await chosen.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '');
  await tabTo(page, /^Continue$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check before you confirm');
  await fitsOnAPhone(page);
  return name;
}

test('An induction tutor assigns a mentor on a phone, by keyboard and without JavaScript', async ({
  page,
}) => {
  const ect = await ectOf('without');
  await page.goto(`${school}/people/${ect.id}`);
  await tabTo(page, /^Assign a mentor$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Mentor of ${ect.name}`);
  await fitsOnAPhone(page);

  // Nothing chosen: the message stands beside the field and the day that was there is kept.
  await tabTo(page, /^Continue$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Select a mentor' })).toHaveAttribute('href', '#mentor');

  const mentor = await chooseFirstMentor(page);
  await expect(page.getByText(`${mentor} is the mentor of ${ect.name} from today`)).toBeVisible();
  await expect(page.getByText(/not the DfE’s/)).toBeVisible();
  await tabTo(page, /^Assign this mentor$/);
  await page.keyboard.press('Enter');

  await expect(page.getByRole('alert')).toContainText('The mentor is assigned');
  await expect(page.getByText(`${mentor} mentors ${ect.name}.`)).toBeVisible();
  await fitsOnAPhone(page);
});

test('An induction tutor replaces a mentor, and then cancels a plan, by keyboard and without JavaScript', async ({
  page,
}) => {
  const ect = await ectOf('with');
  await page.goto(`${school}/people/${ect.id}/mentor`);
  const mentor = await chooseFirstMentor(page);
  await tabTo(page, /^Change the mentor$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Select why the mentor changes' })).toBeVisible();
  await tabTo(page, /Why does the mentor change\?/);
  await page.keyboard.press('Space');
  await tabTo(page, /^Change the mentor$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('The mentor has changed');
  await expect(page.getByText(`${mentor} mentors ${ect.name}.`)).toBeVisible();

  const year = String(new Date().getUTCFullYear() + 1);
  await tabTo(page, /\(Who mentors /);
  await page.keyboard.press('Space');
  await tabTo(page, /^Day \(First day/);
  await page.keyboard.type('1');
  await tabTo(page, /^Month \(First day/);
  await page.keyboard.type('3');
  await tabTo(page, /^Year \(First day/);
  await page.keyboard.type(year);
  await tabTo(page, /^Continue$/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Until then you can change or cancel this plan freely.')).toBeVisible();
  await tabTo(page, /Why does the mentor change\?/);
  await page.keyboard.press('Space');
  await tabTo(page, /^Change the mentor$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('The mentor is planned');

  await tabTo(page, /^Cancel the plan/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Cancel the plan with');
  await fitsOnAPhone(page);
  await tabTo(page, /^Cancel this plan$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('The plan is cancelled');
  const [open] = await sql<{ count: number }>(
    `select count(*)::int from mentorship m join school_period p on p.id = m.ect_period_id
     where p.person_id = $1 and m.ends_on is null`,
    [ect.id],
  );
  expect(open?.count).toBe(1);
});

test('A headteacher asks what if a mentor leaves, by an address that can be shared', async ({ page }) => {
  const { mentor } = await ectOf('with');
  await page.goto(`${school}/mentors`);
  await fitsOnAPhone(page);
  await page.getByRole('combobox', { name: 'Mentor' }).selectOption({ label: mentor });
  await page.getByRole('button', { name: 'Show' }).click();

  await expect(page).toHaveURL(/leaving=/);
  await expect(page.getByText(new RegExp(`^If ${mentor} stops on .*needs? another mentor`))).toBeVisible();
  await fitsOnAPhone(page);
});

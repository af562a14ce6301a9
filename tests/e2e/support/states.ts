import type { Page } from '@playwright/test';
import type { PersonaKey } from '../../../prisma/seed/personas';

export interface State {
  name: string;
  /** null: not signed in. */
  persona: PersonaKey | null;
  path: string;
  /** Brings the page into the state; nothing of it is recorded by the product. */
  prepare?: (page: Page) => Promise<unknown>;
  /** A form that was not accepted: the title says so, and the summary has the focus. */
  refused?: true;
  status?: number;
}

const press = (name: string) => (page: Page) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).click();

const emptied = (label: string, button: string) => async (page: Page) => {
  await page.getByLabel(label, { exact: true }).fill('');
  await press(button)(page);
};

async function askForCode(page: Page): Promise<void> {
  await page.getByLabel('E-mail address').fill('nobody.walks@example.org');
  await press('Send me a code')(page);
  await page.getByRole('heading', { name: 'Enter your code' }).waitFor();
}

const openEverything = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

const school = '/schools/900401';
const tutor = 'all-through-induction-tutor';
const staff = 'delivery-partner-staff';

const forms: Omit<State, 'refused'>[] = [
  { name: 'no e-mail address', persona: null, path: '/sign-in', prepare: press('Send me a code') },
  {
    name: 'a wrong code',
    persona: null,
    path: '/sign-in',
    prepare: async (page) => {
      await askForCode(page);
      await page.getByLabel('Six-digit code').fill('000000');
      await press('Sign in')(page);
    },
  },
  { name: 'an empty call for help', persona: null, path: '/help', prepare: press('Send') },
  {
    name: 'an empty question of a school',
    persona: tutor,
    path: `${school}/report/question`,
    prepare: emptied('Your question', 'Continue'),
  },
  {
    name: 'an empty question of an ECT',
    persona: 'ect',
    path: '/me/report/question',
    prepare: emptied('Your question', 'Continue'),
  },
  {
    name: 'an invitation to nobody',
    persona: 'headteacher',
    path: '/schools/900101/your-school',
    prepare: async (page) => {
      await page.getByText('Give an induction tutor access').click();
      await press('Send the invitation')(page);
    },
  },
  {
    name: 'a contact without a name',
    persona: staff,
    path: '/staff/invitations/new?urn=900401',
    prepare: press('Add the contact'),
  },
  {
    name: 'an upload without a file',
    persona: staff,
    path: '/staff/imports/new/registrations?problem=no_file',
  },
  {
    name: 'a group without a name',
    persona: staff,
    path: '/staff/groups/new',
    prepare: (page) => page.locator('main form button:not([type=button]):not([name=remove])').last().click(),
  },
  {
    name: 'a member without a role',
    persona: 'administrator',
    path: '/admin/members',
    prepare: press('Send the invitation'),
  },
  {
    name: 'a product without a name',
    persona: 'administrator',
    path: '/admin/settings/product',
    prepare: emptied('Name of the product', 'Save'),
  },
  {
    name: 'an organisation without a name',
    persona: 'administrator',
    path: '/admin/settings/organisations',
    prepare: press('Add organisation'),
  },
  {
    name: 'a mail server without an address',
    persona: 'administrator',
    path: '/admin/settings/mail-server',
    prepare: emptied('Server', 'Save mail server'),
  },
  {
    name: 'a link without an address',
    persona: 'administrator',
    path: '/admin/settings/links',
    prepare: emptied('Canvas: web address', 'Save links'),
  },
  {
    name: 'a support team without a name',
    persona: 'administrator',
    path: '/admin/settings/support/0',
    prepare: emptied('Name of the team', 'Save team'),
  },
];

export const states: State[] = [
  ...forms.map((state): State => ({ ...state, refused: true })),
  { name: 'waiting for a code', persona: null, path: '/sign-in', prepare: askForCode },
  { name: 'nobody found at the school', persona: tutor, path: `${school}/people?q=zzzz` },
  { name: 'people who are to come', persona: tutor, path: `${school}/people?view=upcoming` },
  { name: 'people who have left', persona: tutor, path: `${school}/people?view=past` },
  { name: 'nobody found by staff', persona: staff, path: '/staff/people?q=zzzz' },
  { name: 'no school found by staff', persona: staff, path: '/staff/schools?q=zzzz' },
  { name: 'no contact found by staff', persona: staff, path: '/staff/invitations?q=zzzz' },
  { name: 'a school with nothing', persona: 'other-headteacher', path: '/schools/900501/notifications' },
  { name: 'a paused ECT', persona: 'ect-paused', path: '/me' },
  { name: 'an ECT without a group', persona: 'ect-not-placed', path: '/me' },
  { name: 'an ECT of another provider', persona: 'ect-with-ucl', path: '/me' },
  { name: 'a mentor at two schools', persona: 'mentor-at-two-schools', path: '/me' },
  { name: 'a mentor who was an ECT', persona: 'mentor-who-was-ect', path: '/me' },
  {
    name: 'everything opened at the own school',
    persona: 'headteacher',
    path: '/schools/900101/your-school',
    prepare: openEverything,
  },
  {
    name: 'everything opened in the list',
    persona: tutor,
    path: `${school}/people`,
    prepare: openEverything,
  },
  { name: 'no such page', persona: null, path: '/no-such-page', status: 404 },
  { name: 'no such page of a school', persona: tutor, path: `${school}/people/nobody`, status: 404 },
  { name: 'a school of others', persona: tutor, path: '/schools/900101', status: 404 },
  { name: 'no such ECT of a mentor', persona: 'mentor', path: '/me/ects/nobody', status: 404 },
  { name: 'no such import', persona: staff, path: '/staff/imports/new/nothing', status: 404 },
  { name: 'no such setting', persona: 'administrator', path: '/admin/settings/nothing', status: 404 },
];

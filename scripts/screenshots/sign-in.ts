import type { Page } from '@playwright/test';
import { type PersonaKey, personas } from '../../prisma/seed/personas';

/** Signs in as an invented person through the demonstration's sign-in page; resolves to where they arrive. */
export async function signInAs(page: Page, key: PersonaKey): Promise<string> {
  const persona = personas.find((candidate) => candidate.key === key);
  if (!persona) throw new Error(`There is no persona "${key}".`);
  await page.goto('/sign-in');
  await page.getByRole('button', { name: `Sign in as ${persona.name}` }).click();
  await page.waitForURL('**/sign-in/code');
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'), { timeout: 15_000 });
  return new URL(page.url()).pathname;
}

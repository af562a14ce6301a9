import { type BrowserContext, test as base, type Page } from '@playwright/test';
import type { PersonaKey } from '../../../prisma/seed/personas';
import { signIn } from './database';

/** One window per persona for all tests of a worker: walking through pages changes nothing. */
class Visitors {
  private readonly pages = new Map<PersonaKey | null, Page>();

  constructor(private readonly open: () => Promise<BrowserContext>) {}

  async page(persona: PersonaKey | null): Promise<Page> {
    const known = this.pages.get(persona);
    if (known !== undefined && !known.isClosed()) return known;
    const context = await this.open();
    if (persona !== null) {
      const { name, value } = await signIn(persona);
      await context.addCookies([{ name, value, url: process.env.E2E_BASE_URL ?? '' }]);
    }
    const page = await context.newPage();
    this.pages.set(persona, page);
    return page;
  }

  async close(): Promise<void> {
    await Promise.all([...this.pages.values()].map((page) => page.context().close()));
  }
}

interface WorkerFixtures {
  visitors: Visitors;
}

export const test = base.extend<Record<never, never>, WorkerFixtures>({
  visitors: [
    async ({ browser }, use) => {
      const visitors = new Visitors(() =>
        browser.newContext({ baseURL: process.env.E2E_BASE_URL, reducedMotion: 'reduce' }),
      );
      await use(visitors);
      await visitors.close();
    },
    { scope: 'worker' },
  ],
});

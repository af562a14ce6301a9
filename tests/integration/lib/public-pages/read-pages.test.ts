import { describe, expect, it } from 'vitest';
import { systemActor } from '@/lib/auth/actor';
import { NotFound } from '@/lib/errors';
import { installPages } from '@/lib/public-pages/commands/install-pages';
import { getPublicFrame, getPublicPage } from '@/lib/public-pages/queries';
import { changeSetting } from '@/lib/settings/commands/change-setting';
import { shippedPages } from '@/prisma/seed/public-pages';
import { createLeadProvider } from '@/tests/factories/organisations';
import { createProgramme } from '@/tests/factories/programmes';
import { createPublicPage } from '@/tests/factories/public-pages';
import { ownerSql } from '@/tests/support/database';
import { asStanding } from '@/tests/support/sql-session';

describe('an installation', () => {
  it('begins with every page, facts about one partner as a draft', async () => {
    const pages = shippedPages();

    expect(await installPages(systemActor(), pages, false)).toBe(pages.length);
    await expect(getPublicPage('partner')).rejects.toThrow(NotFound);
    expect((await getPublicPage('programme')).body).toContain('[[modules]]');
    expect((await getPublicFrame()).pages.map(({ slug }) => slug)).toEqual([
      'programme',
      'ects',
      'mentors',
      'changes',
      'tips',
      'after',
      'accessibility',
      'privacy',
      'cookies',
    ]);
  });

  it('keeps what is there when it is prepared again, also twice at once', async () => {
    await Promise.all([1, 2].map(() => installPages(systemActor(), shippedPages(), true)));

    expect(await ownerSql('select slug from public_page_version where number > 1')).toEqual([]);
    await expect(getPublicPage('partner')).rejects.toThrow(NotFound);
  });
});

describe('whoever has not signed in', () => {
  it('reads no draft, no earlier version and no author', async () => {
    const { slug } = await createPublicPage();
    const standing = { role: 'app_auth' as const, settings: {} };

    const seen = await asStanding(standing, (client) =>
      client.query(`select number, body from public_page_version where slug = '${slug}'`),
    );
    expect(seen.rows).toEqual([{ number: 1, body: 'Everybody reads this.' }]);
    await expect(
      asStanding(standing, (client) => client.query('select author_id from public_page_version')),
    ).rejects.toMatchObject({ code: '42501' });
  });
});

describe('the hours', () => {
  it('are those of the programme of the portal’s lead provider', async () => {
    const leadProvider = await createLeadProvider();
    await createProgramme({ leadProvider: await createLeadProvider() });
    await changeSetting(systemActor(), 'organisation', {
      organisationId: leadProvider.id,
      leadProviderId: '',
    });
    expect((await getPublicPage('ects')).facts.programme).toBeNull();

    const version = await createProgramme({ leadProvider });
    await ownerSql(
      `insert into programme_hours (year_id, audience, component, minutes, position)
       select id, a::audience, 'Only here for ' || a, 90, 99 from programme_year, unnest(array['ect', 'mentor', 'both']) a
       where version_id = $1 and number = 1`,
      [version.id],
    );
    const hours = (await getPublicPage('ects')).facts.programme?.hours;

    expect(hours?.ect).toContainEqual({ year: 1, component: 'Only here for ect', minutes: 90 });
    expect(hours?.ect).toContainEqual({ year: 1, component: 'Only here for both', minutes: 90 });
    expect(hours?.ect.map(({ component }) => component)).not.toContain('Only here for mentor');
    expect(hours?.mentor).toContainEqual({ year: 1, component: 'Only here for mentor', minutes: 90 });
  });
});

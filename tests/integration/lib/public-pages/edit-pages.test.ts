import { beforeAll, describe, expect, it } from 'vitest';
import { type StaffActor, systemActor } from '@/lib/auth/actor';
import { Conflict, NotFound, RuleBroken } from '@/lib/errors';
import { restoreVersion } from '@/lib/public-pages/commands/restore-version';
import { savePage } from '@/lib/public-pages/commands/save-page';
import { getPublicPage } from '@/lib/public-pages/queries';
import { editsPublicPages, getEditedPage, getPageVersion, listPages } from '@/lib/public-pages/staff-queries';
import { changeSetting } from '@/lib/settings/commands/change-setting';
import { asStaff } from '@/tests/factories/actors';
import { createDeliveryPartner, createLeadProvider } from '@/tests/factories/organisations';
import { createPublicPage } from '@/tests/factories/public-pages';
import { ownerSql } from '@/tests/support/database';
import { refusalOf } from '@/tests/support/sql-session';

let partner: StaffActor;
let provider: StaffActor;
let elsewhere: StaffActor;

beforeAll(async () => {
  const [deliveryPartner, leadProvider] = [await createDeliveryPartner(), await createLeadProvider()];
  await changeSetting(systemActor(), 'organisation', {
    organisationId: deliveryPartner.id,
    leadProviderId: leadProvider.id,
  });
  [partner, provider] = [await asStaff(deliveryPartner), await asStaff(leadProvider)];
  elsewhere = await asStaff(await createDeliveryPartner());
  for (const slug of ['programme', 'ects', 'tips', 'after', 'accessibility'])
    await createPublicPage({ slug, draft: null });
});

const text = { title: 'Another title', summary: 'Another summary', body: 'Another text', note: '' };

describe('a page', () => {
  it('says what was published, and a draft to nobody but staff', async () => {
    await savePage(partner, { ...text, slug: 'programme', basedOn: 1, intent: 'draft' });
    expect((await getPublicPage('programme')).body).toBe('Everybody reads this.');
    expect((await getEditedPage(partner, 'programme')).latest.body).toBe('Another text');

    await savePage(provider, { ...text, body: 'Third', slug: 'programme', basedOn: 2, intent: 'publish' });
    expect(await getPublicPage('programme')).toMatchObject({ title: 'Another title', body: 'Third' });
  });

  it('keeps who saved what: colleagues by name, others by their organisation', async () => {
    const { versions } = await getEditedPage(partner, 'programme');

    expect(versions.map(({ number, wasPublished, isShown }) => [number, wasPublished, isShown])).toEqual([
      [3, true, true],
      [2, false, false],
      [1, true, false],
    ]);
    expect(versions.at(-1)?.savedBy).toBe('Came with the service');
    const [organisation] = await ownerSql<{ name: string }>('select name from organisation where id = $1', [
      provider.organisationId,
    ]);
    expect(versions[0]?.savedBy).toBe(organisation?.name);
  });

  it('is restored by a new version that says so', async () => {
    const number = await restoreVersion(partner, { slug: 'programme', number: 1, basedOn: 3 });

    expect(number).toBe(4);
    expect((await getPublicPage('programme')).body).toBe('Everybody reads this.');
    expect((await getPageVersion(partner, 'programme', 4)).version).toMatchObject({
      restoredFrom: 1,
      note: 'Version 1 again',
    });
    await expect(restoreVersion(partner, { slug: 'programme', number: 9, basedOn: 4 })).rejects.toThrow(
      NotFound,
    );
  });

  it('leaves what was saved meanwhile alone', async () => {
    await savePage(partner, { ...text, slug: 'ects', basedOn: 1, intent: 'publish' });

    await expect(savePage(provider, { ...text, slug: 'ects', basedOn: 1, intent: 'draft' })).rejects.toThrow(
      Conflict,
    );
    await expect(restoreVersion(provider, { slug: 'ects', number: 1, basedOn: 1 })).rejects.toThrow(Conflict);
  });

  it('takes exactly one of ten saves at the same moment', async () => {
    const saves = await Promise.allSettled(
      Array.from({ length: 10 }, (_, at) =>
        savePage(at % 2 === 0 ? partner : provider, {
          ...text,
          body: `Text ${at}`,
          slug: 'tips',
          basedOn: 1,
          intent: 'publish',
        }),
      ),
    );

    expect(saves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await getEditedPage(partner, 'tips')).latest.number).toBe(2);
  });

  it('names only placeholders that there are', async () => {
    const wrong = savePage(partner, {
      ...text,
      body: '[[hours-chart etc]]',
      slug: 'after',
      basedOn: 1,
      intent: 'publish',
    });

    await expect(wrong).rejects.toThrow(RuleBroken);
    await expect(wrong).rejects.toMatchObject({ field: 'body' });
  });

  it('that the law asks for keeps its form', async () => {
    await expect(
      savePage(partner, { ...text, slug: 'accessibility', basedOn: 1, intent: 'publish' }),
    ).rejects.toThrow('Enforcement procedure');
  });

  it('is written down with its number', async () => {
    const events = await ownerSql<{ action: string; detail: unknown }>(
      `select action, detail from audit_event where subject_id = 'programme' order by id`,
    );

    expect(events.map(({ action }) => action)).toEqual([
      'public_page.drafted',
      'public_page.published',
      'public_page.published',
    ]);
    expect(events.at(-1)?.detail).toEqual({ number: 4, restoredFrom: 1 });
  });
});

describe('staff of another organisation', () => {
  it('have no such pages', async () => {
    expect(await editsPublicPages(partner)).toBe(true);
    expect(await editsPublicPages(elsewhere)).toBe(false);
    await expect(listPages(elsewhere)).rejects.toThrow(NotFound);
    await expect(getEditedPage(elsewhere, 'after')).rejects.toThrow(NotFound);
    await expect(
      savePage(elsewhere, { ...text, slug: 'after', basedOn: 1, intent: 'publish' }),
    ).rejects.toThrow(NotFound);
    await expect(restoreVersion(elsewhere, { slug: 'programme', number: 1, basedOn: 4 })).rejects.toThrow(
      NotFound,
    );
  });

  it('are stopped by the database as well', async () => {
    const standing = {
      role: 'app_staff' as const,
      settings: { user_id: elsewhere.userId, partner_ids: `{${elsewhere.organisationId}}` },
    };
    const insert = `insert into public_page_version (slug, number, title, summary, body, author_id, organisation_id)
      values ('after', 2, 'x', 'x', 'x', '${elsewhere.userId}', '${elsewhere.organisationId}')`;

    expect((await refusalOf(standing, insert))?.code).toBe('42501');
  });

  it('nor does anybody write in somebody else’s name', async () => {
    const standing = {
      role: 'app_staff' as const,
      settings: { user_id: partner.userId, partner_ids: `{${partner.organisationId}}` },
    };
    const insert = `insert into public_page_version (slug, number, title, summary, body, author_id, organisation_id)
      values ('after', 2, 'x', 'x', 'x', '${provider.userId}', '${partner.organisationId}')`;

    expect((await refusalOf(standing, insert))?.code).toBe('42501');
  });
});

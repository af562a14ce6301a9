import { describe, expect, it } from 'vitest';
import { signInActor, systemActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { RuleBroken } from '@/lib/errors';
import { addOrganisation } from '@/lib/organisations/commands/add-organisation';
import { listOrganisations } from '@/lib/organisations/queries';
import { changeSetting } from '@/lib/settings/commands/change-setting';
import { changeSupportContact } from '@/lib/settings/commands/change-support-contact';
import { settingDefaults } from '@/lib/settings/defaults';
import { getMailServer, readSettings } from '@/lib/settings/queries';
import { asAdministrator, asInductionTutor } from '@/tests/factories/actors';
import { createSchool } from '@/tests/factories/schools';

const mailServer = {
  host: 'smtp.example.org',
  port: 587,
  security: 'starttls' as const,
  username: 'portal',
  password: 'not shown to anybody',
  from: 'ECF School Dashboard <ecf@example.org>',
};

describe('settings', () => {
  it('start with defaults and show what an administrator set', async () => {
    expect((await withActor(signInActor, readSettings)).links).toEqual(settingDefaults.links);
    const administrator = await asAdministrator();
    const canvas = {
      name: 'Canvas of the hub',
      url: 'https://canvas.example.org',
      help: 'Self-study',
      refused: 'Ask the hub',
    };

    await changeSetting(administrator, 'links', { ...settingDefaults.links, canvas });

    const tutor = await asInductionTutor(await createSchool());
    expect((await withActor(tutor, readSettings)).links.canvas).toEqual(canvas);
  });

  it('keep the mail server from everybody but administrators and the worker', async () => {
    const administrator = await asAdministrator();
    await changeSetting(administrator, 'mail_server', mailServer);

    expect(await getMailServer(systemActor())).toEqual(mailServer);
    for (const actor of [signInActor, await asInductionTutor(await createSchool())]) {
      expect(await getMailServer(actor)).toBeNull();
    }
  });

  it('refuse a value of the wrong shape and keep the old one', async () => {
    const administrator = await asAdministrator();
    await changeSetting(administrator, 'mail_server', mailServer);

    await expect(
      changeSetting(administrator, 'mail_server', { ...mailServer, port: 70_000 }),
    ).rejects.toThrow();
    expect((await getMailServer(administrator))?.port).toBe(587);
  });

  it('add, change and remove support teams by their place', async () => {
    const administrator = await asAdministrator();
    const team = {
      purpose: 'Registrations',
      name: 'Team',
      telephone: '01632 960001',
      email: 'team@example.org',
      hours: '',
    };
    await changeSupportContact(administrator, 0, team);
    await changeSupportContact(administrator, 1, { ...team, name: 'Second team' });
    await changeSupportContact(administrator, 0, null);

    const { support } = await withActor(administrator, readSettings);
    expect(support.contacts.map(({ name }) => name)).toEqual(['Second team']);
  });
});

describe('organisations', () => {
  it('are added once per kind and name', async () => {
    const administrator = await asAdministrator();
    await addOrganisation(administrator, { kind: 'appropriate_body', name: 'Example Appropriate Body' });

    await expect(
      addOrganisation(administrator, { kind: 'appropriate_body', name: 'EXAMPLE appropriate body' }),
    ).rejects.toThrow(RuleBroken);
    const names = (await listOrganisations(administrator)).map(({ name }) => name);
    expect(names.filter((name) => /example appropriate body/i.test(name))).toHaveLength(1);
  });
});

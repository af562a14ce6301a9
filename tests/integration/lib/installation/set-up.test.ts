import { describe, expect, it } from 'vitest';
import { signInActor, systemActor } from '@/lib/auth/actor';
import { readSession } from '@/lib/auth/session';
import { RuleBroken } from '@/lib/errors';
import { issueSetupCode } from '@/lib/installation/commands/issue-setup-code';
import { setUp } from '@/lib/installation/commands/set-up';
import { getInstallationOverview } from '@/lib/installation/overview';
import { isSetUpOpen } from '@/lib/installation/queries';
import { changeSetting } from '@/lib/settings/commands/change-setting';
import { asAdministrator } from '@/tests/factories/actors';

const first = { name: 'Example Administrator', email: 'administrator@example.org' };

async function codeFromConsole(): Promise<string> {
  const code = await issueSetupCode(systemActor());
  if (code === null) throw new Error('no code was issued');
  return code;
}

describe('the code of the console', () => {
  it('makes one administrator, signs them in and is gone', async () => {
    expect(await isSetUpOpen()).toBe(false);
    const code = await codeFromConsole();
    expect(await isSetUpOpen()).toBe(true);

    const token = await setUp(signInActor, { ...first, code: code.toLowerCase() });

    const signedIn = await readSession(token);
    expect(signedIn?.memberships.map(({ role }) => role)).toEqual(['administrator']);
    expect(await isSetUpOpen()).toBe(false);
    await expect(setUp(signInActor, { ...first, code })).rejects.toThrow(RuleBroken);
  });

  it('makes one administrator when twenty try it at once', async () => {
    const code = await codeFromConsole();

    const tries = Array.from({ length: 20 }, (_, number) =>
      setUp(signInActor, { code, name: 'Example', email: `administrator.${number}@example.org` }),
    );

    expect((await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is void when it is wrong or a newer one was printed', async () => {
    const old = await codeFromConsole();
    const newer = await codeFromConsole();

    await expect(setUp(signInActor, { ...first, code: old })).rejects.toThrow('This code is not right');
    await expect(setUp(signInActor, { ...first, code: 'AAAAA-AAAAA-AAAAA-AAAAA' })).rejects.toThrow(
      RuleBroken,
    );
    await setUp(signInActor, { ...first, code: newer });
  });

  it('is no longer issued once an administrator can sign in by mail', async () => {
    const administrator = await asAdministrator();
    await changeSetting(administrator, 'mail_server', {
      host: 'smtp.example.org',
      port: 587,
      security: 'starttls',
      username: '',
      password: '',
      from: 'ecf@example.org',
    });

    expect(await issueSetupCode(systemActor())).toBeNull();
    expect(await getInstallationOverview(administrator)).toMatchObject({
      hasMailServer: true,
      hasOrganisation: false,
    });
  });
});

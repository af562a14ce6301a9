import 'server-only';
import { randomInt } from 'node:crypto';
import type { SystemActor } from '@/lib/auth/actor';
import { sha256 } from '@/lib/auth/tokens';
import { withActor } from '@/lib/db/with-actor';

// Without letters and digits that are mistaken for one another: somebody types it from a console.
const alphabet = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

/**
 * A new code for the console while nobody administers the installation, or no mail server lets an administrator
 * sign in; it voids the one before. Lives a day. Null when none is needed.
 */
export async function issueSetupCode(actor: SystemActor): Promise<string | null> {
  return withActor(actor, async (tx) => {
    const administrators = await tx.membership.count({ where: { role: 'administrator', endsOn: null } });
    const mailServer = await tx.setting.count({ where: { key: 'mail_server' } });
    if (administrators > 0 && mailServer > 0) return null;
    const code = Array.from({ length: 4 }, () =>
      Array.from({ length: 5 }, () => alphabet.charAt(randomInt(alphabet.length))).join(''),
    ).join('-');
    const value = { hash: sha256(code) };
    await tx.setting.upsert({
      where: { key: 'setup_code' },
      create: { key: 'setup_code', value },
      update: { value },
    });
    return code;
  });
}

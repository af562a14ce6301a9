import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { SignInActor } from '@/lib/auth/actor';
import { createSession } from '@/lib/auth/session';
import { sha256 } from '@/lib/auth/tokens';
import { today } from '@/lib/dates/clock';
import { toDateColumn } from '@/lib/dates/iso-date';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { RuleBroken } from '@/lib/errors';
import type { SetUpInput } from '../schemas';

/**
 * Makes the first administrator, once per code, and signs them in.
 * @returns the token of the session
 * @throws RuleBroken when the code is wrong, used or old
 */
export async function setUp(actor: SignInActor, input: SetUpInput): Promise<string> {
  return withActor(actor, async (tx) => {
    const hash = sha256(input.code.toUpperCase());
    const [taken] = await tx.$queryRaw<{ ok: boolean }[]>`select app.take_setup_code(${hash}) as ok`;
    if (taken?.ok !== true) {
      throw new RuleBroken(
        'setup_code',
        'This code is not right, or it has been used. Start the product again for a new one.',
        'code',
      );
    }
    const userId = await findOrAddUser(tx, input);
    await makeAdministrator(tx, userId);
    await recordAudit(tx, actor, { action: 'administrator.made', subjectType: 'user', subjectId: userId });
    const { token } = await createSession(tx, userId);
    return token;
  });
}

async function findOrAddUser(tx: Tx, { email, name }: SetUpInput): Promise<string> {
  const existing = await tx.user.findUnique({ where: { email }, select: { id: true } });
  if (existing !== null) return existing.id;
  const created = await tx.user.create({ data: { email, name }, select: { id: true } });
  return created.id;
}

async function makeAdministrator(tx: Tx, userId: string): Promise<void> {
  const { id: organisationId } = await tx.organisation.findFirstOrThrow({
    where: { kind: 'installation' },
    select: { id: true },
  });
  const already = await tx.membership.count({
    where: { userId, organisationId, role: 'administrator', endsOn: null },
  });
  if (already > 0) return;
  await tx.membership.create({
    data: { userId, organisationId, role: 'administrator', startsOn: toDateColumn(today()) },
    select: { id: true },
  });
}

import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { RuleBroken } from '@/lib/errors';

/** @throws RuleBroken where it is the address of nobody whom the actor may see */
export async function requireKnownAddress(actor: StaffActor, email: string): Promise<void> {
  if (await withActor(actor, (tx) => isKnown(tx, email))) return;
  throw new RuleBroken('unknown_address', 'This is the address of nobody at your schools', 'email');
}

async function isKnown(tx: Tx, email: string): Promise<boolean> {
  const [user, person, invitation] = [
    await tx.user.findFirst({ where: { email }, select: { id: true } }),
    await tx.person.findFirst({ where: { email }, select: { id: true } }),
    await tx.invitation.findFirst({ where: { email }, select: { id: true } }),
  ];
  return user !== null || person !== null || invitation !== null;
}

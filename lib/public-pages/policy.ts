import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import type { Tx } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';

/** Staff of the organisation whose portal it is, and of its lead provider. To everybody else there are no such pages. */
export async function mayEditPages(tx: Tx, actor: Actor): Promise<boolean> {
  if (actor.kind !== 'staff') return false;
  const [row] = await tx.$queryRaw<{ may: boolean }[]>`select app.edits_public_pages() as may`;
  return row?.may === true;
}

/** @throws NotFound */
export async function requirePageEditor(tx: Tx, actor: Actor): Promise<void> {
  if (!(await mayEditPages(tx, actor))) throw new NotFound();
}

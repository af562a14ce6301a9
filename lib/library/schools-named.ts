import 'server-only';
import type { Tx } from '@/lib/db/with-actor';
import { RuleBroken } from '@/lib/errors';

/** Ids of the organisation's schools with these URNs. @throws RuleBroken `unknown_school` */
export async function schoolsNamed(tx: Tx, urns: readonly number[]): Promise<string[]> {
  if (urns.length === 0) return [];
  const found = await tx.$queryRaw<{ id: string; urn: number }[]>`
    select id, urn from school where urn = any (${[...urns]}::int[]) and id = any ((select app.partner_school_ids())::uuid[])`;
  const missing = urns.filter((urn) => !found.some((school) => school.urn === urn));
  if (missing.length > 0)
    throw new RuleBroken(
      'unknown_school',
      `None of your schools has the URN ${missing.slice(0, 5).join(', ')}`,
      'urns',
    );
  return found.map(({ id }) => id);
}

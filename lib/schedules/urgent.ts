import 'server-only';
import { today } from '@/lib/dates/clock';
import { academicYearStart } from '@/lib/dates/iso-date';
import type { Tx } from '@/lib/db/with-actor';
import { readTermsOf } from '@/lib/terms/read-terms';
import { isUrgent, lastUrgentDay } from './urgent-rules';

/** Those of the changes that touch one of the next five school days, by the term dates that each group keeps. */
export async function urgentOf<Change extends { groupId: string; wasOn: string | null; nowOn: string }>(
  tx: Tx,
  changes: readonly Change[],
): Promise<Change[]> {
  const day = today();
  const groups = await tx.$queryRaw<{ id: string; laCode: number | null }[]>`
    select id, la_code as "laCode" from groups where id = any (${[...new Set(changes.map(({ groupId }) => groupId))]}::uuid[])`;
  const codes = [...new Set(groups.flatMap(({ laCode }) => laCode ?? []))];
  const terms = await readTermsOf(tx, codes, academicYearStart(day));
  const lastOfCode = new Map(codes.map((code) => [code, lastUrgentDay(terms.get(code) ?? [], day)]));
  const lastWithout = lastUrgentDay([], day);
  const lastOfGroup = new Map(
    groups.map(({ id, laCode }) => [
      id,
      laCode === null ? lastWithout : (lastOfCode.get(laCode) ?? lastWithout),
    ]),
  );
  return changes.filter((change) =>
    isUrgent(change, { today: day, last: lastOfGroup.get(change.groupId) ?? lastWithout }),
  );
}

import 'server-only';
import { formatDateLong } from '@/lib/dates/format';
import { londonDate } from '@/lib/dates/london';
import type { Tx } from '@/lib/db/with-actor';
import type { NamesById } from './effects/words';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The names of records that answers and effects mention by id, as far as whoever reads may know them. */
export async function readNames(tx: Tx, mentioned: readonly unknown[]): Promise<NamesById> {
  const ids = [...new Set(mentioned.filter((id): id is string => typeof id === 'string' && uuid.test(id)))];
  if (ids.length === 0) return {};
  const where = { id: { in: ids } };
  const periods = await tx.schoolPeriod.findMany({
    where,
    select: { id: true, person: { select: { name: true } } },
  });
  const organisations = await tx.organisation.findMany({ where, select: { id: true, name: true } });
  const groups = await tx.group.findMany({ where, select: { id: true, name: true } });
  const events = await tx.event.findMany({ where, select: { id: true, title: true, startsAt: true } });
  return Object.fromEntries([
    ...periods.map(({ id, person }) => [id, person.name] as const),
    ...[...organisations, ...groups].map(({ id, name }) => [id, name] as const),
    ...events.map(
      ({ id, title, startsAt }) => [id, `${title}, ${formatDateLong(londonDate(startsAt))}`] as const,
    ),
  ]);
}

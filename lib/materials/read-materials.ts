import 'server-only';
import type { Tx } from '@/lib/db/with-actor';
import { readersOf } from './readers';
import type { OwnMaterial } from './types';

/** For whom materials are read: a school sees what is for schools, attendees all but what is for staff. */
export type MaterialsFor = 'school' | 'attendees' | 'staff';

const seen = {
  school: { audience: 'attendees_and_school' },
  attendees: { audience: { not: 'staff' } },
  staff: {},
} as const;

/** Materials by event, in the order of their kinds: what is read before an event stands before what follows it. */
export async function readMaterials(
  tx: Tx,
  eventIds: readonly string[],
  reader: MaterialsFor,
): Promise<Map<string, OwnMaterial[]>> {
  const rows = await tx.eventMaterial.findMany({
    where: { eventId: { in: [...eventIds] }, ...seen[reader] },
    orderBy: [{ kind: 'asc' }, { createdAt: 'asc' }],
    take: 5000,
  });
  const materials = rows.map(({ eventId, fileName, fileType, fileSize, ...row }) => ({
    eventId,
    material: {
      id: row.id,
      kind: row.kind,
      seenBy: readersOf(row),
      title: row.title,
      text: row.text,
      url: row.url,
      version: row.version,
      file:
        fileName === null || fileType === null || fileSize === null
          ? null
          : { name: fileName, type: fileType, size: fileSize },
    },
  }));
  return new Map(
    [...Map.groupBy(materials, ({ eventId }) => eventId)].map(([id, own]) => [
      id,
      own.map(({ material }) => material),
    ]),
  );
}

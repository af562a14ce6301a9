import 'server-only';
import type { FacilitatorActor, SelfActor, StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import type { StoredFile } from '@/lib/files/types';
import { ownGroups } from '@/lib/groups/policy';
import { ownRecords, type SchoolReader } from '@/lib/people/policy';
import { readPeople } from '@/lib/people/read-people';
import { attends } from '@/lib/schedules/rules';
import { findOwnEvent } from './own-event';
import { readMaterials } from './read-materials';
import { isForRoles, readersOf } from './readers';
import type { OwnMaterial } from './types';

/** Everything that is kept for an event of the organisation's groups. Foreign and missing: NotFound. */
export async function listEventMaterials(
  actor: StaffActor,
  ids: { groupId: string; eventId: string },
): Promise<OwnMaterial[]> {
  return withActor(actor, async (tx) => {
    await findOwnEvent(tx, actor, ids);
    return (await readMaterials(tx, [ids.eventId], 'staff')).get(ids.eventId) ?? [];
  });
}

/** The file of a material of the organisation's groups. Foreign and missing: NotFound. */
export async function getStaffMaterialFile(actor: StaffActor, materialId: string): Promise<StoredFile> {
  return withActor(actor, async (tx) => {
    const own = { event: { group: tenantFilter(ownGroups(actor)) } };
    return fileOf(await tx.eventMaterial.findFirst({ where: { id: materialId, ...own }, ...withFile }));
  });
}

/** Of the groups that the facilitator leads. */
export async function getFacilitatorMaterialFile(
  actor: FacilitatorActor,
  materialId: string,
): Promise<StoredFile> {
  return withActor(actor, async (tx) => {
    const own = { event: { group: tenantFilter({ facilitatorId: actor.userId }) } };
    return fileOf(await tx.eventMaterial.findFirst({ where: { id: materialId, ...own }, ...withFile }));
  });
}

/** Of the events of the school's people, what is for schools. Staff read along. */
export async function getSchoolMaterialFile(
  actor: SchoolReader,
  schoolId: string,
  materialId: string,
): Promise<StoredFile> {
  return withActor(actor, async (tx) => {
    const found = await findFor(tx, materialId, { schoolId }, ownRecords(actor));
    if (found === null || !found.attended || found.material.audience !== 'attendees_and_school')
      throw new NotFound();
    return fileOf(found.material);
  });
}

/** Of one's own events, what is for oneself. */
export async function getOwnMaterialFile(actor: SelfActor, materialId: string): Promise<StoredFile> {
  return withActor(actor, async (tx) => {
    const own = { personIds: [actor.personId] };
    const found = await findFor(tx, materialId, own, own);
    if (found === null || !isForRoles(found.seenBy, found.roles)) throw new NotFound();
    return fileOf(found.material);
  });
}

const withFile = {
  select: {
    fileName: true,
    fileType: true,
    audience: true,
    forRole: true,
    eventId: true,
    file: { select: { content: true } },
  },
} as const;

interface MaterialRow {
  fileName: string | null;
  fileType: string | null;
  file: { content: Uint8Array } | null;
}

/** The material with the roles in which the people of a scope attend its event. */
async function findFor(
  tx: Tx,
  materialId: string,
  scope: Parameters<typeof readPeople>[1],
  own: Parameters<typeof readPeople>[2],
) {
  const material = await tx.eventMaterial.findUnique({ where: { id: materialId }, ...withFile });
  if (material === null) return null;
  const { records, events } = await readPeople(tx, scope, own);
  const event = events.find(({ id }) => id === material.eventId);
  const roles =
    event === undefined ? [] : records.filter((record) => attends(record, event)).map(({ role }) => role);
  return { material, roles, attended: roles.length > 0, seenBy: readersOf(material) };
}

function fileOf(material: MaterialRow | null): StoredFile {
  if (material === null || material.file === null || material.fileName === null || material.fileType === null)
    throw new NotFound();
  return {
    fileName: material.fileName,
    contentType: material.fileType,
    bytes: Uint8Array.from(material.file.content),
  };
}

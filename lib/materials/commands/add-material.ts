import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { RuleBroken } from '@/lib/errors';
import { findOwnEvent } from '../own-event';
import { columnsOf } from '../readers';
import type { MaterialInput } from '../schemas';
import type { MaterialKind, MaterialReaders } from '../types';

/** An event with more than these was filled by mistake. */
const most = 20;

/** Adds a text, a link or both to an event. @throws NotFound, RuleBroken */
export async function addMaterial(actor: StaffActor, input: MaterialInput): Promise<void> {
  const { text, url } = input;
  if (text === '' && url === '')
    throw new RuleBroken('material_empty', 'Enter a text or a link, or add a file instead', 'text');
  await withActor(actor, (tx) => insertMaterial(tx, actor, input, { text: text || null, url: url || null }));
}

interface NewFile {
  name: string;
  type: string;
  content: Uint8Array<ArrayBuffer>;
}

interface Described {
  groupId: string;
  eventId: string;
  kind: MaterialKind;
  seenBy: MaterialReaders;
  title: string;
}

/** Adds a file whose type was found by its content. @throws NotFound, RuleBroken */
export async function addMaterialFile(actor: StaffActor, input: Described, file: NewFile): Promise<void> {
  await withActor(actor, (tx) =>
    insertMaterial(tx, actor, input, {
      fileName: file.name,
      fileType: file.type,
      fileSize: file.content.length,
      file: { create: { content: file.content } },
    }),
  );
}

async function insertMaterial(
  tx: Tx,
  actor: StaffActor,
  { groupId, eventId, kind, seenBy, title }: Described,
  content: {
    text?: string | null;
    url?: string | null;
    fileName?: string;
    fileType?: string;
    fileSize?: number;
    file?: { create: { content: Uint8Array<ArrayBuffer> } };
  },
): Promise<void> {
  const { organisationId } = await findOwnEvent(tx, actor, { groupId, eventId });
  if ((await tx.eventMaterial.count({ where: { eventId } })) >= most)
    throw new RuleBroken('materials_full', `The event has ${most} materials. Take one away first`);
  const { id } = await tx.eventMaterial.create({
    data: { eventId, kind, ...columnsOf(seenBy), title: title || null, ...content },
    select: { id: true },
  });
  await recordAudit(tx, actor, {
    action: 'event_material.added',
    subjectType: 'event_material',
    subjectId: id,
    organisationId,
    detail: { eventId, isFile: content.fileName !== undefined },
  });
}

import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { today } from '@/lib/dates/clock';
import { fromDateColumn } from '@/lib/dates/iso-date';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { ownDocuments } from './policy';
import { readReaders } from './read-readers';
import { versionInForce } from './rules';
import type { ReadersFilters } from './schemas';
import type { DocumentReader } from './types';

export const readersPageSize = 50;

export interface ReadersPage {
  title: string;
  asksAcknowledgement: boolean;
  number: number;
  /** Of everybody for whom it is. */
  figures: { people: number; opened: number; acknowledged: number };
  /** By school: how many of its readers are done. */
  schools: { urn: number; name: string; people: number; done: number }[];
  readers: DocumentReader[];
  total: number;
}

/** Who has opened or acknowledged the version in force, and who has not. Foreign, missing, not in force: NotFound. */
export async function getReaders(
  actor: StaffActor,
  id: string,
  { standing, page }: ReadersFilters,
): Promise<ReadersPage> {
  const { readers, isDone, ...document } = await withActor(actor, (tx) => readAll(tx, actor, id));
  const shown = readers.filter((reader) => standing === 'all' || isDone(reader) === (standing === 'done'));
  const schools = [...Map.groupBy(readers, ({ urn }) => urn)].map(([urn, own]) => ({
    urn,
    name: own[0]?.school ?? '',
    people: own.length,
    done: own.filter(isDone).length,
  }));
  return {
    ...document,
    figures: {
      people: readers.length,
      opened: readers.filter(({ openedAt }) => openedAt !== null).length,
      acknowledged: readers.filter(({ acknowledgedAt }) => acknowledgedAt !== null).length,
    },
    schools: schools.filter(({ people, done }) => done < people).slice(0, 100),
    readers: shown.slice((page - 1) * readersPageSize, page * readersPageSize),
    total: shown.length,
  };
}

/** The same without pages, for a file. */
export async function getAllReaders(
  actor: StaffActor,
  id: string,
): Promise<{ title: string; number: number; asksAcknowledgement: boolean; readers: DocumentReader[] }> {
  const { isDone: _isDone, ...all } = await withActor(actor, (tx) => readAll(tx, actor, id));
  return all;
}

async function readAll(tx: Tx, actor: StaffActor, id: string) {
  const document = await tx.document.findFirst({
    where: { AND: [{ id }, tenantFilter(ownDocuments(actor))] },
    select: {
      title: true,
      asksAcknowledgement: true,
      versions: { select: { id: true, number: true, effectiveFrom: true, effectiveUntil: true } },
    },
  });
  if (document === null) throw new NotFound();
  const current = versionInForce(
    document.versions.map((version) => ({
      ...version,
      effectiveFrom: fromDateColumn(version.effectiveFrom),
      effectiveUntil: fromDateColumn(version.effectiveUntil),
    })),
    today(),
  );
  if (current === null) throw new NotFound();
  const { title, asksAcknowledgement } = document;
  return {
    title,
    asksAcknowledgement,
    number: current.number,
    readers: await readReaders(tx, { documentId: id, versionId: current.id }),
    isDone: ({ openedAt, acknowledgedAt }: DocumentReader) =>
      (asksAcknowledgement ? acknowledgedAt : openedAt) !== null,
  };
}

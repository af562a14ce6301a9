import type { SchoolActor, SelfActor, StaffActor } from '@/lib/auth/actor';
import {
  getDocument,
  getDocumentFile,
  getOwnDocumentFile,
  listHighlights,
  listLibrary,
} from '@/lib/library/queries';
import { getAllReaders, getReaders } from '@/lib/library/readers-queries';
import { libraryFiltersSchema, readersFiltersSchema } from '@/lib/library/schemas';
import { getDraft, getOwnDocument, listOwnDocuments } from '@/lib/library/staff-queries';
import { type Read, read } from './read';

type Reader = SchoolActor | SelfActor;
const readers: readonly ('school' | 'self')[] = ['school', 'self'];

const textOf = async (file: Promise<{ bytes: Uint8Array }>) =>
  Buffer.from((await file).bytes).toString('latin1');

export const libraryReads: Read[] = [
  read<Reader>('lib/library/queries.ts#listLibrary', readers, (actor) =>
    listLibrary(actor, libraryFiltersSchema.parse({})),
  ),
  read<Reader>('lib/library/queries.ts#listHighlights', readers, (actor) => listHighlights(actor)),
  read<Reader>('lib/library/queries.ts#getDocument', readers, (actor, { document }) =>
    getDocument(actor, document.id),
  ),
  read<Reader>('lib/library/queries.ts#getDocumentFile', readers, (actor, { document }) =>
    textOf(getDocumentFile(actor, document.versionId)),
  ),
  read<StaffActor>('lib/library/queries.ts#getOwnDocumentFile', ['staff'], (actor, { document }) =>
    textOf(getOwnDocumentFile(actor, document.versionId)),
  ),
  read<StaffActor>('lib/library/staff-queries.ts#listOwnDocuments', ['staff'], (actor) =>
    listOwnDocuments(actor, libraryFiltersSchema.parse({})),
  ),
  read<StaffActor>('lib/library/staff-queries.ts#getOwnDocument', ['staff'], (actor, { document }) =>
    getOwnDocument(actor, document.id),
  ),
  read<StaffActor>('lib/library/staff-queries.ts#getDraft', ['staff'], (actor, { document }) =>
    getDraft(actor, document.id),
  ),
  read<StaffActor>('lib/library/readers-queries.ts#getReaders', ['staff'], (actor, { document }) =>
    getReaders(actor, document.id, readersFiltersSchema.parse({})),
  ),
  read<StaffActor>('lib/library/readers-queries.ts#getAllReaders', ['staff'], (actor, { document }) =>
    getAllReaders(actor, document.id),
  ),
];

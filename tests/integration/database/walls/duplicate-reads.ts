import type { SchoolActor, SelfActor, StaffActor } from '@/lib/auth/actor';
import { findSurvivor, getPair } from '@/lib/duplicates/pair-queries';
import { listDuplicates, listSuspectsOfSubmission } from '@/lib/duplicates/queries';
import { duplicateFiltersSchema } from '@/lib/duplicates/schemas';
import { type Read, read } from './read';

const anybody: readonly ('school' | 'self' | 'staff')[] = ['school', 'self', 'staff'];

/** Of records that may be of one person. */
export const duplicateReads: Read[] = [
  read<StaffActor>('lib/duplicates/queries.ts#listDuplicates', ['staff'], (actor) =>
    listDuplicates(actor, duplicateFiltersSchema.parse({})),
  ),
  read<StaffActor>('lib/duplicates/queries.ts#listSuspectsOfSubmission', ['staff'], (actor, { submission }) =>
    listSuspectsOfSubmission(actor, submission.id),
  ),
  read<StaffActor>('lib/duplicates/pair-queries.ts#getPair', ['staff'], (actor, { ect, mentor }) =>
    getPair(actor, { one: ect.person.id, other: mentor.person.id }),
  ),
  // An id alone: whoever follows it needs to be let to the record.
  read<SchoolActor | SelfActor | StaffActor>(
    'lib/duplicates/pair-queries.ts#findSurvivor',
    anybody,
    async (actor, { former }) => (await findSurvivor(actor, former.id)) !== null,
  ),
];

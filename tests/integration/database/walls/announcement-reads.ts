import {
  getAudienceChoices,
  getDraftAsTyped,
  getSavedAudience,
  previewAnnouncement,
} from '@/lib/announcements/form-queries';
import {
  getAnnouncement,
  getReach,
  listAnnouncements,
  listSavedAudiences,
} from '@/lib/announcements/queries';
import { listReaders } from '@/lib/announcements/reader-queries';
import { findReceived, listReceived, openReceived } from '@/lib/announcements/received-queries';
import { readPreview } from '@/lib/announcements/schemas';
import type { SchoolActor, SelfActor, StaffActor } from '@/lib/auth/actor';
import { type Read, read } from './read';

const readers: readonly ('school' | 'self')[] = ['school', 'self'];

/** Of announcements. */
export const announcementReads: Read[] = [
  read<StaffActor>('lib/announcements/queries.ts#listAnnouncements', ['staff'], (actor) =>
    listAnnouncements(actor, { page: 1 }),
  ),
  read<StaffActor>('lib/announcements/queries.ts#getAnnouncement', ['staff'], (actor, { announcement }) =>
    getAnnouncement(actor, announcement.id),
  ),
  read<StaffActor>('lib/announcements/queries.ts#getReach', ['staff'], (actor, { announcement }) =>
    getReach(actor, announcement.id),
  ),
  read<StaffActor>('lib/announcements/queries.ts#listSavedAudiences', ['staff'], (actor) =>
    listSavedAudiences(actor),
  ),
  read<StaffActor>('lib/announcements/reader-queries.ts#listReaders', ['staff'], (actor, { announcement }) =>
    listReaders(actor, announcement.id, { show: 'all', page: 1 }),
  ),
  read<StaffActor>('lib/announcements/form-queries.ts#getAudienceChoices', ['staff'], (actor) =>
    getAudienceChoices(actor),
  ),
  read<StaffActor>(
    'lib/announcements/form-queries.ts#getSavedAudience',
    ['staff'],
    (actor, { savedAudience }) => getSavedAudience(actor, savedAudience.id),
  ),
  read<StaffActor>(
    'lib/announcements/form-queries.ts#getDraftAsTyped',
    ['staff'],
    (actor, { announcement }) => getDraftAsTyped(actor, announcement.id),
  ),
  read<StaffActor>('lib/announcements/form-queries.ts#previewAnnouncement', ['staff'], (actor, { school }) =>
    previewAnnouncement(actor, readPreview({ body: 'News', roles: 'ect', urns: String(school.urn) })),
  ),
  read<SchoolActor | SelfActor>('lib/announcements/received-queries.ts#listReceived', readers, (actor) =>
    listReceived(actor),
  ),
  read<SchoolActor | SelfActor>(
    'lib/announcements/received-queries.ts#openReceived',
    readers,
    (actor, { announcement }) => openReceived(actor, announcement.id),
  ),
  read<SchoolActor | SelfActor>(
    'lib/announcements/received-queries.ts#findReceived',
    readers,
    (actor, { announcement }) => findReceived(actor, announcement.id),
  ),
];

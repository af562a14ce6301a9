import type { SchoolActor, SelfActor, StaffActor } from '@/lib/auth/actor';
import { listMailPreviews } from '@/lib/mail/previews';
import { getMail, getMailQueue, listDeadAddresses, searchSent } from '@/lib/mail/queries';
import { sentFiltersSchema } from '@/lib/mail/schemas';
import { readNews } from '@/lib/notifications/news-queries';
import { getPreferences } from '@/lib/notifications/preferences-queries';
import { countUnread, listNotifications } from '@/lib/notifications/queries';
import { type Read, read } from './read';

/** Of mail and of how people are told. */
export const mailReads: Read[] = [
  read<StaffActor>('lib/mail/queries.ts#searchSent', ['staff'], (actor) =>
    searchSent(actor, sentFiltersSchema.parse({})),
  ),
  read<StaffActor>('lib/mail/queries.ts#getMail', ['staff'], (actor, { mail }) => getMail(actor, mail.id)),
  read<StaffActor>('lib/mail/queries.ts#listDeadAddresses', ['staff'], (actor) => listDeadAddresses(actor)),
  read<StaffActor>('lib/mail/queries.ts#getMailQueue', ['staff'], (actor) => getMailQueue(actor)),
  read<StaffActor>('lib/mail/previews.ts#listMailPreviews', ['staff'], (actor) => listMailPreviews(actor)),
  read<SchoolActor | SelfActor | StaffActor>(
    'lib/notifications/preferences-queries.ts#getPreferences',
    ['school', 'self', 'staff'],
    (actor) => getPreferences(actor),
  ),
  read<SchoolActor | SelfActor | StaffActor>(
    'lib/notifications/queries.ts#listNotifications',
    ['school', 'self', 'staff'],
    (actor) => listNotifications(actor, { view: 'all' }),
  ),
  read<SchoolActor | SelfActor | StaffActor>(
    'lib/notifications/queries.ts#countUnread',
    ['school', 'self', 'staff'],
    (actor) => countUnread(actor),
  ),
  read<SchoolActor | SelfActor | StaffActor>(
    'lib/notifications/news-queries.ts#readNews',
    ['school', 'self', 'staff'],
    // Everything is news to somebody who has seen nothing.
    (actor) => readNews(actor, '3:3:'),
  ),
];

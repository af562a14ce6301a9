import 'server-only';
import type { Tx } from '@/lib/db/with-actor';
import { notifyEach } from '@/lib/notifications/notify';
import { noticeFor } from './notice-words';
import type { PublishedRevision } from './publication';
import { urgentOf } from './urgent';

export interface AffectedReaders {
  userIds: string[];
  /** The school in whose context it is read; null for the attendee themself. */
  organisationId: string | null;
  urn: number | null;
  personIds: string[];
  personName: string;
  /** Places in the list of changes that was asked about. */
  changed: number[];
}

/**
 * Tells exactly those whom published changes touch, one notification for each of them and each of their schools:
 * who attends on the day that was or the day that is, and the heads and induction tutors of their schools. Its caller
 * calls `mailUrgent` as well.
 * Returns how many notifications that were.
 */
export async function tellAffected(tx: Tx, revisions: readonly PublishedRevision[]): Promise<number> {
  if (revisions.length === 0) return 0;
  const ordered = revisions.toSorted((a, b) => compare(a.nowOn, b.nowOn) || compare(a.title, b.title));
  const readers = await loadAffected(tx, ordered);
  const urgent = new Set(await urgentOf(tx, ordered));
  const notices = readers.flatMap(({ userIds, organisationId, changed, ...reader }) => {
    const touching = changed.flatMap((at) => ordered[at] ?? []);
    const words = noticeFor(reader, touching);
    return userIds.map((userId) => ({
      userId,
      organisationId,
      kind: 'schedule_changed' as const,
      ...words,
      // `mailUrgent` mails these at once, with words of their own.
      ...(touching.every((revision) => urgent.has(revision)) ? { mail: 'none' as const } : {}),
      subjectType: 'schedule_version',
      subjectId: touching[0]?.versionId,
    }));
  });
  return notifyEach(tx, notices);
}

/** One JSON value: thousands of small arrays take far longer to come over as rows. */
export async function loadAffected(
  tx: Tx,
  revisions: readonly PublishedRevision[],
): Promise<AffectedReaders[]> {
  const changes = revisions.map(({ eventId, wasOn, nowOn, wasFor, nowFor }, at) => {
    return { at, eventId, wasOn, nowOn, wasFor, nowFor };
  });
  const [row] = await tx.$queryRaw<{ readers: AffectedReaders[] }[]>`
    select coalesce(json_agg(json_build_object('userIds', user_ids, 'organisationId', organisation_id, 'urn', urn,
      'personIds', person_ids, 'personName', person_name, 'changed', changed)), '[]') as readers
    from app.affected_by_changes(${JSON.stringify(changes)}::jsonb)`;
  return row?.readers ?? [];
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

import 'server-only';
import type { Tx } from '@/lib/db/with-actor';
import { notifyEach } from '@/lib/notifications/notify';
import { noticeFor } from './notice-words';
import type { PublishedRevision } from './publication';

interface AffectedReader {
  userId: string;
  /** The school in whose context it is read; null for the attendee themself. */
  organisationId: string | null;
  urn: number | null;
  personIds: string[];
  personName: string;
  eventIds: string[];
}

/**
 * Tells exactly those whom published changes touch, one notification for each of them and each of their schools:
 * who attends on the day that was or the day that is, and the heads and induction tutors of their schools.
 * Returns how many notifications that were.
 */
export async function tellAffected(tx: Tx, revisions: readonly PublishedRevision[]): Promise<number> {
  if (revisions.length === 0) return 0;
  const days = revisions.map(({ eventId, wasOn, nowOn, wasFor, nowFor }) => {
    return { eventId, wasOn, nowOn, wasFor, nowFor };
  });
  const readers = await tx.$queryRaw<AffectedReader[]>`
    select user_id as "userId", organisation_id as "organisationId", urn, person_ids as "personIds",
      person_name as "personName", event_ids as "eventIds"
    from app.affected_by_changes(${JSON.stringify(days)}::jsonb)`;
  const byEvent = Map.groupBy(revisions, ({ eventId }) => eventId);
  return notifyEach(
    tx,
    readers.map((reader) => {
      const touching = reader.eventIds.flatMap((id) => byEvent.get(id) ?? []);
      return {
        userId: reader.userId,
        organisationId: reader.organisationId,
        kind: 'schedule_changed' as const,
        ...noticeFor(reader, touching),
        subjectType: 'schedule_version',
        subjectId: touching[0]?.versionId,
      };
    }),
  );
}

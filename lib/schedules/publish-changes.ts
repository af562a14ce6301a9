import 'server-only';
import { randomUUID } from 'node:crypto';
import { type AuditEntry, recordAudits } from '@/lib/audit/record';
import type { Actor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import type { Tx } from '@/lib/db/with-actor';
import { type Plan, planPublication } from './plan-publication';
import type { EventDetails, Publication, Published, PublishedRevision } from './publication';
import {
  type GroupToPublish,
  insertEvents,
  insertRevisions,
  insertVersions,
  loadEventsToChange,
  loadGroups,
  loadNames,
  lockSchedules,
  type StoredEvent,
  updateEvents,
  updateUsualVenues,
} from './publication-records';
import type { Names } from './publication-rules';
import { tellAffected } from './tell-affected';

/**
 * Publishes changes to the schedules of groups, in the transaction of their cause: writes the events, one version
 * for each group whose schedule differs now, a revision (was, now) for each event that differs, and a notification to
 * exactly those whom the changes touch. What is as it was writes nothing and tells nobody. A handful of statements,
 * however many groups and events.
 *
 * Call it once for everything that one deed changes: each reader is told once for each call.
 *
 * @param tell false when the caller tells people later, with `tellAffected` and the revisions that come back
 * @throws NotFound when a group or event is not there, or not the actor's
 * @throws Conflict when an event has changed since the version that a change names
 */
export async function publishChanges(
  tx: Tx,
  actor: Actor,
  publications: readonly Publication[],
  { tell = true }: { tell?: boolean } = {},
): Promise<Published & { notices: number }> {
  const at = now();
  const groupIds = publications.map(({ groupId }) => groupId);
  if (new Set(groupIds).size < groupIds.length) throw new Error('A group is published twice at once.');
  await lockSchedules(tx, groupIds);
  const groups = await loadGroups(tx, groupIds);
  const events = await loadEventsToChange(
    tx,
    publications.flatMap(({ changed = [] }) => changed.map(({ eventId }) => eventId)),
    publications.flatMap(({ groupId, usualVenueId }) => (usualVenueId === undefined ? [] : [groupId])),
  );
  const names = await namesFor(tx, publications, groups, events);
  const plan: Plan = { added: [], written: [], venues: [], revisions: [] };
  for (const publication of publications) planPublication(plan, publication, { groups, events, names, at });
  await updateUsualVenues(tx, plan.venues);
  await insertEvents(tx, plan.added, at);
  await updateEvents(tx, plan.written, at);
  const published = await writeVersions(tx, actor, plan, at);
  const notices = tell ? await tellAffected(tx, published.revisions) : 0;
  await recordPublications(tx, actor, published, groups, notices);
  return { ...published, addedEventIds: plan.added.map(({ id }) => id), notices };
}

async function namesFor(
  tx: Tx,
  publications: readonly Publication[],
  groups: ReadonlyMap<string, GroupToPublish>,
  events: ReadonlyMap<string, StoredEvent>,
): Promise<Names> {
  const said: Partial<EventDetails>[] = [
    ...events.values(),
    ...publications.flatMap(({ added = [], changed = [] }) => [...added, ...changed.map(({ to }) => to)]),
  ];
  const venues = [
    ...said.map(({ venueId }) => venueId),
    ...[...groups.values()].map(({ venueId }) => venueId),
    ...publications.map(({ usualVenueId }) => usualVenueId),
  ];
  const present = (ids: (string | null | undefined)[]) => [
    ...new Set(ids.filter((id) => id !== null && id !== undefined)),
  ];
  return loadNames(tx, present(venues), present(said.map(({ moduleId }) => moduleId)));
}

async function writeVersions(
  tx: Tx,
  actor: Actor,
  { revisions }: Plan,
  at: Date,
): Promise<Pick<Published, 'versions' | 'revisions'>> {
  if (revisions.length === 0) return { versions: [], revisions: [] };
  const byGroup = new Map(
    revisions.map(({ groupId, reason }) => [groupId, { id: randomUUID(), groupId, reason }]),
  );
  const numbers = await insertVersions(tx, [...byGroup.values()], actor.userId, at);
  const written = revisions.map(
    (revision): PublishedRevision => ({
      ...revision,
      versionId: byGroup.get(revision.groupId)?.id ?? '',
      version: numbers.get(revision.groupId) ?? 1,
    }),
  );
  await insertRevisions(tx, written);
  const versions = [...byGroup.values()].map(({ id, groupId }) => ({
    id,
    groupId,
    number: numbers.get(groupId) ?? 1,
  }));
  return { versions, revisions: written };
}

async function recordPublications(
  tx: Tx,
  actor: Actor,
  { versions, revisions }: Pick<Published, 'versions' | 'revisions'>,
  groups: ReadonlyMap<string, GroupToPublish>,
  notices: number,
): Promise<void> {
  const byVersion = Map.groupBy(revisions, ({ versionId }) => versionId);
  const entries = versions.map(
    ({ id, groupId, number }): AuditEntry => ({
      action: 'schedule.published',
      subjectType: 'group',
      subjectId: groupId,
      organisationId: groups.get(groupId)?.deliveryPartnerId,
      detail: { versionId: id, number, events: byVersion.get(id)?.length ?? 0, notices },
    }),
  );
  await recordAudits(tx, actor, entries);
}

import { formatDayAndMonth } from '@/lib/dates/format';
import { readSnapshot } from '@/lib/events/snapshots';
import { changeInWords, publicationsOf } from './changes';
import type { PublishedRevision } from './publication';

interface NoticeReader {
  /** Null for the attendee themself. */
  urn: number | null;
  personIds: readonly string[];
  personName: string;
}

const told = 3;

/** What somebody reads whose schedule, or whose people's schedules, the changes touch: given in the order of their days. */
export function noticeFor(
  reader: NoticeReader,
  revisions: readonly PublishedRevision[],
): { title: string; body: string; href: string } {
  const isNew = revisions.every(({ kind, version }) => kind === 'added' && version === 1);
  return {
    title: titleFor(reader, isNew),
    body: isNew ? firstDates(revisions) : changesIn(revisions),
    href: hrefFor(reader),
  };
}

function titleFor({ urn, personIds, personName }: NoticeReader, isNew: boolean): string {
  const verb = isNew ? 'been published' : 'changed';
  if (urn === null) return `Your schedule has ${verb}`;
  return personIds.length === 1
    ? `The schedule of ${personName} has ${verb}`
    : `The schedules of ${personIds.length} people have ${verb}`;
}

function hrefFor({ urn, personIds }: NoticeReader): string {
  if (urn === null) return '/me';
  return personIds.length === 1 ? `/schools/${urn}/people/${personIds[0]}` : `/schools/${urn}/people`;
}

function firstDates(revisions: readonly PublishedRevision[]): string {
  const [first] = revisions;
  const events = revisions.length === 1 ? 'One event' : `${revisions.length} events, the first`;
  return first === undefined ? '' : `${events} on ${formatDayAndMonth(first.nowOn)}: ${first.title}.`;
}

function changesIn(revisions: readonly PublishedRevision[]): string {
  const lines = revisions.slice(0, told).map((revision) => `${revision.title}: ${sentenceOf(revision)}.`);
  const more = revisions.length - lines.length;
  if (more > 0) lines.push(`And ${more === 1 ? 'one more change' : `${more} more changes`}.`);
  const reasons = new Set(revisions.map(({ reason }) => reason.replace(/\.$/, '')));
  if (reasons.size === 1) lines.push(`Reason: ${[...reasons][0]}.`);
  return lines.join(' ');
}

function sentenceOf({ kind, was, now, version, reason, eventId, nowOn }: PublishedRevision): string {
  if (kind === 'added') return `added on ${formatDayAndMonth(nowOn)}`;
  const revision = {
    id: eventId,
    kind,
    version,
    reason,
    publishedAt: new Date(0),
    was: readSnapshot(was),
    now: readSnapshot(now),
  };
  const sentence = changeInWords(publicationsOf({ revisions: [revision] })) ?? 'changed';
  const words = sentence.charAt(0).toLowerCase() + sentence.slice(1);
  return kind === 'cancelled' && revision.was.startsAt === undefined
    ? `${words}, was planned for ${formatDayAndMonth(nowOn)}`
    : words;
}

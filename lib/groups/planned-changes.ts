import 'server-only';
import { createHash } from 'node:crypto';
import { now, today } from '@/lib/dates/clock';
import { academicYearStart } from '@/lib/dates/iso-date';
import { londonDate, londonInstant, londonTime } from '@/lib/dates/london';
import type { Tx } from '@/lib/db/with-actor';
import type { EventKind } from '@/lib/events/types';
import type { EventChange } from '@/lib/schedules/publication';
import { isWindow } from '@/lib/schedules/rules';
import { readTermsOf } from '@/lib/terms/read-terms';
import { shiftEvents } from './shift-rules';
import type { Audience, PlannedEvent, PlannedGroup } from './types';

interface GroupRow {
  id: string;
  name: string;
  laCode: number | null;
  latest: number;
  held: number;
}

interface EventRow {
  id: string;
  groupId: string;
  title: string;
  audience: Audience;
  kind: EventKind;
  startsAt: Date;
  endsAt: Date;
  version: number;
}

/** What publishing all drafts of the groups would do. The caller has asked whose groups they are. */
export async function planDrafts(tx: Tx, groupIds: readonly string[]): Promise<PlannedGroup[]> {
  const drafts = await tx.$queryRaw<EventRow[]>`
    select id, group_id as "groupId", title, audience::text, kind::text, starts_at as "startsAt", ends_at as "endsAt", version
    from event where group_id = any (${groupIds}::uuid[]) and published_at is null order by starts_at, id`;
  const byGroup = Map.groupBy(drafts, ({ groupId }) => groupId);
  return (await loadGroups(tx, groupIds)).map(({ id, name, latest, held }) => ({
    id,
    name,
    latest,
    isHolding: held > 0,
    impossible: 0,
    past: 0,
    events: (byGroup.get(id) ?? []).map((event) => ({
      ...described(event),
      was: null,
      date: londonDate(event.startsAt),
      why: null,
      to: null,
    })),
  }));
}

/**
 * What shifting the groups by a number of teaching weeks would do: all published events still to come on the same day
 * and time, never on a holiday. The caller has asked whose groups they are.
 */
export async function planShift(tx: Tx, groupIds: readonly string[], weeks: number): Promise<PlannedGroup[]> {
  const groups = await loadGroups(tx, groupIds);
  const codes = [...new Set(groups.flatMap(({ laCode }) => laCode ?? []))];
  const terms = await readTermsOf(tx, codes, academicYearStart(today()));
  const events = await tx.$queryRaw<EventRow[]>`
    select id, group_id as "groupId", title, audience::text, kind::text, starts_at as "startsAt", ends_at as "endsAt", version
    from event where group_id = any (${groupIds}::uuid[]) and published_at is not null and status <> 'cancelled'
      and starts_at > ${now()} order by starts_at, id`;
  const byGroup = Map.groupBy(events, ({ groupId }) => groupId);
  return groups.map(({ id, name, laCode, latest, held }) => {
    const own = (byGroup.get(id) ?? []).filter(({ startsAt }) => londonDate(startsAt) > today());
    const byId = new Map(own.map((event) => [event.id, event]));
    const { shifted, impossible } = shiftEvents(
      own.map((event) => ({
        id: event.id,
        date: londonDate(event.startsAt),
        endDate: londonDate(event.endsAt),
        isWindow: isWindow(event),
      })),
      weeks,
      laCode === null ? [] : (terms.get(laCode) ?? []),
    );
    return {
      id,
      name,
      latest,
      isHolding: held > 0,
      impossible: impossible.length,
      past: shifted.filter(({ date }) => date <= today()).length,
      events: shifted.flatMap(({ id: eventId, date, endDate, why }): PlannedEvent[] => {
        const event = byId.get(eventId);
        if (event === undefined) return [];
        const to = {
          startsAt: londonInstant(date, londonTime(event.startsAt)),
          endsAt: londonInstant(endDate, londonTime(event.endsAt)),
        };
        return [{ ...described(event), was: londonDate(event.startsAt), date, why, to }];
      }),
    };
  });
}

function described({ id, title, audience, version }: EventRow) {
  return { id, title, audience, version };
}

function loadGroups(tx: Tx, groupIds: readonly string[]): Promise<GroupRow[]> {
  return tx.$queryRaw<GroupRow[]>`
    select g.id, g.name, g.la_code as "laCode", coalesce(v.latest, 0) as latest, coalesce(v.held, 0) as held
    from groups g left join (select group_id, max(number)::int as latest,
        (count(*) filter (where notices_held_at is not null))::int as held from schedule_version group by group_id) v
      on v.group_id = g.id
    where g.id = any (${groupIds}::uuid[]) order by g.name, g.id`;
}

/**
 * Stands for exactly what was shown: when anything that would be done is otherwise by now, it differs. Whom it touches
 * is no part of it, since that is asked anew when people are told.
 */
export function sealOf(groups: readonly PlannedGroup[]): string {
  const shown = groups.map(({ id, latest, events }) => [
    id,
    latest,
    events.map((event) => [event.id, event.version, event.was, event.date, event.to]),
  ]);
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url');
}

/** The same as publications of the groups in which anything is done. */
export function publicationsOf(
  groups: readonly PlannedGroup[],
): { groupId: string; changed: EventChange[] }[] {
  return groups
    .filter(({ events }) => events.length > 0)
    .map(({ id: groupId, events }) => ({
      groupId,
      changed: events.map(({ id: eventId, version, to }) => ({ eventId, version, to: to ?? {} })),
    }));
}

import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { now, today } from '@/lib/dates/clock';
import { academicYearStart } from '@/lib/dates/iso-date';
import { londonDate, londonInstant, londonTime } from '@/lib/dates/london';
import { withActor } from '@/lib/db/with-actor';
import { NotFound, RuleBroken } from '@/lib/errors';
import { isWindow } from '@/lib/schedules/rules';
import { readTermsAround } from '@/lib/terms/read-terms';
import { type GroupPublished, lockOwnGroup, publishGroup, type Telling } from '../publish-group';
import { shiftEvents } from '../shift-rules';

/**
 * Moves all events of a group that are still to come by a number of teaching weeks: the same day and time, never on a
 * holiday. @throws NotFound, Conflict, RuleBroken when there is no teaching week for one of them
 */
export async function shiftGroup(
  actor: StaffActor,
  { groupId, weeks, ...telling }: Telling & { groupId: string; weeks: number },
): Promise<GroupPublished> {
  return withActor(
    actor,
    async (tx) => {
      await lockOwnGroup(tx, actor, groupId);
      const group = await tx.group.findUnique({ where: { id: groupId }, select: { laCode: true } });
      if (group === null) throw new NotFound();
      const terms = await readTermsAround(tx, group.laCode, academicYearStart(today()));
      const events = await tx.event.findMany({
        where: { groupId, publishedAt: { not: null }, status: { not: 'cancelled' }, startsAt: { gt: now() } },
        select: { id: true, startsAt: true, endsAt: true, kind: true, version: true },
      });
      const coming = events
        .map((event) => ({
          ...event,
          date: londonDate(event.startsAt),
          endDate: londonDate(event.endsAt),
          isWindow: isWindow(event),
        }))
        .filter(({ date }) => date > today());
      const { shifted, impossible } = shiftEvents(coming, weeks, terms);
      if (impossible.length > 0)
        throw new RuleBroken(
          'no_teaching_week',
          'There are no term dates for so many weeks. Add them, or choose fewer weeks',
          'weeks',
        );
      const byId = new Map(coming.map((event) => [event.id, event]));
      return publishGroup(tx, actor, telling, {
        groupId,
        changed: shifted.flatMap(({ id, date, endDate }) => {
          const event = byId.get(id);
          if (event === undefined) return [];
          return {
            eventId: id,
            version: event.version,
            to: {
              startsAt: londonInstant(date, londonTime(event.startsAt)),
              endsAt: londonInstant(endDate, londonTime(event.endsAt)),
            },
          };
        }),
      });
    },
    { timeout: 60_000 },
  );
}

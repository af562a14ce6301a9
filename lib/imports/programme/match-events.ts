import { londonDate, londonTime } from '@/lib/dates/london';
import type { KnownEvent } from './known';
import type { ToldEvent } from './rows';
import { nameKey, type Verdict } from './verdicts';

export interface EventLine {
  verdict: Verdict;
  told: ToldEvent;
}

/**
 * Which event of the group each row is. A reference says it; without one an event is known by its kind and title, and
 * where the group has several of those by day and time: those at the same time first, then those of the same day,
 * then the one that is left. Where two are left nobody could say which of them has moved.
 */
export function matchEvents(
  lines: readonly EventLine[],
  events: readonly KnownEvent[],
): Map<EventLine, KnownEvent | null> {
  const matches = new Map<EventLine, KnownEvent | null>();
  const free = new Set(events);
  const take = (line: EventLine, event: KnownEvent) => {
    matches.set(line, event);
    free.delete(event);
  };
  for (const line of lines) {
    const { reference } = line.told;
    if (reference === null) continue;
    const event = events.find((one) => one.reference === reference);
    if (event === undefined)
      line.verdict.refuse('event', 'reference', `The group has no event E${reference}.`);
    else if (!free.has(event))
      line.verdict.refuse(
        'duplicate_row',
        'reference',
        `Another row has the reference E${reference} already.`,
      );
    else take(line, event);
  }
  const unnamed = lines.filter((line) => line.told.reference === null);
  for (const [key, own] of Map.groupBy(unnamed, ({ told }) => `${told.kind} ${nameKey(told.title)}`))
    matchAlike(own, () => [...free].filter((event) => `${event.kind} ${nameKey(event.title)}` === key), take);
  for (const line of lines) if (!matches.has(line)) matches.set(line, null);
  return matches;
}

function matchAlike(
  lines: readonly EventLine[],
  left: () => KnownEvent[],
  take: (line: EventLine, event: KnownEvent) => void,
): void {
  let open = [...lines];
  const pass = (isIt: (told: ToldEvent, event: KnownEvent) => boolean) => {
    open = open.filter((line) => {
      const event = left().find((one) => isIt(line.told, one));
      if (event === undefined) return true;
      take(line, event);
      return false;
    });
  };
  const isSameDay = (told: ToldEvent, event: KnownEvent) => londonDate(event.startsAt) === told.date;
  pass((told, event) => isSameDay(told, event) && londonTime(event.startsAt) === told.from);
  pass(isSameDay);
  const rest = left();
  if (rest.length === 0) return;
  const [line, event] = [open[0], rest[0]];
  if (open.length === 1 && rest.length === 1 && line !== undefined && event !== undefined) take(line, event);
  else
    for (const one of open)
      one.verdict.refuse(
        'event',
        'reference',
        `The group has ${rest.length === 1 ? 'another event' : 'several events'} of this title on other days. Give the reference (${rest.map(({ reference }) => `E${reference}`).join(', ')}) of the one that moves, or a new event a title of its own.`,
      );
}

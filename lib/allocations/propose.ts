import type { Considered, GridPoint, GroupChoice, Proposal, ProposedPlace, Refusal, Unplaced } from './types';

/** What a day shared with one's mentor or ECT is worth, in kilometres of travel. */
const sameDayCost = 25;
/** A distance that nobody knows counts as a middling one. */
const unknownDistance = 30;
const mostOthers = 4;

export interface PlacedPair {
  /** Week days on which people who have a group already are out, by training. */
  weekdayOf: ReadonlyMap<string, number | null>;
}

interface Option {
  group: GroupChoice;
  kilometres: number | null;
  refused: Refusal | null;
}

/**
 * Proposes a group for everybody who has none. Audience, intake and lead provider must fit; so must the phase, and
 * the days on which the person works. Among those that fit, the nearest venue wins, unless mentor and ECT would then
 * be out of school on one day. Whoever has most to lose chooses first, so that the last near place goes to them; the
 * same input gives the same proposal, and no group is filled beyond its free places.
 */
export function proposeGroups(
  people: readonly Unplaced[],
  groups: readonly GroupChoice[],
  { weekdayOf }: PlacedPair,
): Proposal {
  const free = new Map(groups.map((group) => [group.groupId, group.free]));
  const weekdayOfGroup = new Map(groups.map(({ groupId, weekday }) => [groupId, weekday]));
  const weekdays = new Map(weekdayOf);
  const waiting = new Map(
    people.map((person) => {
      const options = optionsFor(person, groups);
      return [person, { person, options, ranked: rank(options, person, free, weekdays) }] as const;
    }),
  );
  const places = new Map<string, ProposedPlace>();
  while (waiting.size > 0) {
    const { person, ranked } = mostToLose([...waiting.values()]);
    waiting.delete(person);
    const best = ranked.find(({ refused }) => refused === null) ?? null;
    places.set(person.trainingPeriodId, placeOf(person, best, ranked));
    if (best === null) continue;
    const left = (free.get(best.groupId) ?? 0) - 1;
    free.set(best.groupId, left);
    weekdays.set(person.trainingPeriodId, weekdayOfGroup.get(best.groupId) ?? null);
    for (const [other, { options }] of waiting) {
      const isFullForThem = left <= 0 && options.some(({ group }) => group.groupId === best.groupId);
      if (!isFullForThem && !other.pairedWith.includes(person.trainingPeriodId)) continue;
      waiting.set(other, { person: other, options, ranked: rank(options, other, free, weekdays) });
    }
  }
  return { places: people.flatMap(({ trainingPeriodId }) => places.get(trainingPeriodId) ?? []) };
}

function optionsFor(person: Unplaced, groups: readonly GroupChoice[]): Option[] {
  return groups
    .filter(
      (group) =>
        (group.audience === 'both' || group.audience === person.role) &&
        group.leadProviderId === person.leadProviderId &&
        (person.deliveryPartnerId === null || group.deliveryPartnerId === person.deliveryPartnerId) &&
        group.intake.year === person.intake.year &&
        group.intake.term === person.intake.term,
    )
    .map((group) => ({
      group,
      kilometres: distance(person.at, group.at),
      refused: refusalOf(person, group),
    }));
}

function refusalOf(person: Unplaced, { phase, weekday }: GroupChoice): Refusal | null {
  if (phase !== null && person.phase !== null && phase.toLowerCase() !== person.phase.toLowerCase())
    return { reason: 'phase', phase };
  const days = person.workingDays;
  if (weekday !== null && days.length > 0 && !days.includes(weekday)) return { reason: 'day_off', weekday };
  return null;
}

interface Ranked extends Considered {
  cost: number;
}

function rank(
  options: readonly Option[],
  person: Unplaced,
  free: ReadonlyMap<string, number>,
  weekdays: ReadonlyMap<string, number | null>,
): Ranked[] {
  const pairDays = person.pairedWith.map((training) => weekdays.get(training) ?? null);
  return options
    .map(({ group, kilometres, refused }): Ranked => {
      const sameDayAsPair = group.weekday !== null && pairDays.includes(group.weekday);
      const isFull = (free.get(group.groupId) ?? 0) <= 0;
      return {
        groupId: group.groupId,
        name: group.name,
        kilometres,
        sameDayAsPair,
        refused: refused ?? (isFull ? { reason: 'full' } : null),
        cost: (kilometres ?? unknownDistance) + (sameDayAsPair ? sameDayCost : 0),
      };
    })
    .sort(
      (a, b) =>
        Number(a.refused !== null) - Number(b.refused !== null) ||
        a.cost - b.cost ||
        (a.name < b.name ? -1 : 1),
    );
}

interface Waiting {
  person: Unplaced;
  ranked: Ranked[];
}

/** Somebody with one way left goes first, then whoever would travel furthest for the second best. */
function mostToLose(waiting: readonly Waiting[]): Waiting {
  return waiting.reduce((chosen, candidate) => (lossOf(candidate) > lossOf(chosen) ? candidate : chosen));
}

function lossOf({ ranked }: Waiting): number {
  const [best, second] = ranked;
  if (best === undefined || best.refused !== null) return -1;
  return second === undefined || second.refused !== null ? Number.MAX_VALUE : second.cost - best.cost;
}

function placeOf(person: Unplaced, best: Ranked | null, ranked: readonly Ranked[]): ProposedPlace {
  const { trainingPeriodId, personId, name, role, schoolName, from } = person;
  const others = ranked.filter((candidate) => candidate !== best).slice(0, mostOthers);
  return {
    trainingPeriodId,
    personId,
    name,
    role,
    schoolName,
    from,
    chosen: best === null ? null : considered(best),
    others: others.map(considered),
  };
}

function considered({ cost: _cost, ...rest }: Ranked): Considered {
  return rest;
}

function distance(one: GridPoint | null, other: GridPoint | null): number | null {
  if (one === null || other === null) return null;
  const metres = Math.hypot(one.easting - other.easting, one.northing - other.northing);
  return Math.round(metres / 100) / 10;
}

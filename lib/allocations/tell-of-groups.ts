import 'server-only';
import type { Tx } from '@/lib/db/with-actor';
import { readersOfSchools } from '@/lib/memberships/school-readers';
import { notify } from '@/lib/notifications/notify';
import type { ChosenPlace } from './types';

interface Reader {
  userIds: string[];
  /** Null for the people themselves. */
  schoolId: string | null;
  urn: number | null;
  trainings: string[];
}

const most = 5;

/** Tells the people themselves which group they are in, or no longer in, and every school once of all of its own. */
export async function tellOfGroups(
  tx: Tx,
  runId: string,
  places: readonly ChosenPlace[],
  what: 'placed' | 'taken_back',
): Promise<void> {
  const byTraining = new Map(places.map((place) => [place.trainingPeriodId, place]));
  for (const { userIds, schoolId, urn, trainings } of await readersOf(tx, [...byTraining.keys()])) {
    const theirs = trainings.flatMap((training) => byTraining.get(training) ?? []);
    const [first] = theirs;
    if (first === undefined) continue;
    const isOne = theirs.length === 1;
    const person = schoolId === null ? '/me' : `/schools/${urn}/people/${first.personId}`;
    await notify(tx, {
      userIds,
      organisationId: schoolId,
      kind: 'group_changed',
      title: titleOf(theirs, what, schoolId !== null),
      body: theirs
        .slice(0, most)
        .map(({ name, chosen }) => (schoolId === null ? chosen.name : `${name}: ${chosen.name}`))
        .concat(theirs.length > most ? [`and ${theirs.length - most} more`] : [])
        .join('; '),
      href: schoolId === null || isOne ? person : `/schools/${urn}/people`,
      subjectType: 'allocation',
      subjectId: runId,
    });
  }
}

function titleOf(theirs: readonly ChosenPlace[], what: 'placed' | 'taken_back', isSchool: boolean): string {
  const [first] = theirs;
  const placed = what === 'placed';
  if (!isSchool) return placed ? 'You are in a group' : 'Your group was taken back';
  if (theirs.length === 1)
    return placed ? `${first?.name} is in a group` : `The group of ${first?.name} was taken back`;
  return placed
    ? `${theirs.length} people are in a group`
    : `The groups of ${theirs.length} people were taken back`;
}

/** The people themselves, then those who hear of their schools' news. */
async function readersOf(tx: Tx, trainings: readonly string[]): Promise<Reader[]> {
  const placed = await tx.$queryRaw<{ training: string; schoolId: string; userId: string | null }[]>`
    select t.id as training, p.school_id as "schoolId", n.user_id as "userId" from training_period t
    join school_period p on p.id = t.school_period_id join person n on n.id = p.person_id
    where t.id = any (${trainings}::uuid[]) order by t.id`;
  const own = Map.groupBy(placed, ({ userId }) => userId);
  const bySchool = Map.groupBy(placed, ({ schoolId }) => schoolId);
  const schools = await readersOfSchools(tx, [...bySchool.keys()]);
  return [
    ...[...own].flatMap(([userId, theirs]) =>
      userId === null
        ? []
        : { userIds: [userId], schoolId: null, urn: null, trainings: theirs.map(({ training }) => training) },
    ),
    ...schools.map((school) => ({
      ...school,
      trainings: (bySchool.get(school.schoolId) ?? []).map(({ training }) => training),
    })),
  ];
}

import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import type { Tx } from '@/lib/db/with-actor';
import { RuleBroken } from '@/lib/errors';
import { intakeWords, phaseLabel } from './labels';
import { audienceWords } from './rules';
import { type AudienceTyped, audienceSchema } from './schemas';
import type { Audience, Reach } from './types';

/** An audience as it was stored, whatever shape an older version gave it. */
export function readAudience(stored: unknown): Audience {
  return audienceSchema.parse(stored);
}

/** What was typed, with the schools of its URNs. @throws RuleBroken for a URN of no school of the organisation */
export async function audienceOf(tx: Tx, actor: StaffActor, typed: AudienceTyped): Promise<Audience> {
  const urns = [...new Set(typed.urns.map(Number))];
  const own = actor.organisationId;
  const schools =
    urns.length === 0
      ? []
      : await tx.school.findMany({
          where: {
            urn: { in: urns },
            partnerships: { some: { OR: [{ leadProviderId: own }, { deliveryPartnerId: own }] } },
          },
          select: { id: true, urn: true },
        });
  const unknown = urns.filter((urn) => !schools.some((school) => school.urn === urn));
  if (unknown.length > 0)
    throw new RuleBroken(
      'unknown_schools',
      `You do not work with a school with the URN ${unknown.slice(0, 5).join(', ')}`,
      'urns',
    );
  return {
    roles: typed.roles,
    schoolIds: schools.map(({ id }) => id),
    phases: typed.phases,
    areas: typed.areas,
    intakes: typed.intakes,
    groupIds: typed.groups,
    statuses: typed.statuses,
  };
}

/** How many people an audience is today, and who some of them are. */
export async function reachOf(
  tx: Tx,
  organisationId: string,
  audience: Audience,
  kind: 'service' | 'newsletter',
): Promise<Reach> {
  const [row] = await tx.$queryRaw<{ reach: Reach }[]>`
    select app.announcement_reach(${organisationId}::uuid, ${JSON.stringify(audience)}::jsonb, ${kind === 'newsletter'}) as reach`;
  if (row === undefined) throw new Error('The audience was not counted.');
  return row.reach;
}

const namesShown = 6;

/** The audience in words, with the names of its schools, areas and groups. */
export async function audienceInWords(tx: Tx, audience: Audience): Promise<string[]> {
  const schools = await tx.organisation.findMany({
    where: { id: { in: audience.schoolIds } },
    select: { name: true },
    orderBy: { name: 'asc' },
    take: namesShown,
  });
  const areas = await tx.school.groupBy({
    by: ['laCode', 'laName'],
    where: { laCode: { in: audience.areas } },
    orderBy: { laName: 'asc' },
  });
  const groups = await tx.group.findMany({
    where: { id: { in: audience.groupIds } },
    select: { name: true },
    orderBy: { name: 'asc' },
    take: namesShown,
  });
  const more = (all: number, shown: number) => (all > shown ? [`${all - shown} more`] : []);
  return audienceWords(audience, {
    schools: [...schools.map(({ name }) => name), ...more(audience.schoolIds.length, schools.length)],
    phases: audience.phases.map((phase) => phaseLabel[phase]),
    areas: areas.map(({ laName, laCode }) => laName ?? String(laCode)),
    intakes: audience.intakes.map(intakeWords),
    groups: [...groups.map(({ name }) => name), ...more(audience.groupIds.length, groups.length)],
  });
}

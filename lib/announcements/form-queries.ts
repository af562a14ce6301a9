import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { NotFound, RuleBroken } from '@/lib/errors';
import { markdownTree } from '@/lib/markdown/parse';
import { audienceOf, reachOf, readAudience } from './audience';
import { intakeWords, phaseLabel } from './labels';
import type { AudienceTyped } from './schemas';
import {
  type AnnouncementKind,
  type Audience,
  type AudienceChoices,
  type Phase,
  type Preview,
  phases,
} from './types';

/** What of an audience can be chosen: phases and areas of the organisation's schools, its intakes and its groups. */
export async function getAudienceChoices(actor: StaffActor): Promise<AudienceChoices> {
  return withActor(actor, async (tx) => {
    const own = actor.organisationId;
    const mine = { OR: [{ leadProviderId: own }, { deliveryPartnerId: own }] };
    const atMySchools = tenantFilter({ partnerships: { some: mine } });
    const inUse = await tx.school.groupBy({ by: ['phase'], where: atMySchools });
    const areas = await tx.school.groupBy({
      by: ['laCode', 'laName'],
      where: { AND: [atMySchools, { laCode: { not: null } }] },
      orderBy: { laName: 'asc' },
    });
    const intakes = await tx.trainingPeriod.groupBy({
      by: ['intakeYear', 'intakeTerm'],
      where: tenantFilter(mine),
      orderBy: [{ intakeYear: 'desc' }, { intakeTerm: 'asc' }],
    });
    const groups = await tx.group.findMany({
      where: tenantFilter(mine),
      orderBy: [{ intakeYear: 'desc' }, { name: 'asc' }],
      select: { id: true, name: true },
      take: 500,
    });
    const saved = await tx.savedAudience.findMany({
      where: tenantFilter({ organisationId: own }),
      orderBy: { name: 'asc' },
      select: { id: true, name: true },
    });
    const phasesInUse = new Set<Phase>(inUse.map(({ phase }) => phase));
    return {
      phases: phases
        .filter((phase) => phasesInUse.has(phase))
        .map((phase) => ({ value: phase, label: phaseLabel[phase] })),
      areas: areas.map(({ laCode, laName }) => ({ value: String(laCode), label: laName ?? String(laCode) })),
      intakes: intakes.map(({ intakeYear, intakeTerm }) => {
        const value = `${intakeYear}-${intakeTerm}`;
        return { value, label: intakeWords(value) };
      }),
      groups: groups.map(({ id, name }) => ({ value: id, label: name })),
      saved,
    };
  });
}

export interface SavedAudience {
  id: string;
  name: string;
  typed: Record<string, string | string[]>;
}

/** A saved audience as it is typed into a form. @throws NotFound */
export async function getSavedAudience(actor: StaffActor, id: string): Promise<SavedAudience> {
  return withActor(actor, async (tx) => {
    const saved = await tx.savedAudience.findFirst({
      where: { AND: [tenantFilter({ organisationId: actor.organisationId }), { id }] },
      select: { id: true, name: true, audience: true },
    });
    if (saved === null) throw new NotFound();
    const audience = readAudience(saved.audience);
    return { id: saved.id, name: saved.name, typed: await typedAudience(tx, audience) };
  });
}

/** An audience by the names of the form's fields. */
export async function typedAudience(tx: Tx, audience: Audience): Promise<Record<string, string | string[]>> {
  const schools = await tx.school.findMany({
    where: { id: { in: audience.schoolIds } },
    select: { urn: true },
    orderBy: { urn: 'asc' },
  });
  return {
    roles: audience.roles,
    urns: schools.map(({ urn }) => urn).join('\n'),
    phases: audience.phases,
    areas: audience.areas.map(String),
    intakes: audience.intakes,
    groups: audience.groupIds,
    statuses: audience.statuses,
  };
}

/** The text as it will be read, and whom it will reach, of what is typed and not saved. */
export async function previewAnnouncement(
  actor: StaffActor,
  { kind, body, audience }: { kind: AnnouncementKind; body: string; audience: AudienceTyped | string },
): Promise<Preview> {
  const tree = markdownTree(body);
  if (typeof audience === 'string') return { body: tree, reach: null, problem: audience };
  return withActor(actor, async (tx) => {
    try {
      const asked = await audienceOf(tx, actor, audience);
      return { body: tree, reach: await reachOf(tx, actor.organisationId, asked, kind), problem: null };
    } catch (error) {
      if (error instanceof RuleBroken) return { body: tree, reach: null, problem: error.message };
      throw error;
    }
  });
}

export interface Draft {
  version: number;
  typed: Record<string, string | string[]>;
  preview: Preview;
}

/** A draft as it is typed into its form; null when it is no draft any more. @throws NotFound */
export async function getDraftAsTyped(actor: StaffActor, id: string): Promise<Draft | null> {
  return withActor(actor, async (tx) => {
    const found = await tx.announcement.findFirst({
      where: { AND: [tenantFilter({ organisationId: actor.organisationId }), { id }] },
    });
    if (found === null) throw new NotFound();
    if (found.state !== 'draft') return null;
    const { kind, subject, body, organisationId, version } = found;
    const audience = readAudience(found.audience);
    return {
      version,
      typed: { kind, subject, body, ...(await typedAudience(tx, audience)) },
      preview: {
        body: markdownTree(body),
        reach: await reachOf(tx, organisationId, audience, kind),
        problem: null,
      },
    };
  });
}

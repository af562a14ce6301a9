import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Tx } from '@/lib/db/with-actor';
import { type KnownVenue, moduleKey } from './known';
import type { PlannedGroup } from './plan-groups';
import type { VersionToWrite } from './plan-programmes';

const json = (rows: unknown) => JSON.stringify(rows);

/** New versions, whole; one that exists is never edited. */
export async function writeVersions(tx: Tx, versions: readonly VersionToWrite[]): Promise<void> {
  for (const version of versions) {
    const { programmeId: id, leadProviderId, name, framework, versionId, number, content } = version;
    if (version.isNewProgramme) await tx.programme.create({ data: { id, leadProviderId, name, framework } });
    await tx.programmeVersion.create({
      data: { id: versionId, programmeId: id, number, label: content.label, note: content.note },
    });
    await writeContent(tx, version);
  }
}

async function writeContent(tx: Tx, { versionId, content, modules }: VersionToWrite): Promise<void> {
  const numbers = new Set([...content.modules, ...content.hours].map(({ year }) => year));
  const years = new Map([...numbers].sort((a, b) => a - b).map((number) => [number, randomUUID()]));
  await tx.programmeYear.createMany({ data: [...years].map(([number, id]) => ({ id, versionId, number })) });
  const moduleId = (year: number, module: number) => modules.get(moduleKey(year, module))?.id ?? '';
  await tx.module.createMany({
    data: content.modules.map(({ year, module, ...rest }) => {
      return { ...rest, id: moduleId(year, module), yearId: years.get(year) ?? '', number: module };
    }),
  });
  await tx.eventTemplate.createMany({
    data: content.types.map(({ year, module, ...rest }) => ({ ...rest, moduleId: moduleId(year, module) })),
  });
  await tx.programmeHours.createMany({
    data: content.hours.map(({ year, ...rest }, position) => {
      return { ...rest, yearId: years.get(year) ?? '', position };
    }),
  });
}

export async function writeVenues(tx: Tx, venues: readonly KnownVenue[]): Promise<void> {
  await tx.venue.createMany({ data: [...venues] });
}

/** New groups and those that differ; where a group meets is published with its events. */
export async function writeGroups(tx: Tx, groups: readonly PlannedGroup[]): Promise<void> {
  const added = groups.filter(({ was }) => was === null).map(({ group }) => group);
  await tx.group.createMany({ data: added });
  const changed = groups.flatMap(({ group, was }) =>
    was !== null && Object.entries(group).some(([key, value]) => was[key as keyof typeof was] !== value)
      ? [group]
      : [],
  );
  if (changed.length === 0) return;
  await tx.$executeRaw`
    update groups g set lead_provider_id = r."leadProviderId", programme_version_id = r."programmeVersionId",
      audience = r.audience, phase = r.phase, area = r.area, intake_year = r."intakeYear", intake_term = r."intakeTerm",
      pattern = r.pattern, facilitator_id = r."facilitatorId", facilitator_name = r."facilitatorName",
      capacity = r.capacity, version = g.version + 1
    from jsonb_to_recordset(${json(changed)}::jsonb) as r(id uuid, "leadProviderId" uuid, "programmeVersionId" uuid,
      audience audience, phase text, area text, "intakeYear" int, "intakeTerm" intake_term, pattern text,
      "facilitatorId" uuid, "facilitatorName" text, capacity int)
    where g.id = r.id`;
}

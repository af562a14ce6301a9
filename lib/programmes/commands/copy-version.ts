import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { findOwnVersion } from '../own-version';

/**
 * A version to be changed: itself while nobody uses it, else a copy with the next number. A copy that nobody uses yet
 * is taken again, so that asking twice makes one. @throws NotFound, Forbidden
 */
export async function copyVersion(actor: StaffActor, id: string): Promise<string> {
  return withActor(actor, async (tx) => {
    const version = await findOwnVersion(tx, actor, id);
    if (!version.isUsed) return id;
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`programme ${version.programmeId}`}, 0))`;
    const last = await tx.programmeVersion.findFirst({
      where: { programmeId: version.programmeId },
      orderBy: { number: 'desc' },
      select: { id: true, number: true, label: true },
    });
    if (last !== null && last.id !== id && !(await findOwnVersion(tx, actor, last.id)).isUsed) return last.id;
    const copied = await tx.programmeVersion.create({
      data: {
        programmeId: version.programmeId,
        number: (last?.number ?? 0) + 1,
        label: `${version.label} (changed)`.slice(0, 200),
        note: version.note,
      },
      select: { id: true },
    });
    await tx.$executeRaw`
      insert into programme_year (version_id, number)
      select ${copied.id}::uuid, number from programme_year where version_id = ${id}::uuid`;
    await tx.$executeRaw`
      insert into module (year_id, number, title, standards, half_term, weeks, content_areas)
      select n.id, m.number, m.title, m.standards, m.half_term, m.weeks, m.content_areas
      from module m join programme_year y on y.id = m.year_id
      join programme_year n on n.version_id = ${copied.id}::uuid and n.number = y.number where y.version_id = ${id}::uuid`;
    await tx.$executeRaw`
      insert into event_template (module_id, kind, audience, title, minutes, mode, week)
      select nm.id, t.kind, t.audience, t.title, t.minutes, t.mode, t.week
      from event_template t join module m on m.id = t.module_id join programme_year y on y.id = m.year_id
      join programme_year n on n.version_id = ${copied.id}::uuid and n.number = y.number
      join module nm on nm.year_id = n.id and nm.number = m.number where y.version_id = ${id}::uuid`;
    await tx.$executeRaw`
      insert into programme_hours (year_id, audience, component, minutes, position)
      select n.id, h.audience, h.component, h.minutes, h.position
      from programme_hours h join programme_year y on y.id = h.year_id
      join programme_year n on n.version_id = ${copied.id}::uuid and n.number = y.number where y.version_id = ${id}::uuid`;
    await recordAudit(tx, actor, {
      action: 'programme.copied',
      subjectType: 'programme_version',
      subjectId: copied.id,
      organisationId: actor.organisationId,
      detail: { from: id },
    });
    return copied.id;
  });
}

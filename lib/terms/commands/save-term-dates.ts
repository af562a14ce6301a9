import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { toDateColumn } from '@/lib/dates/iso-date';
import { withActor } from '@/lib/db/with-actor';
import { Conflict, NotFound } from '@/lib/errors';
import { seenOf } from '../queries';
import { readPublishedTerms } from '../read-terms';
import type { TermDatesInput } from '../schemas';

/**
 * Replaces the half-terms of one local authority in one academic year. Events that are placed stay where they are.
 * Saving the same again changes nothing. @throws NotFound, Conflict when somebody else changed them meanwhile
 */
export async function saveTermDates(
  actor: StaffActor,
  { laCode, academicYear, seen, terms }: TermDatesInput,
): Promise<void> {
  await withActor(actor, async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`terms ${laCode}`}, 0))`;
    const isKnown = await tx.school.findFirst({ where: { laCode }, select: { id: true } });
    if (isKnown === null) throw new NotFound();
    const published = (await readPublishedTerms(tx, [laCode])).get(laCode) ?? [];
    const stored = seenOf(published.filter((term) => term.academicYear === academicYear));
    if (stored === seenOf(terms)) return;
    if (stored !== seen) throw new Conflict();
    await tx.termDate.deleteMany({ where: { laCode, academicYear } });
    await tx.termDate.createMany({
      data: terms.map(({ halfTerm, startsOn, endsOn }) => ({
        laCode,
        academicYear,
        halfTerm,
        startsOn: toDateColumn(startsOn),
        endsOn: toDateColumn(endsOn),
      })),
    });
    await recordAudit(tx, actor, {
      action: 'term_dates.saved',
      subjectType: 'local_authority',
      subjectId: String(laCode),
      organisationId: actor.organisationId,
      detail: { academicYear },
    });
  });
}

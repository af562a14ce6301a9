import 'server-only';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { withActor } from '@/lib/db/with-actor';
import { listOpenJourneys } from '@/lib/journeys/queries';
import { routeOf } from '@/lib/journeys/rules';
import { circumstances } from '../circumstances/catalogue';
import { titleOf } from './choices';
import { reportJourney, reportKind, reportKinds } from './definition';
import type { Reporter } from './target';

export interface UnfinishedReport {
  personId: string | null;
  code: string;
  title: string;
  /** The rest of the address of its next page. */
  next: string;
}

/** One's own reports that were begun and not sent, the latest first, each with where it goes on. */
export async function listUnfinishedReports(actor: Reporter): Promise<UnfinishedReport[]> {
  const journeys = await listOpenJourneys(actor, [...reportKinds]);
  if (journeys.length === 0) return [];
  const people = await peopleOf(
    actor,
    journeys.flatMap(({ subjectId }) => subjectId ?? []),
  );
  return journeys.flatMap(({ id, kind, subjectId, answers }): UnfinishedReport[] => {
    const circumstance = circumstances.find(({ code }) => reportKind(code) === kind);
    const about = subjectId === null ? { personId: null, role: null, name: '' } : people.get(subjectId);
    if (circumstance === undefined || about === undefined) return [];
    const { at } = routeOf(reportJourney(circumstance, about), answers);
    const { code } = circumstance;
    return [
      {
        code,
        personId: about.personId,
        title: titleOf(circumstance, actor.kind, about.name),
        next: `${id}/${at}`,
      },
    ];
  });
}

async function peopleOf(actor: Reporter, periodIds: readonly string[]) {
  const own = actor.kind === 'school' ? { schoolId: actor.schoolId } : { personId: actor.personId };
  const periods = await withActor(actor, (tx) =>
    tx.schoolPeriod.findMany({
      where: { AND: [{ id: { in: [...periodIds] } }, tenantFilter(own)] },
      select: { id: true, role: true, personId: true, person: { select: { name: true } } },
    }),
  );
  return new Map(
    periods.map(({ id, role, personId, person }) => [id, { role, personId, name: person.name }]),
  );
}

import 'server-only';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { now, today } from '@/lib/dates/clock';
import { academicYearStart, fromDateColumn, type IsoDate } from '@/lib/dates/iso-date';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { audienceOf, ownRecords, type SchoolReader } from '@/lib/people/policy';
import { programmeYearOn } from '@/lib/people/profile';
import { readPeople } from '@/lib/people/read-people';
import type { PersonRecord } from '@/lib/people/record';
import { type Moment, relevantRecords, summaryOf } from '@/lib/people/summary';
import { trainingOn } from '@/lib/registrations/rules';
import { countDone, readySteps } from './rules';
import type { ReadyPerson } from './types';

/** "Are we done?" of everybody who is at the school or comes, those with most left first. */
export async function listReadiness(actor: SchoolReader, schoolId: string): Promise<ReadyPerson[]> {
  const at = { day: today(), now: now() };
  return withActor(actor, async (tx) => {
    const { records } = await readPeople(tx, { schoolId }, ownRecords(actor), { from: at.day });
    const people = await readyPeople(tx, actor, relevantRecords(records, at.day), at);
    return people.toSorted((a, b) => b.needed - b.done - (a.needed - a.done) || (a.name < b.name ? -1 : 1));
  });
}

/** The same of one person, in each role. Foreign and missing: NotFound. */
export async function getReadiness(
  actor: SchoolReader,
  schoolId: string,
  personId: string,
): Promise<ReadyPerson[]> {
  const at = { day: today(), now: now() };
  return withActor(actor, async (tx) => {
    const scope = { schoolId, personIds: [personId] };
    const { records } = await readPeople(tx, scope, ownRecords(actor), { from: at.day });
    if (records.length === 0) throw new NotFound();
    return readyPeople(tx, actor, relevantRecords(records, at.day), at);
  });
}

async function readyPeople(
  tx: Tx,
  actor: SchoolReader,
  records: readonly PersonRecord[],
  at: Moment,
): Promise<ReadyPerson[]> {
  const academicYear = academicYearStart(at.day);
  const going = records.filter(({ endsOn }) => endsOn === null || endsOn >= at.day);
  const told = await readTold(
    tx,
    actor,
    going.map(({ periodId }) => periodId),
    academicYear,
  );
  return going.map((record) => {
    const summary = summaryOf(record, [], at, audienceOf(actor));
    const training = trainingOn(record, at.day);
    const programmeYear = training === null ? null : programmeYearOn(training, at.day);
    const toldOn = told.get(record.periodId) ?? null;
    const steps = readySteps(summary, { programmeYear, toldOn }, at.day);
    const { personId, periodId, name, role } = record;
    const hasTimetable = steps.some(({ key }) => key === 'reduced_timetable');
    return {
      periodId,
      personId,
      name,
      role,
      intake: summary.intake,
      steps,
      ...countDone(steps),
      timetable: hasTimetable ? { isTold: toldOn !== null, academicYear } : null,
    };
  });
}

async function readTold(
  tx: Tx,
  actor: SchoolReader,
  periodIds: readonly string[],
  academicYear: number,
): Promise<Map<string, IsoDate>> {
  const own = actor.kind === 'school' ? { schoolPeriod: { schoolId: actor.schoolId } } : {};
  const rows = await tx.reducedTimetable.findMany({
    where: { AND: [{ academicYear, schoolPeriodId: { in: [...periodIds] } }, tenantFilter(own)] },
    select: { schoolPeriodId: true, toldOn: true },
  });
  return new Map(rows.map(({ schoolPeriodId, toldOn }) => [schoolPeriodId, fromDateColumn(toldOn)]));
}

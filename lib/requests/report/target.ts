import 'server-only';
import { z } from 'zod';
import type { SchoolActor, SelfActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { today } from '@/lib/dates/clock';
import { fromDateColumn } from '@/lib/dates/iso-date';
import type { Tx } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import type { TeacherRole } from '@/lib/people/record';
import { findCircumstance } from '../circumstances/catalogue';
import type { Circumstance } from '../circumstances/types';

export type Reporter = SchoolActor | SelfActor;

/** Whom a report is about: a person at a school, or the school as a whole. */
export interface ReportTarget {
  /** Of the person, or else of the school. */
  name: string;
  schoolId: string;
  personId: string | null;
  /** Stays at the school, the present one first. */
  periods: { id: string; role: TeacherRole }[];
}

/** @throws NotFound for a person who is not, and never was, at the actor's school */
export async function readTarget(tx: Tx, actor: Reporter, personId: string | null): Promise<ReportTarget> {
  if (actor.kind === 'school' && personId === null) {
    const { name } = await tx.organisation.findUniqueOrThrow({
      where: { id: actor.schoolId },
      select: { name: true },
    });
    return { name, schoolId: actor.schoolId, personId: null, periods: [] };
  }
  if (!z.uuid().safeParse(personId).success) throw new NotFound();
  const own = actor.kind === 'school' ? { schoolId: actor.schoolId } : { personId: actor.personId };
  const found = await tx.schoolPeriod.findMany({
    where: { AND: [{ personId: personId ?? '' }, tenantFilter(own)] },
    orderBy: { startsOn: 'desc' },
    select: { id: true, role: true, schoolId: true, endsOn: true, person: { select: { name: true } } },
  });
  const isPast = ({ endsOn }: { endsOn: Date | null }) => endsOn !== null && fromDateColumn(endsOn) < today();
  const present = found.filter((period) => !isPast(period));
  const [first] = present.length > 0 ? present : found;
  if (first === undefined) throw new NotFound();
  return {
    name: first.person.name,
    schoolId: first.schoolId,
    personId,
    periods: [...present, ...found.filter(isPast)].filter(({ schoolId }) => schoolId === first.schoolId),
  };
}

export interface Reported {
  circumstance: Circumstance;
  /** The stay at the school that it is about, and in which role; null of the school as a whole. */
  schoolPeriodId: string | null;
  role: TeacherRole | null;
}

/** @throws NotFound for what the actor cannot report of this person or school */
export function reportedOf(actor: Reporter, target: ReportTarget, code: string): Reported {
  const circumstance = findCircumstance(code);
  if (circumstance?.route !== 'request' || !circumstance.raisedBy.includes(actor.kind)) throw new NotFound();
  if (target.personId === null) {
    if (!circumstance.appliesTo.includes('school')) throw new NotFound();
    return { circumstance, schoolPeriodId: null, role: null };
  }
  const period = target.periods.find(({ role }) => circumstance.appliesTo.includes(role));
  if (period === undefined) throw new NotFound();
  return { circumstance, schoolPeriodId: period.id, role: period.role };
}

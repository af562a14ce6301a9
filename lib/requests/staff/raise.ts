import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { toDateColumn } from '@/lib/dates/iso-date';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import type { TeacherRole } from '@/lib/people/record';
import { reportable } from '../circumstances/catalogue';
import { ectField, ectsToAnswerFor, notKnownYet } from '../ects';
import { shownFields } from '../fields/shown';
import type { ShownField } from '../fields/types';
import { reasonLabel } from '../labels';
import { readReported } from '../report/accept';
import { titleOf } from '../report/choices';
import { askedFields } from '../report/definition';
import { readMentors, readOptions } from '../report/options';
import type { Reported, ReportTarget } from '../report/target';

export interface RaiseAddress {
  urn: number;
  /** The stay at the school of the person concerned; without one it concerns the school. */
  period?: string;
  code?: string;
}

export interface RaisePage {
  school: { urn: number; name: string };
  people: { periodId: string; name: string; role: TeacherRole }[];
  about: string | null;
  choices: { code: string; title: string; help: string }[];
  form: { title: string; fields: ShownField[] } | null;
}

/** Whom a report of staff is about. @throws NotFound for a school or person of others */
export async function readRaiseTarget(tx: Tx, { urn, period }: RaiseAddress): Promise<ReportTarget> {
  const [school] = await tx.$queryRaw<{ id: string; name: string }[]>`
    select s.id, o.name from school s join organisation o on o.id = s.id
    where s.urn = ${urn} and s.id = any ((select app.partner_school_ids())::uuid[])`;
  if (school === undefined) throw new NotFound();
  if (period === undefined) return { name: school.name, schoolId: school.id, personId: null, periods: [] };
  const found = await tx.schoolPeriod.findFirst({
    where: { id: period, schoolId: school.id },
    select: { id: true, role: true, personId: true, person: { select: { name: true } } },
  });
  if (found === null) throw new NotFound();
  return { name: found.person.name, schoolId: school.id, personId: found.personId, periods: [found] };
}

/** What staff may raise of it. @throws NotFound for what they may not */
export function raisedOf(target: ReportTarget, code: string): Reported {
  const circumstance = offered(target).find((one) => one.code === code);
  if (circumstance === undefined) throw new NotFound();
  const [period] = target.periods;
  return { circumstance, schoolPeriodId: period?.id ?? null, role: period?.role ?? null };
}

function offered({ periods }: ReportTarget) {
  return reportable('staff', periods[0]?.role ?? 'school');
}

/** The steps of raising a request on a school's behalf, as far as the address has come. @throws NotFound */
export async function getRaisePage(actor: StaffActor, address: RaiseAddress): Promise<RaisePage> {
  return withActor(actor, async (tx) => {
    const target = await readRaiseTarget(tx, address);
    const school = await readRaiseTarget(tx, { urn: address.urn });
    const people = await tx.schoolPeriod.findMany({
      where: {
        schoolId: target.schoolId,
        OR: [{ endsOn: null }, { endsOn: { gte: toDateColumn(today()) } }],
      },
      orderBy: { person: { name: 'asc' } },
      select: { id: true, role: true, person: { select: { name: true } } },
    });
    return {
      school: { urn: address.urn, name: school.name },
      people: people.map(({ id, role, person }) => ({ periodId: id, role, name: person.name })),
      about: target.personId === null ? null : target.name,
      choices: offered(target).map((one) => ({
        code: one.code,
        title: titleOf(one, 'staff', target.name),
        help: one.help,
      })),
      form: address.code === undefined ? null : await readForm(tx, target, address.code),
    };
  });
}

async function readForm(tx: Tx, target: ReportTarget, code: string): Promise<RaisePage['form']> {
  const reported = raisedOf(target, code);
  const { circumstance, schoolPeriodId } = reported;
  const scope = { schoolId: target.schoolId, personId: target.personId, schoolPeriodId };
  const fields = askedFields(circumstance, reported.role);
  const record = await readReported(tx, reported);
  const ects =
    circumstance.asksForEcts === undefined || record === null ? [] : ectsToAnswerFor(record, today());
  const mentors = ects.length === 0 ? [] : await readMentors(tx, scope);
  return {
    title: titleOf(circumstance, 'staff', target.name),
    fields: [
      ...shownFields(fields, target.name, await readOptions(tx, fields, scope)),
      ...ects.map(
        ({ ectPeriodId, otherName }): ShownField => ({
          kind: 'select',
          name: ectField(ectPeriodId),
          label: `Who mentors ${otherName} afterwards?`,
          options: [...mentors, { value: notKnownYet, label: 'Not known yet' }],
        }),
      ),
      ...(circumstance.reasons === undefined
        ? []
        : [
            {
              kind: 'select' as const,
              name: 'category',
              label: 'What is the reason?',
              hint: 'Read by you and whoever owns the request, by nobody else.',
              options: circumstance.reasons.map((value) => ({ value, label: reasonLabel[value] })),
            },
          ]),
    ],
  };
}

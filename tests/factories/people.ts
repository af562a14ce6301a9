import { today } from '@/lib/dates/clock';
import { addDays } from '@/lib/dates/iso-date';
import type { Person, Prisma, SchoolPeriod, TeacherRole } from '@/lib/db/generated/client';
import { type Dates, dateColumns, persist } from './persist';
import { createSchool, type SchoolRecord } from './schools';
import { nextNumber, nextTrn } from './sequence';

export async function createPerson(
  overrides: Partial<Prisma.PersonUncheckedCreateInput> = {},
): Promise<Person> {
  const number = nextNumber();
  return persist((tx) =>
    tx.person.create({
      data: {
        trn: nextTrn(),
        name: `Teacher Number ${number}`,
        email: `teacher.${number}@example.org`,
        ...overrides,
      },
    }),
  );
}

export interface SchoolPeriodOverrides extends Partial<Dates> {
  person?: { id: string };
  school?: { id: string };
  role?: TeacherRole;
  more?: Partial<Prisma.SchoolPeriodUncheckedCreateInput>;
}

export async function createSchoolPeriod({
  person,
  school,
  role = 'ect',
  startsOn = addDays(today(), -80),
  endsOn,
  more,
}: SchoolPeriodOverrides = {}): Promise<SchoolPeriod> {
  const { id: personId } = person ?? (await createPerson());
  const { id: schoolId } = school ?? (await createSchool());
  return persist((tx) =>
    tx.schoolPeriod.create({
      data: { personId, schoolId, role, ...dateColumns({ startsOn, endsOn }), ...more },
    }),
  );
}

/** A teacher at a school: what `createEct` and `createMentor` hand back first of all. */
export interface Placed {
  person: Person;
  school: SchoolRecord;
  period: SchoolPeriod;
}

export async function createPlaced(
  role: TeacherRole,
  {
    person,
    school,
    name,
    email,
    ...dates
  }: Dates & { person?: Person; school?: SchoolRecord; name?: string; email?: string },
): Promise<Placed> {
  const named = { ...(name === undefined ? {} : { name }), ...(email === undefined ? {} : { email }) };
  const who = person ?? (await createPerson(named));
  const where = school ?? (await createSchool());
  const period = await createSchoolPeriod({ person: who, school: where, role, ...dates });
  return { person: who, school: where, period };
}

import 'server-only';
import type { Tx } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import type { TeachingDay } from '@/lib/events/cover';

export interface SchoolFacts {
  id: string;
  urn: number;
  name: string;
  day: TeachingDay;
}

/** What pages about people say of the school. Public facts of the register; the people are behind the wall. */
export async function loadSchool(tx: Tx, schoolId: string): Promise<SchoolFacts> {
  const [school] = await tx.$queryRaw<SchoolFacts[]>`
    select s.id, s.urn, o.name, json_build_object('startsAt', s.day_starts_minute, 'lunchAt', s.lunch_minute,
      'endsAt', s.day_ends_minute) as day
    from school s join organisation o on o.id = s.id where s.id = ${schoolId}::uuid`;
  if (school === undefined) throw new NotFound();
  return school;
}

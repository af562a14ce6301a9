import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { addDays, type IsoDate } from '@/lib/dates/iso-date';
import { withActor } from '@/lib/db/with-actor';
import { bankHolidaysOf } from './bank-holidays';
import { readPublishedTerms } from './read-terms';
import { termsFor } from './rules';
import type { Term } from './types';

export interface TermDatesPage {
  authorities: { code: number; name: string }[];
  laCode: number | null;
  /** As they are stored for the year. */
  stored: Term[];
  /** Those of the nearest earlier year, moved on by whole weeks. */
  suggested: Term[];
  bankHolidays: { date: IsoDate; name: string }[];
  /** What is stored, in one word: whether somebody else has changed it. */
  seen: string;
}

/** One authority's half-terms in one academic year, with the bank holidays that fall into it. */
export async function getTermDates(
  actor: StaffActor,
  asked: { laCode: number | null; academicYear: number },
): Promise<TermDatesPage> {
  return withActor(actor, async (tx) => {
    const authorities = await tx.$queryRaw<{ code: number; name: string }[]>`
      select s.la_code as code, min(s.la_name) as name from school s
      where s.la_code is not null and s.la_name is not null
        and (s.id = any (app.partner_school_ids()) or s.la_code = any (array(select distinct la_code from term_date)))
      group by s.la_code order by name`;
    const laCode = asked.laCode ?? authorities[0]?.code ?? null;
    const published = laCode === null ? [] : ((await readPublishedTerms(tx, [laCode])).get(laCode) ?? []);
    const stored = published.filter(({ academicYear }) => academicYear === asked.academicYear);
    const earlier = published.filter(({ academicYear }) => academicYear < asked.academicYear);
    const [from, to] = [`${asked.academicYear}-09-01`, addDays(`${asked.academicYear + 1}-09-01`, -1)];
    return {
      authorities,
      laCode,
      stored: termsFor(stored, [asked.academicYear]),
      suggested: termsFor(earlier, [asked.academicYear]),
      bankHolidays: [asked.academicYear, asked.academicYear + 1].flatMap((year) =>
        [...bankHolidaysOf(year)]
          .map(([date, name]) => ({ date, name }))
          .filter(({ date }) => from <= date && date <= to),
      ),
      seen: seenOf(stored),
    };
  });
}

export function seenOf(terms: readonly Pick<Term, 'halfTerm' | 'startsOn' | 'endsOn'>[]): string {
  return terms
    .map(({ halfTerm, startsOn, endsOn }) => `${halfTerm}:${startsOn}:${endsOn}`)
    .sort()
    .join(' ');
}

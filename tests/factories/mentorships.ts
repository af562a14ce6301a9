import { fromDateColumn } from '@/lib/dates/iso-date';
import type { Mentorship } from '@/lib/db/generated/client';
import { createEct } from './ects';
import { createMentor } from './mentors';
import type { Placed } from './people';
import { type Dates, dateColumns, persist } from './persist';

export interface MentorshipOverrides extends Partial<Dates> {
  ect?: Pick<Placed, 'period' | 'school'>;
  mentor?: Pick<Placed, 'period' | 'school'>;
}

/** For as long as both are at the school, unless told otherwise. */
export async function createMentorship({
  ect,
  mentor,
  startsOn,
  endsOn,
}: MentorshipOverrides = {}): Promise<Mentorship> {
  const who = ect ?? (await createEct({ ...(mentor === undefined ? {} : { school: mentor.school }) }));
  const by = mentor ?? (await createMentor({ school: who.school }));
  const starts = [who.period.startsOn, by.period.startsOn].map((date) => fromDateColumn(date)).sort();
  const ends = [who.period.endsOn, by.period.endsOn].flatMap((date) =>
    date === null ? [] : [fromDateColumn(date)],
  );
  return persist((tx) =>
    tx.mentorship.create({
      data: {
        ectPeriodId: who.period.id,
        mentorPeriodId: by.period.id,
        ...dateColumns({
          startsOn: startsOn ?? starts[1] ?? '',
          endsOn: endsOn === undefined ? (ends.sort()[0] ?? null) : endsOn,
        }),
      },
    }),
  );
}

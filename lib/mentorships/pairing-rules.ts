import { formatDate } from '@/lib/dates/format';
import { addDays, addMonths, type IsoDate } from '@/lib/dates/iso-date';
import { overlap, type Period } from '@/lib/periods/rules';
import { otherName } from './rules';
import type { MentorshipRecord, PairingSide, RefusedPairing } from './types';

/** How far ahead a school plans. */
export const monthsAhead = 12;

export interface PairingPlan {
  ect: PairingSide;
  mentor: PairingSide;
  startsOn: IsoDate;
  /** The mentorship that this one follows on directly, or the plan that it takes the place of. */
  replaces?: MentorshipRecord | null;
  /** Of the mentor's own time as an ECT: who mentors them. */
  mentorsOfMentor?: readonly MentorshipRecord[];
}

/**
 * The last day of a new mentorship: as long as both are at the school, and until the day before the mentor who is
 * planned next begins. Null: open.
 */
export function pairingEnd({ ect, mentor, startsOn, replaces }: PairingPlan): IsoDate | null {
  const mentorships = ect.mentorships.filter(({ id }) => id !== replaces?.id);
  return longest({ endsOn: ect.endsOn, mentorships }, mentor, startsOn);
}

/** Until when somebody who mentors from a day on can at most. */
export function longest(
  ect: Pick<PairingSide, 'endsOn' | 'mentorships'>,
  mentor: Pick<PairingSide, 'endsOn'>,
  startsOn: IsoDate,
): IsoDate | null {
  const next = ect.mentorships
    .filter((mentorship) => mentorship.startsOn > startsOn)
    .map((mentorship) => addDays(mentorship.startsOn, -1));
  const ends = [ect.endsOn, mentor.endsOn, ...next].filter((end) => end !== null);
  return ends.sort()[0] ?? null;
}

/** The mentorship of today that ends the day before a planned one begins: the mentor who would be followed. */
export function followedBy<M extends MentorshipRecord>(
  mentorships: readonly M[],
  planned: Period,
  day: IsoDate,
): M | null {
  const lastDay = addDays(planned.startsOn, -1);
  return (
    mentorships.find(({ startsOn, endsOn }) => endsOn === lastDay && startsOn <= day && endsOn >= day) ?? null
  );
}

/** Why two people cannot be paired from a day on; null when they can. The database holds the same rules. */
export function pairingProblem(plan: PairingPlan, day: IsoDate): RefusedPairing | null {
  const { ect, mentor, startsOn, replaces } = plan;
  if (ect.personId === mentor.personId)
    return refused('oneself', 'mentor', `${ect.name} cannot be their own mentor`);
  const outside = outsideStay(ect, startsOn, 'starts') ?? outsideStay(mentor, startsOn, 'starts');
  if (outside !== null) return outside;
  if (startsOn > addMonths(day, monthsAhead))
    return refused('too_far', 'starts', `The first day must be within the next ${monthsAhead} months`);
  if (replaces && replaces.startsOn >= startsOn && replaces.startsOn <= day)
    return refused(
      'before_former',
      'starts',
      `The first day must be after ${formatDate(replaces.startsOn)}, when ${otherName(replaces)} became the mentor`,
    );
  if (replaces && replaces.other?.personId === mentor.personId && replaces.startsOn <= day)
    return refused('same_mentor', 'mentor', `${mentor.name} already mentors ${ect.name}`);
  const held = ect.mentorships.find(
    (other) => other.id !== replaces?.id && overlap(other, { startsOn, endsOn: startsOn }),
  );
  if (held !== undefined)
    return refused(
      'has_mentor',
      'starts',
      `${otherName(held)} is the mentor of ${ect.name} on that day. Choose another day, or end that first`,
    );
  const lasts: Period = { startsOn, endsOn: pairingEnd(plan) };
  const mutual = plan.mentorsOfMentor?.some(
    (other) => other.other?.personId === ect.personId && overlap(other, lasts),
  );
  if (mutual) return refused('mutual', 'mentor', `${ect.name} mentors ${mentor.name}: choose somebody else`);
  return null;
}

/** Why a mentorship cannot end on a day; null when it can. */
export function endProblem(
  mentorship: Period & { other: { name: string } | null },
  lastDay: IsoDate,
  sides: readonly Pick<PairingSide, 'name' | 'startsOn' | 'endsOn'>[],
  held: readonly MentorshipRecord[],
  day: IsoDate,
): RefusedPairing | null {
  const next = held.find(({ startsOn }) => startsOn > mentorship.startsOn && startsOn <= lastDay);
  if (next !== undefined)
    return refused(
      'next_mentor',
      'ends',
      `The last day must be before ${formatDate(next.startsOn)}, when ${otherName(next)} begins`,
    );
  if (lastDay < mentorship.startsOn)
    return refused(
      'before_start',
      'ends',
      `The last day must be on or after ${formatDate(mentorship.startsOn)}, when it began`,
    );
  if (lastDay > addMonths(day, monthsAhead))
    return refused('too_far', 'ends', `The last day must be within the next ${monthsAhead} months`);
  for (const side of sides) {
    const outside = outsideStay(side, lastDay, 'ends');
    if (outside !== null) return outside;
  }
  return null;
}

function outsideStay(
  { name, startsOn, endsOn }: Pick<PairingSide, 'name' | 'startsOn' | 'endsOn'>,
  day: IsoDate,
  field: 'starts' | 'ends',
): RefusedPairing | null {
  const which = field === 'starts' ? 'first' : 'last';
  if (day < startsOn)
    return refused(
      'before_stay',
      field,
      `The ${which} day must be on or after ${formatDate(startsOn)}, when ${name} is first at the school`,
    );
  if (endsOn !== null && day > endsOn)
    return refused(
      'after_stay',
      field,
      `The ${which} day must be on or before ${formatDate(endsOn)}, the last day of ${name} at the school`,
    );
  return null;
}

function refused(code: string, field: RefusedPairing['field'], message: string): RefusedPairing {
  return { code, field, message };
}

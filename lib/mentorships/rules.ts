import { addDays, type IsoDate } from '@/lib/dates/iso-date';
import { isCurrent, type Period, periodState } from '@/lib/periods/rules';
import type { MentorshipRecord } from './types';

export function currentMentorships<M extends MentorshipRecord>(mentorships: readonly M[], day: IsoDate): M[] {
  return mentorships.filter((mentorship) => isCurrent(mentorship, day));
}

/** The next to begin first. */
export function plannedMentorships<M extends MentorshipRecord>(mentorships: readonly M[], day: IsoDate): M[] {
  return mentorships
    .filter((mentorship) => periodState(mentorship, day) === 'upcoming')
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
}

/** The last to end first. */
export function pastMentorships<M extends MentorshipRecord>(mentorships: readonly M[], day: IsoDate): M[] {
  return mentorships
    .filter((mentorship) => periodState(mentorship, day) === 'past')
    .sort((a, b) => (a.startsOn > b.startsOn ? -1 : 1));
}

/** From which day an ECT without a mentor has had none: the day after the last one ended, else the first at the school. */
export function withoutMentorSince(
  mentorships: readonly MentorshipRecord[],
  schoolStartsOn: IsoDate,
  day: IsoDate,
): IsoDate {
  const ends = pastMentorships(mentorships, day)
    .map((mentorship) => mentorship.endsOn)
    .filter((end) => end !== null);
  const last = ends.sort().at(-1);
  return last === undefined ? schoolStartsOn : addDays(last, 1);
}

const inWords = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Names as they are read: 'Amy Ash', 'Amy Ash and Ben Birch', 'Amy Ash, Ben Birch and Cy Cole'. */
export function namesInWords(names: readonly string[]): string {
  return inWords.format(names);
}

export function otherName(mentorship: MentorshipRecord): string {
  return mentorship.other?.name ?? 'somebody whom another provider trains';
}

/** A mentorship after which the ECT has nobody, unless the school says who is next. */
export interface EctToAnswerFor<M extends Period> {
  mentorship: M;
  /** The first day on which somebody else is needed. */
  from: IsoDate;
}

/**
 * The ECTs for whom a school has to answer when somebody stops mentoring, or leaves, at the end of `lastDay`: those
 * whom they would mentor on the day after or who were planned for later. A mentorship that ends on that very day
 * needs no answer; one that begins on it does, for the days after.
 */
export function answersForEcts<M extends Period>(
  mentor: { mentorships: readonly M[] },
  lastDay: IsoDate,
): EctToAnswerFor<M>[] {
  const first = addDays(lastDay, 1);
  return mentor.mentorships
    .filter((mentorship) => mentorship.endsOn === null || mentorship.endsOn >= first)
    .map((mentorship) => ({
      mentorship,
      from: mentorship.startsOn > first ? mentorship.startsOn : first,
    }))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

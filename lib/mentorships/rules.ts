import { addDays, type IsoDate } from '@/lib/dates/iso-date';
import { isCurrent, periodState } from '@/lib/periods/rules';
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

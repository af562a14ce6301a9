import { formatDateLong } from '@/lib/dates/format';
import { addDays, daysBetween, type IsoDate } from '@/lib/dates/iso-date';
import { commonDays } from './board-rules';
import type { Board, Candidate, Pairable, PairOf } from './board-types';
import type { MentoringOf } from './queries';
import { otherName } from './rules';
import type { MentorshipRecord, PairingSide } from './types';

export interface Consequences {
  ect: PairingSide;
  mentor: PairingSide;
  startsOn: IsoDate;
  endsOn: IsoDate | null;
  /** The mentor of today; the last day is as it will be. */
  former: { mentorship: MentorshipRecord; lastDay: IsoDate; changes: boolean } | null;
  /** The plan that this takes the place of. */
  instead: MentorshipRecord | null;
  candidate: Candidate | null;
  day: IsoDate;
}

/** What will happen, said before the button. */
export function consequencesInWords(plan: Consequences): string[] {
  const { ect, mentor, startsOn, endsOn, former, instead, candidate, day } = plan;
  const until = endsOn === null ? '' : `, until ${formatDateLong(endsOn)}${whyUntil(plan)}`;
  const gap = former !== null && former.lastDay < addDays(startsOn, -1);
  return [
    instead === null
      ? null
      : `The plan that ${otherName(instead)} mentors ${ect.name} from ${formatDateLong(instead.startsOn)} is taken back.`,
    former?.changes
      ? `${otherName(former.mentorship)} mentors ${ect.name} until ${formatDateLong(former.lastDay)}.`
      : null,
    former !== null && gap
      ? `From ${formatDateLong(addDays(former.lastDay, 1))} to ${formatDateLong(addDays(startsOn, -1))} ${ect.name} has no mentor.`
      : null,
    startsOn < day
      ? `${mentor.name} is recorded as the mentor of ${ect.name} since ${formatDateLong(startsOn)}, ${daysAgo(startsOn, day)}${until}.`
      : `${mentor.name} ${startsOn === day ? 'is' : 'becomes'} the mentor of ${ect.name} from ${startsOn === day ? 'today' : formatDateLong(startsOn)}${until}.`,
    candidate === null ? null : loadInWords(mentor.name, candidate),
    `${[ect.name, mentor.name, former?.changes ? otherName(former.mentorship) : null].filter(Boolean).join(', ')}, the school’s headteacher and induction tutors, and the staff who train them are told.`,
    startsOn > day ? 'Until then you can change or cancel this plan freely.' : null,
  ].filter((sentence) => sentence !== null);
}

function whyUntil({ ect, mentor, endsOn }: Consequences): string {
  if (endsOn === mentor.endsOn) return `, the last day of ${mentor.name} at the school`;
  if (endsOn === ect.endsOn) return `, the last day of ${ect.name} at the school`;
  return ', since somebody else is planned for the day after';
}

function daysAgo(from: IsoDate, day: IsoDate): string {
  const days = daysBetween(from, day);
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

function loadInWords(name: string, { load, commonDays }: Candidate): string {
  const ects = load + 1 === 1 ? 'one ECT' : `${load + 1} ECTs`;
  const together =
    commonDays === null
      ? 'The days on which both work are not known.'
      : commonDays.length === 0
        ? 'They have no working day in common.'
        : `They have ${commonDays.length} working ${commonDays.length === 1 ? 'day' : 'days'} in common.`;
  return `${name} then mentors ${ects}. ${together}`;
}

/** The answer first. */
export function mentoringSentence({ name, ect, mentor }: MentoringOf): string {
  if (ect !== null) {
    if (ect.current !== null) return `${otherName(ect.current)} mentors ${name}.`;
    const [plan] = ect.plans;
    return plan === undefined
      ? `${name} has no mentor.`
      : `${name} has no mentor now. ${otherName(plan)} begins on ${formatDateLong(plan.startsOn)}.`;
  }
  if (mentor === null) return `${name} is not an ECT or mentor of the school now.`;
  const count = mentor.ects.length;
  return `${name} mentors ${count === 0 ? 'nobody' : count === 1 ? 'one ECT' : `${count} ECTs`} now.`;
}

/** The mentors to choose among, each with what speaks for them; the mentor of today is not one of them. */
export function optionsOf(ect: NonNullable<MentoringOf['ect']>) {
  return ect.candidates
    .filter(({ mentor }) => mentor.personId !== ect.current?.other?.personId)
    .map(({ mentor, reasons }) => ({
      personId: mentor.personId,
      name: mentor.name,
      about: sentenceCase(reasons.join(', ')),
    }));
}

export function sentenceCase(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en-GB') + text.slice(1);
}

/** The answer first: is anybody without a mentor, and is anybody free. */
export function boardSentence({ mentors, ects }: Board, schoolName: string): string {
  const without = ects.filter(({ needsMentor }) => needsMentor).length;
  const free = mentors.filter((mentor) => mentor.ects.length + mentor.planned.length === 0).length;
  const first =
    without === 0
      ? `Every ECT of ${schoolName} has a mentor or one planned.`
      : `${without === 1 ? 'One ECT has' : `${without} ECTs have`} no mentor.`;
  if (mentors.length === 0) return first;
  return `${first} ${free === 0 ? 'Every mentor has an ECT.' : `${free === 1 ? 'One mentor has' : `${free} mentors have`} no ECT.`}`;
}

/** Week days on which a mentor and one of their ECTs both work; null when they are not known. */
export function commonDaysOf({ ects }: Board, mentor: Pairable, pair: PairOf): number[] | null {
  const ect = ects.find(({ personId }) => personId === pair.personId);
  return ect === undefined ? null : commonDays(mentor, ect);
}

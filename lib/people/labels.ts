import { formatDate } from '@/lib/dates/format';
import type { SentForm } from '@/lib/registrations/types';
import type { TeacherRole, WorkingPattern } from './record';
import type { PeopleList, PeopleView, PersonSummary, Profile } from './types';

export const workingPatternLabel: Record<WorkingPattern, string> = {
  full_time: 'Full time',
  part_time: 'Part time',
};

export const roleLabel: Record<TeacherRole, string> = { ect: 'Early career teacher (ECT)', mentor: 'Mentor' };

export const roleShortLabel: Record<TeacherRole, string> = { ect: 'ECT', mentor: 'Mentor' };

export const viewLabel: Record<PeopleView, string> = {
  current: 'Current',
  upcoming: 'Upcoming',
  past: 'Past',
};

const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** 'Monday, Tuesday and Friday'; null when the days are not known. */
export function workingDaysInWords(days: readonly number[]): string | null {
  if (days.length === 0) return null;
  const names = [...days].sort().flatMap((day) => dayNames[day - 1] ?? []);
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
}

/** 'Place kept until 3 February 2027' */
export function keptUntil({ until }: NonNullable<PersonSummary['keptPlace']>): string {
  return `Place kept until ${until === null ? 'the return' : formatDate(until)}`;
}

/** 'Enrolment form returned on 12 November 2026', '… sent on 3 November 2026, chased on 10 November 2026' */
export function formInWords({ state, sentOn, remindedOn, returnedOn }: SentForm): string {
  if (state === 'returned')
    return `Enrolment form returned${returnedOn === null ? '' : ` on ${formatDate(returnedOn)}`}`;
  const chased = remindedOn === null ? '' : `, chased on ${formatDate(remindedOn)}`;
  return `Enrolment form not returned: sent on ${formatDate(sentOn)}${chased}`;
}

/** '12 ECTs and 9 mentors', '1 ECT', 'Nobody' */
export function countInWords({ ects, mentors }: { ects: number; mentors: number }): string {
  const parts = [
    ects > 0 ? `${ects} ${ects === 1 ? 'ECT' : 'ECTs'}` : '',
    mentors > 0 ? `${mentors} ${mentors === 1 ? 'mentor' : 'mentors'}` : '',
  ].filter(Boolean);
  return parts.join(' and ') || 'Nobody';
}

/**
 * '12 ECTs and 9 mentors at Example School. 1 needs something from you.' What is needed is said of everybody who is
 * there, so not over a search's finds and not of those who left.
 */
export function peopleSentence(
  list: PeopleList,
  { schoolName, canAct, search }: { schoolName: string; canAct: boolean; search: string },
): string {
  const who = `${countInWords(list.counts[list.view])} ${standingWords[list.view]} ${schoolName}`;
  if (search !== '') return `${who} found for “${search}”.`;
  const count = `${who}.`;
  if (!canAct || list.isEmpty || list.view !== 'current') return count;
  if (list.needSchool === 0) return `${count} Nothing is waiting for you.`;
  return `${count} ${list.needSchool} ${list.needSchool === 1 ? 'needs' : 'need'} something from you.`;
}

const standingWords: Record<PeopleView, string> = {
  current: 'at',
  upcoming: 'about to join',
  past: 'formerly at',
};

/** 'Early career teacher (ECT), September 2025 intake, year 2, full time' */
export function profileSentence({ roles }: Profile): string {
  const [first] = roles;
  if (first === undefined) return '';
  const { intake, programmeYear, workingPattern } = first;
  return [
    roles.map(({ role }) => (roles.length > 1 ? roleShortLabel[role] : roleLabel[role])).join(' and '),
    intake,
    programmeYear === null ? null : `year ${programmeYear}`,
    workingPattern === null ? null : workingPatternLabel[workingPattern].toLowerCase(),
  ]
    .filter(Boolean)
    .join(', ');
}

import type { TeacherRole, WorkingPattern } from './record';
import type { PeopleView } from './types';

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

/** '12 ECTs and 9 mentors', '1 ECT', 'Nobody' */
export function countInWords({ ects, mentors }: { ects: number; mentors: number }): string {
  const parts = [
    ects > 0 ? `${ects} ${ects === 1 ? 'ECT' : 'ECTs'}` : '',
    mentors > 0 ? `${mentors} ${mentors === 1 ? 'mentor' : 'mentors'}` : '',
  ].filter(Boolean);
  return parts.join(' and ') || 'Nobody';
}

import type { CoverNeed } from '@/lib/events/cover';
import type { ExportAttendance, ExportEventStatus, ExportRole } from './types';

/** Known to be unknown. An empty cell means that there is nothing to know. */
export const notSet = 'Not set';

export const roleWord: Record<ExportRole, string> = { ect: 'ECT', mentor: 'Mentor' };

export const roleInFull: Record<ExportRole, string> = {
  ect: 'Early career teacher (ECT)',
  mentor: 'Mentor',
};

export const statusLabel: Record<ExportEventStatus, string> = {
  confirmed: 'Confirmed',
  provisional: 'Provisional',
  changed: 'Changed',
  cancelled: 'Cancelled',
};

export const coverLabel: Record<CoverNeed, string> = {
  none: 'None',
  am: 'AM',
  pm: 'PM',
  all_day: 'All day',
  after_school: 'After school',
};

export const attendanceLabel: Record<ExportAttendance, string> = {
  attended: 'Attended',
  partly: 'Partly attended',
  missed: 'Missed',
};

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** 1 → 'Monday' */
export const weekdayName = (weekday: number): string => weekdays[weekday - 1] ?? '';

import { now } from '@/lib/dates/clock';
import { academicYearStart } from '@/lib/dates/iso-date';
import { entriesOfPerson } from './entries';
import type { PrintedSchedule, ScheduleOverview } from './view-types';

/** The academic year of everybody who has events in it; of one person in any case. */
export function printedSchedule(overview: ScheduleOverview, asked?: number): PrintedSchedule {
  const year = asked ?? academicYearStart(overview.today);
  const sheets = overview.people
    .filter(({ standing }) => overview.scope === 'person' || standing !== 'past')
    .map((person) => ({
      person,
      entries: entriesOfPerson(overview.entries, person).filter(
        ({ date, endDate }) => academicYearStart(date) <= year && academicYearStart(endDate) >= year,
      ),
    }));
  const withEvents = sheets.filter(({ entries }) => entries.length > 0);
  return {
    year,
    school: overview.school.name,
    printedAt: now(),
    sheets: overview.scope === 'person' && withEvents.length === 0 ? sheets.slice(0, 1) : withEvents,
  };
}

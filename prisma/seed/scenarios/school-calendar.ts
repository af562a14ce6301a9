import { addDays, type IsoDate } from '@/lib/dates/iso-date';
import { type HalfTerm, teachingDay, teachingWeeks, workingDayFrom } from '../calendar';
import { type Demonstration, idOf } from '../rows';
import { type SchoolKey, schoolId } from './schools';

/** Shropshire, Telford and Wrekin, and Herefordshire: the local authorities of the schools. */
const localAuthorities = [893, 894, 884];

/** Half-terms by local authority, from the weeks in which the events take place, and days that schools have entered. */
export function addSchoolCalendar(demonstration: Demonstration): void {
  const { year } = demonstration;
  for (const academicYear of [year - 2, year - 1, year, year + 1, year + 2])
    addTerms(demonstration, academicYear);
  for (const academicYear of [year - 1, year]) addDaysOfSchools(demonstration, academicYear);
}

function addTerms(demonstration: Demonstration, academicYear: number): void {
  const weeks = Map.groupBy(teachingWeeks(academicYear), (week) => week.halfTerm);
  for (const laCode of localAuthorities) {
    for (const [halfTerm, of] of weeks) {
      demonstration.add('term_date', {
        id: idOf(`term ${laCode} ${academicYear} ${halfTerm}`),
        laCode,
        academicYear,
        halfTerm,
        startsOn: workingDayFrom(of[0]?.monday ?? ''),
        endsOn: addDays(of.at(-1)?.monday ?? '', 4),
      });
    }
  }
}

function addDaysOfSchools(demonstration: Demonstration, academicYear: number): void {
  const weeks = teachingWeeks(academicYear);
  const on = (halfTerm: HalfTerm, week: number, day: number) => teachingDay(weeks, halfTerm, week, day);
  for (const school of ['quillbrook', 'copperbeck', 'thimble', 'gorsemead'] as const) {
    day(demonstration, school, 'inset', on('autumn_1', 1, 1), 'Start of the year');
    day(demonstration, school, 'inset', on('spring_1', 1, 1), 'Safeguarding and curriculum');
  }
  day(demonstration, 'quillbrook', 'inset', on('autumn_2', 4, 5), 'Curriculum reviews in departments');
  day(demonstration, 'quillbrook', 'closed', on('summer_1', 3, 5), 'The hall is a polling station');
  busy(demonstration, 'quillbrook', on('autumn_2', 6, 1), 'Year 11 mock examinations');
  busy(demonstration, 'quillbrook', on('summer_2', 2, 1), 'Year 10 examinations');
  busy(demonstration, 'thimble', on('summer_1', 4, 1), 'Key stage 2 tests');
}

const busy = (demonstration: Demonstration, school: SchoolKey, monday: IsoDate, label: string) =>
  day(demonstration, school, 'busy', monday, label, addDays(monday, 4));

function day(
  demonstration: Demonstration,
  school: SchoolKey,
  kind: 'inset' | 'busy' | 'closed',
  startsOn: IsoDate,
  label: string,
  endsOn = startsOn,
): void {
  demonstration.add('school_calendar_day', {
    id: idOf(`school day ${school} ${kind} ${startsOn}`),
    schoolId: schoolId(school),
    startsOn,
    endsOn,
    kind,
    label,
  });
}

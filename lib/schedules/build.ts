import { formatDate } from '@/lib/dates/format';
import type { TeachingDay } from '@/lib/events/cover';
import type { EventRecord } from '@/lib/events/types';
import type { PersonRecord } from '@/lib/people/record';
import type { Moment } from '@/lib/people/summary';
import { outlineFor } from '@/lib/programmes/outline';
import type { OutlineItem, Programme } from '@/lib/programmes/types';
import { trainingOn } from '@/lib/registrations/rules';
import { eventsOf, scheduleEvents } from './rules';
import type { Schedule } from './types';

interface ScheduleInput {
  person: PersonRecord;
  /** May be those of everybody at the school. */
  events: readonly EventRecord[];
  /** Of people who are in no group yet. */
  programme: Programme | null;
  teachingDay: TeachingDay;
}

/** The schedule of one person: their own events, else the programme's outline, else why there is none. */
export function buildSchedule(
  { person, events, programme, teachingDay }: ScheduleInput,
  { day, now }: Moment,
): Schedule {
  const own = scheduleEvents(eventsOf(person, events), { now, teachingDay });
  const outline = own.length === 0 ? outlineOf(person, programme, day) : [];
  const changes = own.map((event) => event.lastChangedAt.getTime());
  return {
    events: own,
    outline,
    reason: own.length === 0 || !person.trainedHere ? reasonFor(person, outline, programme, day) : null,
    version: Math.max(
      1,
      ...own.flatMap((event) => event.publications.map((publication) => publication.version)),
    ),
    lastChangedAt: changes.length === 0 ? null : new Date(Math.max(...changes)),
  };
}

function outlineOf(person: PersonRecord, programme: Programme | null, day: string): OutlineItem[] {
  const training = trainingOn(person, day);
  if (programme === null || training === null || !person.trainedHere) return [];
  return outlineFor(programme, person.role, { year: training.intakeYear, term: training.intakeTerm });
}

function reasonFor(
  person: PersonRecord,
  outline: readonly OutlineItem[],
  programme: Programme | null,
  day: string,
): string {
  const training = trainingOn(person, day);
  if (!person.trainedHere) {
    return `Registered with ${training?.leadProvider?.name ?? 'another lead provider'}, who sends the schedule. We do not hold it.`;
  }
  if (training === null) return 'Not in training with a lead provider, so there is no schedule.';
  if (training.programmeType === 'school_led')
    return 'On a school-led programme, so the school sets the schedule.';
  if (training.endsOn !== null && training.endsOn < day)
    return 'The training has ended, and no events are recorded.';
  if (person.places.length > 0) return 'The dates of the group have not been published yet.';
  if (outline.length === 0) return 'Not in a group yet. Dates follow with the group.';
  const agreed = programme?.agreed
    ? `, in the order agreed with ${programme.agreed.with} on ${formatDate(programme.agreed.on)}`
    : '';
  return `Not in a group yet. This is what the programme plans${agreed}; dates follow with the group.`;
}

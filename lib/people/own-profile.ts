import type { EventRecord } from '@/lib/events/types';
import { isCurrent } from '@/lib/periods/rules';
import { intakeLabel } from '@/lib/registrations/labels';
import { trainingOn } from '@/lib/registrations/rules';
import { buildSchedule } from '@/lib/schedules/build';
import type { ScheduleEvent } from '@/lib/schedules/types';
import { buildProfile, type ProfileInput, programmeYearOn } from './profile';
import type { PeopleAndEvents } from './read-people';
import type { PersonRecord } from './record';
import type { Moment } from './summary';
import type { Profile } from './types';

/** How far somebody is in the module of the day: its events, those past and those to come. */
export interface ModuleProgress {
  number: number;
  title: string;
  year: number;
  done: number;
  left: { title: string; date: string; isWindow: boolean }[];
}

/** What a mentor sees of a current ECT: name, schedule and progress, nothing else. */
export interface Mentee {
  personId: string;
  name: string;
  intake: string | null;
  programmeYear: number | null;
  next: ScheduleEvent | null;
  module: ModuleProgress | null;
}

export interface OwnProfile extends Profile {
  module: ModuleProgress | null;
  mentees: Mentee[];
}

export function ownProfileOf(
  input: Omit<ProfileInput, 'audience'> & { ects: PeopleAndEvents },
  moment: Moment,
): OwnProfile {
  const profile = buildProfile({ ...input, audience: 'self' }, moment);
  const events = profile.roles[0]?.schedule.events ?? [];
  const mentees = input.ects.records
    .filter((record) => record.role === 'ect' && isCurrent(record, moment.day))
    .map((record) => menteeOf(record, input.ects.events, input, moment));
  return { ...profile, module: moduleProgress(events), mentees };
}

export function menteeOf(
  record: PersonRecord,
  events: readonly EventRecord[],
  { school }: Pick<ProfileInput, 'school'>,
  moment: Moment,
): Mentee {
  const training = trainingOn(record, moment.day);
  const schedule = buildSchedule(
    { person: record, events, programme: null, teachingDay: school.day },
    moment,
  );
  return {
    personId: record.personId,
    name: record.name,
    intake: training === null ? null : intakeLabel(training.intakeYear, training.intakeTerm),
    programmeYear: training === null ? null : programmeYearOn(training, moment.day),
    next: schedule.events.find((event) => event.when === 'next') ?? null,
    module: moduleProgress(schedule.events),
  };
}

/** The module of the next event, else of the last one: what is behind and what is left of it. */
export function moduleProgress(events: readonly ScheduleEvent[]): ModuleProgress | null {
  const held = events.filter((event) => event.status !== 'cancelled' && event.module !== null);
  const module = (held.find((event) => event.when !== 'past') ?? held.at(-1))?.module ?? null;
  if (module === null) return null;
  const inModule = held.filter(
    (event) => event.module?.number === module.number && event.module.year === module.year,
  );
  const left = inModule.filter((event) => event.when !== 'past');
  return {
    number: module.number,
    title: module.title,
    year: module.year,
    done: inModule.length - left.length,
    left: left.map(({ title, date, isWindow }) => ({ title, date, isWindow })),
  };
}

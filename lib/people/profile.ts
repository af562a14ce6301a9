import { type IsoDate, toDateColumn } from '@/lib/dates/iso-date';
import type { EventRecord } from '@/lib/events/types';
import { otherName, pastMentorships } from '@/lib/mentorships/rules';
import { periodState } from '@/lib/periods/rules';
import { scheduleLabel } from '@/lib/registrations/labels';
import { isConfirmed, trainingOn } from '@/lib/registrations/rules';
import { buildSchedule } from '@/lib/schedules/build';
import { inductionLength } from './induction-length';
import type { Programmes } from './read-outlines';
import type { PersonRecord, TrainingRecord } from './record';
import type { SchoolFacts } from './school';
import { type Moment, relevantRecords, summaryOf } from './summary';
import type { Profile, RoleProfile, TrainingLine } from './types';
import type { Audience } from './words';

export interface ProfileInput {
  records: readonly PersonRecord[];
  events: readonly EventRecord[];
  school: SchoolFacts;
  outlines: Programmes;
  audience: Audience;
}

const order = { current: 0, upcoming: 1, past: 2 };

/** One person, in every role that the records show: the current role first. */
export function buildProfile(input: ProfileInput, moment: Moment): Profile {
  const { records, school } = input;
  const relevant = relevantRecords(records, moment.day).sort(
    (a, b) =>
      order[periodState(a, moment.day)] - order[periodState(b, moment.day)] || (a.role < b.role ? -1 : 1),
  );
  const [first] = relevant;
  if (first === undefined) throw new Error('A profile needs a record.');
  const { personId, name, trn, email } = first;
  return {
    personId,
    name,
    trn,
    email,
    school: { id: school.id, urn: school.urn, name: school.name },
    roles: relevant.map((record) => roleProfile(record, input, moment)),
  };
}

export function roleProfile(
  record: PersonRecord,
  { records, events, school, outlines, audience }: ProfileInput,
  moment: Moment,
): RoleProfile {
  const training = trainingOn(record, moment.day);
  const stays = records.filter((other) => other.personId === record.personId && other.role === record.role);
  return {
    ...summaryOf(record, events, moment, audience),
    schoolName: school.name,
    trainingId: training?.id ?? null,
    trainings:
      record.trainings.length > 1 ? record.trainings.map((one) => trainingLine(one, record, moment.day)) : [],
    subject: record.subject,
    phase: record.phase,
    workingDays: record.workingDays,
    scheduleName: training?.scheduleIdentifier ? scheduleLabel(training.scheduleIdentifier) : null,
    programmeYear: training === null ? null : programmeYearOn(training, moment.day),
    trainingStartsOn: training?.startsOn ?? null,
    trainingEndsOn: training?.endsOn ?? null,
    inductionStartedOn: record.induction?.startedOn ?? null,
    inductionCompletedOn: record.induction?.completedOn ?? null,
    inductionLength: record.induction ? inductionLength(record.induction, record.workingPattern) : null,
    past: pastMentorships(
      stays.flatMap((stay) => stay.mentorships),
      moment.day,
    ).map((mentorship) => ({
      personId: mentorship.other?.personId ?? null,
      name: otherName(mentorship),
      startsOn: mentorship.startsOn,
      endsOn: mentorship.endsOn,
      endReason: audience === 'self' ? null : (mentorship.endReason ?? null),
    })),
    schedule: buildSchedule(
      {
        person: { ...record, places: stays.flatMap((stay) => stay.places) },
        events,
        programme: training === null ? null : (outlines.get(training.id) ?? null),
        teachingDay: school.day,
      },
      moment,
    ),
  };
}

const endedAs = { completed: 'completed', deferred: 'paused', withdrawn: 'withdrawn' } as const;

function trainingLine(training: TrainingRecord, { registrations }: PersonRecord, day: IsoDate): TrainingLine {
  const { id, startsOn, endsOn, outcome, programmeType, leadProvider, deliveryPartner } = training;
  const isOver = endsOn !== null && endsOn < day;
  const registration = registrations.find(({ trainingPeriodId }) => trainingPeriodId === id) ?? null;
  const goesOn = programmeType === 'school_led' || isConfirmed(training, registration);
  return {
    id,
    with:
      programmeType === 'school_led'
        ? 'School-led programme'
        : [leadProvider?.name ?? 'Lead provider not known', deliveryPartner?.shortName]
            .filter(Boolean)
            .join(', '),
    startsOn,
    endsOn,
    standing: isOver
      ? outcome === null
        ? 'ended'
        : endedAs[outcome]
      : goesOn
        ? 'confirmed'
        : 'awaiting confirmation',
  };
}

/** Whole years since the intake began, from 1. Null before it and after the two years of a programme. */
export function programmeYearOn({ intakeYear, intakeTerm }: TrainingRecord, day: IsoDate): number | null {
  const began = {
    september: `${intakeYear}-09-01`,
    january: `${intakeYear + 1}-01-01`,
    april: `${intakeYear + 1}-04-01`,
  };
  const start = toDateColumn(began[intakeTerm]);
  const date = toDateColumn(day);
  const anniversary = date.getUTCMonth() >= start.getUTCMonth() ? 0 : 1;
  const year = date.getUTCFullYear() - start.getUTCFullYear() - anniversary + 1;
  return year === 1 || year === 2 ? year : null;
}

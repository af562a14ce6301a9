import { addDays, type IsoDate } from '@/lib/dates/iso-date';
import { answersForEctEffects, ectProblems } from '../ects';
import {
  beginAbsence,
  beginTraining,
  endAbsence,
  endMentorships,
  endTrainings,
  moveRegistration,
  setWorkingPattern,
  trainingAt,
} from '../effects/make';
import { joinGroup, leaveGroups, pauseGroups, placeToKeep } from '../effects/make-places';
import type { Effect } from '../effects/types';
import type { SubjectAbsence, SubjectPlace, SubjectRecord, SubjectTraining } from '../record';
import { extendedSchedule } from '../schedules';
import type { Answers } from '../types';
import { dateOf, daysOf, problem, textOf, withinSchoolPeriod } from './answers';
import { type Circumstance, deferralReasons } from './types';
import { workingPatternFields } from './working-pattern';

function keptPlace(answers: Answers, record: SubjectRecord): SubjectPlace | null {
  return textOf(answers, 'keepPlace') === 'hold' ? placeToKeep(record, dateOf(answers, 'lastDay')) : null;
}

function returnDay(answers: Answers): IsoDate | null {
  return textOf(answers, 'expectedReturn') || null;
}

export const absenceLong: Circumstance = {
  code: 'absence_long',
  version: 1,
  route: 'request',
  appliesTo: ['ect', 'mentor'],
  raisedBy: ['school', 'staff'],
  title: '{name} will be away for a long time and is expected back',
  help: 'Parental leave, long-term sickness, bereavement, a career break or another absence.',
  fields: [
    { kind: 'date', name: 'lastDay', label: 'Last working day before the absence', monthsAhead: 6 },
    {
      kind: 'date',
      name: 'expectedReturn',
      label: 'Expected day of return',
      hint: 'Leave it empty when it is not known.',
      optional: true,
      monthsAhead: 24,
    },
    {
      kind: 'choice',
      name: 'keepPlace',
      label: 'What happens to the place in the training group?',
      options: [
        { value: 'release', label: 'Give it up: a new place is found on return' },
        { value: 'hold', label: 'Keep it: the absence is short enough to come back to the same group' },
      ],
    },
    {
      kind: 'choice',
      name: 'canvas',
      label: 'Does {name} want to keep reading on Canvas while away?',
      options: [
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
        { value: 'not_known', label: 'Not asked yet' },
      ],
    },
  ],
  reasons: deferralReasons,
  asksForEcts: true,
  effectiveOn: (answers) => addDays(dateOf(answers, 'lastDay'), 1),
  check: ({ answers, record }) => {
    const lastDay = dateOf(answers, 'lastDay');
    const back = returnDay(answers);
    return [
      ...withinSchoolPeriod(record, answers, 'lastDay'),
      ...problem(
        back !== null && back <= lastDay,
        'expectedReturn',
        'The return must be after the last working day',
      ),
      ...problem(
        record.absences.some(({ endsOn }) => endsOn === null),
        'lastDay',
        'An absence is recorded already. Report the return first',
      ),
      ...ectProblems(record, answers, addDays(lastDay, 1)),
    ];
  },
  effects: ({ answers, record, newId }) => {
    const lastDay = dateOf(answers, 'lastDay');
    const asMentor = record.schoolPeriod.role === 'mentor';
    const kept = keptPlace(answers, record);
    return [
      // The place is left before the absence keeps it, or the last one of a full group would count twice.
      ...(kept === null ? leaveGroups(record, lastDay) : pauseGroups(record, lastDay, kept)),
      beginAbsence(record, addDays(lastDay, 1), returnDay(answers), kept?.groupId ?? null, newId),
      ...endTrainings(record, lastDay, 'deferred'),
      ...(asMentor ? endMentorships(record, lastDay) : []),
      ...answersForEctEffects(record, answers, addDays(lastDay, 1), newId),
    ];
  },
  notes: (answers, name, record) => [
    'Training is paused. Induction does not pause by itself: tell your appropriate body.',
    `${name} has no training events while away.`,
    ...(textOf(answers, 'keepPlace') === 'hold' && keptPlace(answers, record) === null
      ? ['There is no place in a group to keep: one is looked for on return.']
      : []),
    'We remind you before the expected return.',
  ],
  tell: ['appropriate_body', 'payroll', 'canvas', 'teacher', 'mentor'],
  atDfe: 'Lead provider: defer with the reason. The DfE takes no report of absence from schools.',
};

export const returning: Circumstance = {
  code: 'return',
  version: 1,
  route: 'request',
  appliesTo: ['ect', 'mentor'],
  raisedBy: ['school', 'staff'],
  title: '{name} is back, or comes back, from a long absence',
  help: 'Training starts again, in the group where the place was kept or in one that is found.',
  fields: [
    { kind: 'date', name: 'returnsOn', label: 'First day back', monthsAhead: 6 },
    ...workingPatternFields,
    {
      kind: 'choice',
      name: 'extend',
      label: 'Does {name} want induction and training extended by the time away?',
      hint: 'After statutory leave an ECT chooses; after other absences of 30 days or more a year it is automatic (statutory guidance 3.6, 3.7).',
      options: [
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
        { value: 'not_known', label: 'Not decided yet' },
      ],
    },
  ],
  effectiveOn: (answers) => dateOf(answers, 'returnsOn'),
  check: ({ answers, record }) => {
    const day = dateOf(answers, 'returnsOn');
    const away = openAbsence(record);
    return [
      ...withinSchoolPeriod(record, answers, 'returnsOn'),
      ...problem(
        away === null && !isPaused(record.trainings),
        'returnsOn',
        'No absence is recorded from which to return',
      ),
      ...problem(
        away !== null && day <= away.startsOn,
        'returnsOn',
        'The first day back must be after the first day of the absence',
      ),
    ];
  },
  effects: ({ answers, record, newId }) => {
    const day = dateOf(answers, 'returnsOn');
    const paused = trainingAt(record, addDays(day, -1));
    const schedule = paused?.scheduleIdentifier ?? null;
    return [
      ...endAbsence(record, day),
      ...setWorkingPattern(record, textOf(answers, 'workingPattern'), daysOf(answers, 'workingDays')),
      ...(paused?.outcome === 'deferred'
        ? goOn(
            record,
            paused,
            beginTraining(
              paused,
              day,
              {
                scheduleIdentifier:
                  textOf(answers, 'extend') === 'yes' ? extendedSchedule(schedule) : schedule,
              },
              newId,
            ),
            day,
            newId,
          )
        : []),
    ];
  },
  notes: (_answers, name, record) => [
    ...(openAbsence(record)?.heldGroupId
      ? []
      : [`${name} needs a place in a group: we look for one as soon as training has started again.`]),
    'The DfE takes a return and a longer schedule on different days, so the second may follow later.',
  ],
  tell: ['appropriate_body', 'payroll', 'canvas', 'teacher', 'mentor'],
  atDfe:
    'Lead provider: resume (not on the day of the deferral), then change the schedule to extended where wished.',
};

/** Training begins again with its registration, in the group where the place was kept. */
function goOn(
  record: SubjectRecord,
  paused: SubjectTraining,
  resumed: Effect,
  day: IsoDate,
  newId: () => string,
): Effect[] {
  const kept = openAbsence(record)?.heldGroupId ?? null;
  return [
    resumed,
    ...moveRegistration(record, paused, resumed),
    ...(kept === null ? [] : [joinGroup(resumed.subjectId, kept, day, newId, 'group_taken_up')]),
  ];
}

function openAbsence(record: SubjectRecord): SubjectAbsence | null {
  return record.absences.find(({ endsOn }) => endsOn === null) ?? null;
}

function isPaused(trainings: readonly { startsOn: IsoDate; outcome: string | null }[]): boolean {
  return [...trainings].sort((a, b) => (a.startsOn < b.startsOn ? 1 : -1))[0]?.outcome === 'deferred';
}

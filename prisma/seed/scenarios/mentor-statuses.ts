import { addDays } from '@/lib/dates/iso-date';
import type { Demonstration } from '../rows';
import { addMentorship, addTeacher } from '../teachers';

/** Every status of a mentor that the larger schools do not already show. */
export function addMentorStatuses(demonstration: Demonstration): void {
  const { today, year } = demonstration;
  const startsOn = `${year - 1}-09-01`;
  const mentor = { role: 'mentor', startsOn } as const;
  const ended = addDays(today, -50);
  const paused = addTeacher(demonstration, {
    ...mentor,
    key: 'mentor-paused',
    name: 'Evadne Harrowgate-Pine',
    school: 'thornapple',
    training: { endsOn: ended, outcome: 'deferred', reason: 'long-term-sickness' },
  });
  const withdrawn = addTeacher(demonstration, {
    ...mentor,
    key: 'mentor-withdrawn',
    name: 'Fitzgerald Amberley-Wood',
    school: 'thornapple',
    training: { endsOn: ended, outcome: 'withdrawn', reason: 'mentor-no-longer-being-mentor' },
  });
  const unfinished = addTeacher(demonstration, {
    ...mentor,
    key: 'mentor-unfinished',
    name: 'Griselda Thornquist',
    school: 'thornapple',
    training: { endsOn: ended, outcome: null },
  });
  const trained = addTeacher(demonstration, {
    ...mentor,
    key: 'mentor-completed',
    name: 'Humphrey Larchwood',
    school: 'thornapple',
    training: { endsOn: `${year}-07-15`, outcome: 'completed' },
  });
  for (const [ordinal, [name, by]] of (
    [
      ['Jemima Elderfold', paused],
      ['Kester Dovecombe', unfinished],
      ['Lettice Brambling', trained],
    ] as const
  ).entries()) {
    const ect = addTeacher(demonstration, {
      key: `thornapple-ect-${ordinal}`,
      name,
      role: 'ect',
      school: 'thornapple',
      startsOn,
    });
    addMentorship(demonstration, ect, by);
  }
  const former = addTeacher(demonstration, {
    key: 'former-mentee',
    name: 'Mordecai Stillwater',
    role: 'ect',
    school: 'thornapple',
    startsOn,
    endsOn: ended,
  });
  addMentorship(demonstration, former, withdrawn);

  addTeacher(demonstration, {
    ...mentor,
    key: 'mentor-not-mentoring',
    name: 'Nicolette Wrenbury',
    school: 'windlestraw',
  });
  addTeacher(demonstration, {
    ...mentor,
    key: 'mentor-joining',
    name: 'Oswin Tarragon',
    school: 'windlestraw',
    startsOn: addDays(today, 14),
    group: null,
  });
  addTeacher(demonstration, {
    ...mentor,
    key: 'mentor-leaving',
    name: 'Prudence Winterhaven',
    school: 'windlestraw',
    endsOn: addDays(today, 45),
    leavingReportedOn: addDays(today, -3),
  });
  addTeacher(demonstration, {
    ...mentor,
    key: 'mentor-left',
    name: 'Quentin Hazelrigg',
    school: 'windlestraw',
    endsOn: addDays(today, -60),
  });
  addTeacher(demonstration, {
    ...mentor,
    key: 'mentor-trn-missing',
    name: 'Rowena Silverbeck',
    school: 'puddlecombe',
    trnMissing: true,
    group: null,
    registration: ['waiting_for_school', 20],
  });
  addTeacher(demonstration, {
    ...mentor,
    key: 'mentor-materials-only',
    name: 'Sylvester Thornbrake',
    school: 'puddlecombe',
    training: 'none',
  });
}

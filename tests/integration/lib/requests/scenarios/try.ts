import { afterAll, beforeEach, expect, it } from 'vitest';
import { fixClock, today } from '@/lib/dates/clock';
import { addDays } from '@/lib/dates/iso-date';
import { agreeRequest } from '@/lib/requests/commands/agree-request';
import { carryOutRequest } from '@/lib/requests/commands/carry-out-request';
import { undoRequest } from '@/lib/requests/commands/undo-request';
import { getStaffRequest } from '@/lib/requests/staff/request';
import { createRequest, readRequest } from '@/tests/factories/requests';
import { ownerSql } from '@/tests/support/database';
import { createScenarioSchool, dayOf, filledIn, recordOf, type ScenarioSchool, tagOf } from './school';
import { type Scenario, scenarios } from './table';

export type Timing = keyof typeof dayOf;

const timings = ['past', 'today', 'future'] as const satisfies readonly Timing[];

/** Each row at two of the three times in turn, with the programmes in turn: what has no day of its own, at once. */
export const runs = scenarios.flatMap((scenario, row) =>
  (scenario.atOnce ? (['today'] as const) : timings.filter((_, column) => column !== row % 3)).map(
    (timing: Timing, column) => ({
      scenario,
      timing,
      framework: (row + column) % 2 === 0 ? ('ecf' as const) : ('ecte' as const),
    }),
  ),
);

const unchanged = {
  period: 'start..…',
  trainings: ['start..…'],
  mentorships: ['mentor start..…'],
  places: ['group start..…'],
  absences: [],
  events: 'before after',
  details: '',
};

const inTraining = { ect: 'Registered', mentor: 'Mentoring' };

function submit(scenario: Scenario, school: ScenarioSchool) {
  const actor = { staff: school.staff, self: school.selves[scenario.of], school: school.tutor }[
    scenario.by ?? 'school'
  ];
  return createRequest(actor, {
    circumstance: scenario.circumstance,
    answers: filledIn(scenario.answers, school),
    period: school[scenario.of].period,
    schoolId: school.school.id,
    ...(scenario.reason ? { reason: { category: 'other', notes: '' } } : {}),
  });
}

async function newsFor(userId: string, requestId: string): Promise<string[]> {
  const rows = await ownerSql<{ title: string }>(
    'select title from notification where user_id = $1 and subject_id = $2 order by created_at, id',
    [userId, requestId],
  );
  return rows.map(({ title }) =>
    title
      .replace(/^R-\d+ (is |was )?/, '')
      .replace(/ from .*/, '')
      .replace(/.*\b(is your mentor|[Yy]ou mentor)\b.*/, 'pairing')
      .replace(/^Your training group is .*/, 'group'),
  );
}

/** Tries what falls on one of the three times; each has a file of its own, so that they run side by side. */
export function tryScenarios(when: Timing): void {
  beforeEach(() => fixClock('2026-11-24T09:00:00Z'));
  afterAll(() => fixClock());

  const own = runs.filter(({ timing }) => timing === when);
  it.each(own.map((run) => [`${run.scenario.what} (${run.timing}, ${run.framework})`, run] as const))(
    '%s',
    async (_name, { scenario, timing, framework }) => {
      const { of, by = 'school', expect: expected } = scenario;
      const school = await createScenarioSchool(framework, dayOf[timing]());
      const { id, number } = await submit(scenario, school);
      expect(await recordOf(school, of), 'nothing changes by reporting').toEqual(unchanged);
      expect((await getStaffRequest(school.staff, number)).next).toContain(school.deliveryPartner.name);

      await agreeRequest(school.staff, {
        id,
        version: 1,
        answers: filledIn(scenario.staffAnswers ?? {}, school),
      });
      const carriedOutOn = scenario.atOnce ? today() : addDays(school.day, scenario.from ?? 0);
      if (carriedOutOn > today()) {
        expect(await carryOutRequest({ requestId: id })).toBe('not_now');
        expect(await recordOf(school, of), 'nothing changes before its day').toEqual(unchanged);
        expect((await getStaffRequest(school.staff, number)).next).toBe('Nobody: it happens by itself');
        fixClock(`${carriedOutOn}T09:00:00Z`);
      }
      expect(await carryOutRequest({ requestId: id })).toBe('done');

      const { tag = inTraining[of], ...record } = expected;
      expect(await recordOf(school, of)).toEqual({ ...unchanged, ...record });
      // On the day after the last one, so that what ends has ended and what begins has begun.
      const dayAfter = addDays(carriedOutOn > school.day ? carriedOutOn : school.day, 1);
      if (dayAfter > today()) fixClock(`${dayAfter}T09:00:00Z`);
      expect(await tagOf(school, school[of].person.id)).toBe(tag);
      expect((await getStaffRequest(school.staff, number)).next).toBe('Nobody');

      const told = {
        school: ['agreed', 'done'],
        staff: ['received', 'agreed', 'done'],
        self: ['received', 'agreed', 'done'],
      }[by];
      const hears = by === 'self' && scenario.circumstance === 'question' ? [] : told;
      expect(await newsFor(school.tutor.userId, id)).toEqual(hears);
      const pairing = record.mentorships === undefined ? [] : ['pairing'];
      const group = record.places?.some((place) => place.startsWith('target')) ? ['group'] : [];
      expect(new Set(await newsFor(school.selves[of].userId, id))).toEqual(
        new Set([...(by === 'self' ? ['agreed', 'done'] : []), ...pairing, ...group]),
      );

      const { version, effects } = await readRequest(id);
      if (effects.length === 0) return;
      await undoRequest(school.staff, { id, version, message: 'As a trial.' });
      expect(await recordOf(school, of), 'undone').toEqual(unchanged);
    },
    60_000,
  );
}

import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fixClock } from '@/lib/dates/clock';
import { disconnect } from '@/lib/db/client';
import { withActor } from '@/lib/db/with-actor';
import { Conflict, NotFound, RuleBroken } from '@/lib/errors';
import { saveStep } from '@/lib/journeys/commands/save-step';
import { startJourney } from '@/lib/journeys/commands/start-journey';
import { contextOf } from '@/lib/journeys/policy';
import { getJourney, listOpenJourneys } from '@/lib/journeys/queries';
import { defineJourney } from '@/lib/journeys/rules';
import { submitOnce } from '@/lib/journeys/submit';
import { cleanUp } from '@/lib/retention/commands/clean-up';
import { asHeadteacher, asInductionTutor, asSelf, asStaff } from '@/tests/factories/actors';
import { createPerson } from '@/tests/factories/people';
import { createSchool } from '@/tests/factories/schools';
import { emptyTables, ownerSql } from '@/tests/support/database';

beforeEach(emptyTables);
afterAll(async () => {
  fixClock();
  await disconnect();
});

const kind = 'say-hello';
const definition = defineJourney({
  kind,
  first: 'who',
  schemas: { who: z.object({ name: z.string().min(1).max(70) }), why: z.object({ why: z.string().max(70) }) },
  next: { who: () => 'why', why: () => 'check' },
});
const who = { name: 'Ada Ash' };

const save = (actor: Parameters<typeof saveStep>[0], id: string, version: number, name: string) =>
  saveStep(actor, { kind, id, version, step: 'who', typed: { name } });

describe('answers', () => {
  it('are kept from step to step, for whoever gave them, and found again', async () => {
    const school = await createSchool();
    const tutor = await asInductionTutor(school);
    const id = await startJourney(tutor, kind);
    expect(await listOpenJourneys(tutor, [kind])).toEqual([]);
    await save(tutor, id, 1, 'Ada');
    await saveStep(tutor, { kind, id, version: 2, step: 'why', typed: { why: '' } });

    expect(await getJourney(tutor, kind, id)).toMatchObject({
      version: 3,
      answers: { who: { name: 'Ada' }, why: { why: '' } },
    });
    expect((await listOpenJourneys(tutor, [kind])).map((journey) => journey.id)).toEqual([id]);
  });

  it('of somebody else do not exist, not even of the same school, or of oneself in another role', async () => {
    const school = await createSchool();
    const tutor = await asInductionTutor(school);
    const id = await startJourney(tutor, kind);
    const self = { ...(await asSelf(await createPerson())), userId: tutor.userId };
    const others = [await asHeadteacher(school), await asStaff(), self];
    for (const other of others) {
      await expect(getJourney(other, kind, id)).rejects.toThrow(NotFound);
      await expect(save(other, id, 1, 'Eve')).rejects.toThrow(NotFound);
    }
    await expect(getJourney(tutor, 'another-kind', id)).rejects.toThrow(NotFound);
    expect(others.map(contextOf)).toEqual([school.id, others[1] && contextOf(others[1]), null]);
  });

  it('of an older tab are refused with a message, and taken once the newer have been seen', async () => {
    const tutor = await asInductionTutor(await createSchool());
    const id = await startJourney(tutor, kind);
    await save(tutor, id, 1, 'First tab');
    await expect(save(tutor, id, 1, 'Second tab')).rejects.toMatchObject({
      code: 'stale_answers',
      currentVersion: 2,
    });
    await save(tutor, id, 2, 'Second tab');
    expect((await getJourney(tutor, kind, id)).answers.who).toEqual({ name: 'Second tab' });
  });

  it('are kept once when fifty tabs answer at the same moment', async () => {
    const tutor = await asInductionTutor(await createSchool());
    const id = await startJourney(tutor, kind);
    const done = await Promise.allSettled(
      Array.from({ length: 50 }, (_, tab) => save(tutor, id, 1, `Tab ${tab}`)),
    );
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await getJourney(tutor, kind, id)).version).toBe(2);
  });

  it('are forgotten thirty days after the last of them', async () => {
    const tutor = await asInductionTutor(await createSchool());
    fixClock('2026-11-24T12:00:00Z');
    const id = await startJourney(tutor, kind);
    await save(tutor, id, 1, 'Ada');
    fixClock('2026-12-24T11:00:00Z');
    await cleanUp();
    expect(await ownerSql('select id from journey')).toHaveLength(1);
    fixClock('2026-12-24T13:00:00Z');
    await cleanUp();
    expect(await ownerSql('select id from journey')).toEqual([]);
    fixClock();
  });
});

describe('sending', () => {
  async function ready() {
    const tutor = await asInductionTutor(await createSchool());
    const id = await startJourney(tutor, kind, { answers: { who, why: { why: 'Because' } } });
    return { tutor, id };
  }
  let carriedOut = 0;
  const send = (tutor: Awaited<ReturnType<typeof ready>>['tutor'], id: string, version = 1) =>
    withActor(tutor, (tx) =>
      submitOnce(tx, tutor, { definition, id, version }, async ({ who: answer }) => {
        carriedOut += 1;
        return `/done/${answer?.name}`;
      }),
    );

  it('carries out once, however often and by how many at once, and shows all the same confirmation', async () => {
    const { tutor, id } = await ready();
    carriedOut = 0;
    const results = await Promise.all(Array.from({ length: 50 }, () => send(tutor, id)));
    expect(new Set([...results, await send(tutor, id)])).toEqual(new Set(['/done/Ada Ash']));
    expect(carriedOut).toBe(1);
    const [row] = await ownerSql<{ answers: object }>('select answers from journey');
    expect(row?.answers).toEqual({});
    expect(await save(tutor, id, 1, 'Too late')).toMatchObject({ result: '/done/Ada Ash' });
  });

  it('refuses what was not answered, and what has changed since it was shown', async () => {
    const { tutor, id } = await ready();
    await expect(send(tutor, id, 2)).rejects.toMatchObject({ code: 'stale_answers' });
    const half = await startJourney(tutor, kind, { answers: { who } });
    await expect(send(tutor, half)).rejects.toBeInstanceOf(RuleBroken);
  });

  it('leaves the answers as they were when it cannot be carried out', async () => {
    const { tutor, id } = await ready();
    const failing = withActor(tutor, (tx) =>
      submitOnce(tx, tutor, { definition, id, version: 1 }, async () => {
        throw new Conflict();
      }),
    );
    await expect(failing).rejects.toThrow(Conflict);
    expect(await send(tutor, id)).toBe('/done/Ada Ash');
  });
});

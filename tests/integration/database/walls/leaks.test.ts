import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/actor';
import { disconnect, prisma } from '@/lib/db/client';
import { withActor } from '@/lib/db/with-actor';
import { asStaff } from '@/tests/factories/actors';
import { createDeliveryPartner, createLeadProvider } from '@/tests/factories/organisations';
import { createTenant } from '@/tests/factories/tenants';

const OPERATIONS = 2400;

let actors: { actor: Actor; schools: string[] }[];

beforeAll(async () => {
  const leadProvider = await createLeadProvider();
  const [here, there] = [await createDeliveryPartner(), await createDeliveryPartner()];
  const a = await createTenant({ leadProvider, deliveryPartner: here });
  const b = await createTenant({ leadProvider, deliveryPartner: there });
  actors = [
    { actor: a.tutor, schools: [a.school.id] },
    { actor: b.head, schools: [b.school.id] },
    { actor: a.ectSelf, schools: [a.school.id] },
    { actor: b.mentorSelf, schools: [b.school.id] },
    { actor: await asStaff(there), schools: [b.school.id] },
    { actor: await asStaff(leadProvider), schools: [a.school.id, b.school.id] },
  ];
});

afterAll(disconnect);

class Aborted extends Error {}

it('lets nothing of one actor through to the next on the same connection, whatever became of the transaction', async () => {
  const wrong: string[] = [];
  let aborted = 0;

  const operate = async (number: number) => {
    const chosen = actors[(number * 7) % actors.length];
    if (chosen === undefined) throw new Error('No actor.');
    const outcome = number % 5;
    try {
      await withActor(chosen.actor, async (tx) => {
        const periods = await tx.schoolPeriod.findMany({ select: { schoolId: true } });
        const seen = [...new Set(periods.map(({ schoolId }) => schoolId))].sort();
        if (seen.join() !== [...chosen.schools].sort().join()) wrong.push(`${chosen.actor.kind} saw ${seen}`);
        if (outcome === 1) throw new Aborted();
        if (outcome === 2) await tx.$queryRaw`select 1 / 0`;
        if (outcome === 3) await tx.$queryRaw`select * from absence_reason, session`;
      });
    } catch (error) {
      if (outcome === 0 || outcome === 4) throw error;
      aborted += 1;
    }
    if (number % 11 === 0) await lookWithoutActor(wrong);
  };
  const lanes = Array.from({ length: 16 }, async (_, lane) => {
    for (let number = lane; number < OPERATIONS; number += 16) await operate(number);
  });
  await Promise.all(lanes);

  expect(wrong).toEqual([]);
  expect(aborted).toBe((OPERATIONS / 5) * 3);
}, 60_000);

async function lookWithoutActor(wrong: string[]): Promise<void> {
  const [left] = await prisma().$queryRaw<{ standing: string; settings: string | null }[]>`
    select current_user::text as standing,
      concat(current_setting('app.user_id', true), current_setting('app.person_id', true),
             current_setting('app.school_ids', true), current_setting('app.partner_ids', true)) as settings`;
  if (left?.standing !== 'ecf_web' || left.settings !== '') wrong.push(`left over: ${JSON.stringify(left)}`);
  const refused = await prisma()
    .person.count()
    .then(() => false)
    .catch(() => true);
  if (!refused) wrong.push('people were counted without an actor');
}

import { expect, it } from 'vitest';
import { today } from '@/lib/dates/clock';
import { toDateColumn } from '@/lib/dates/iso-date';
import { type CarriedOut, carryOutRequest } from '@/lib/requests/commands/carry-out-request';
import { createGroup } from '@/tests/factories/groups';
import { createPairs } from '@/tests/factories/pairs';
import { persist } from '@/tests/factories/persist';
import { createReportingSchool } from '@/tests/factories/requests';
import { ownerSql } from '@/tests/support/database';

/** As the worker does, which tries again what found no free connection. */
async function untilItIsAnswered(requestId: string, tries = 20): Promise<CarriedOut> {
  try {
    return await carryOutRequest({ requestId });
  } catch (error) {
    if (tries === 0) throw error;
    return untilItIsAnswered(requestId, tries - 1);
  }
}

it('gives the last place of a group to one of fifty requests that are carried out at once', async () => {
  const { school, leadProvider, deliveryPartner, tutor } = await createReportingSchool();
  const roomy = { leadProvider, deliveryPartner, capacity: 100 };
  const pairs = await createPairs(50, { school, leadProvider, group: await createGroup(roomy) });
  const target = await createGroup({ ...roomy, capacity: 1 });
  const day = toDateColumn(today());
  await persist((tx) =>
    tx.serviceRequest.createMany({
      data: pairs.map(({ ectPersonId, ectPeriodId }) => ({
        circumstance: 'group',
        answers: { wish: 'Thursdays', from: today(), group: target.id },
        schoolId: school.id,
        personId: ectPersonId,
        schoolPeriodId: ectPeriodId,
        leadProviderId: leadProvider.id,
        deliveryPartnerId: deliveryPartner.id,
        raisedById: tutor.userId,
        raisedByKind: 'school' as const,
        reportedOn: day,
        dueOn: day,
      })),
    }),
  );
  const requests = await ownerSql<{ id: string }>(
    `update service_request set state = 'agreed', decided_on = $1::date, carry_out_on = $1::date where school_id = $2 returning id`,
    [today(), school.id],
  );

  const outcomes = await Promise.all(requests.map(({ id }) => untilItIsAnswered(id)));

  expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === 'refused')).toHaveLength(49);
  const places = await ownerSql('select from group_membership where group_id = $1', [target.id]);
  expect(places).toHaveLength(1);
  // Those who were too late keep the place that they have, and go back to staff with why.
  const [rest] = await ownerSql<{ back: number; notes: number; kept: number }>(
    `select count(*)::int as back,
       (select count(*)::int from service_request_message where kind = 'note' and body like '%The group is full.') as notes,
       (select count(*)::int from group_membership where ends_on is null and group_id <> $1
         and training_period_id in (select t.id from training_period t join service_request q on q.school_period_id = t.school_period_id)) as kept
     from service_request where state = 'checking'`,
    [target.id],
  );
  expect(rest).toEqual({ back: 49, notes: 49, kept: 49 });
}, 120_000);

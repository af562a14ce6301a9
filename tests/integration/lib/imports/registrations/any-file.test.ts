import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { StaffActor } from '@/lib/auth/actor';
import type { IsoDate } from '@/lib/dates/iso-date';
import { asStaff } from '@/tests/factories/actors';
import { createGroup } from '@/tests/factories/groups';
import {
  createDeliveryPartner,
  createLeadProvider,
  usualDeliveryPartner,
  usualLeadProvider,
} from '@/tests/factories/organisations';
import { createPartnership, createSchool } from '@/tests/factories/schools';
import { checkedFile } from '@/tests/support/import-run';
import { type RegistrationCells, registrationsCsv } from '@/tests/support/registrations-file';

const days = ['1/9/2025', '15/10/2025', '5/1/2026', '1/3/2026', '30/6/2026', '1/9/2026', '1/12/2026'];
const asOfs: IsoDate[] = ['2026-01-10', '2026-04-01', '2026-09-10', '2026-11-20'];
const people = ['Ada Alder', 'Ben Birch', 'Cal Cedar', 'Dee Dogwood', 'Eve Elm'];

const rarely = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });
const often = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 1 });
const one = (values: readonly string[]) => fc.constantFrom(...values);
const number = (most: number) => fc.integer({ min: 0, max: most - 1 });

const told = fc.record({
  who: number(people.length),
  school: number(3),
  isMentor: fc.boolean(),
  mentor: often(number(people.length)),
  cells: fc.record({
    'Start date': one(days),
    'End date': often(one(days)),
    'Mentor start date': often(one(days)),
    'Registration status': often(one(['Received', 'Checking', 'Accepted', 'Placed', 'Withdrawn'])),
    'Training status': rarely(one(['Active', 'Deferred', 'Withdrawn'])),
    'Training status from': rarely(one(days)),
    'Expected return': often(one(days)),
    'Training complete': often(one([...days, 'Yes', 'No'])),
    'Induction recorded': often(one(days)),
    Subject: often(one(['Art', 'Music'])),
  }),
  group: often(number(3)),
});

const files = fc.array(
  fc.record({ actor: number(4), rows: fc.array(told, { minLength: 1, maxLength: 6 }) }),
  { minLength: 2, maxLength: asOfs.length },
);

let round = 0;

/** Two lead providers and three delivery partners, who share schools. */
async function world() {
  const [lead, partner] = [await usualLeadProvider(), await usualDeliveryPartner()];
  const [otherLead, otherPartner] = [await createLeadProvider(), await createDeliveryPartner()];
  const schools = [await createSchool(), await createSchool(), await createSchool()];
  for (const school of schools) {
    await createPartnership({ school, leadProvider: lead, deliveryPartner: partner });
    await createPartnership({ school, leadProvider: lead, deliveryPartner: otherPartner });
    await createPartnership({ school, leadProvider: otherLead, deliveryPartner: otherPartner });
  }
  const groups = [];
  for (const capacity of [1, 2, 10])
    groups.push(
      await createGroup({ leadProvider: lead, deliveryPartner: partner, audience: 'both', capacity }),
    );
  const actors: { staff: StaffActor; names: RegistrationCells }[] = [
    { staff: await asStaff(lead), names: { 'Delivery partner': partner.name } },
    { staff: await asStaff(lead), names: { 'Delivery partner': otherPartner.name } },
    { staff: await asStaff(partner), names: {} },
    { staff: await asStaff(otherPartner), names: { 'Lead provider': otherLead.name } },
  ];
  return { schools, groups, actors };
}

it('does what its preview said whatever a file says, and nothing when it comes again', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (uploads) => {
      const { schools, groups, actors } = await world();
      round += 1;
      const trn = (who: number) => String(9_800_000 + round * 10 + who);
      for (const [at, upload] of uploads.entries()) {
        const actor = actors[upload.actor] ?? actors[0];
        if (actor === undefined) throw new Error('There is nobody to import.');
        const rows = upload.rows.map(
          ({ who, school, isMentor, mentor, cells, group }): RegistrationCells => ({
            ...actor.names,
            ...Object.fromEntries(Object.entries(cells).map(([header, text]) => [header, text ?? ''])),
            Role: isMentor ? 'Mentor' : 'ECT',
            Name: people[who] ?? '',
            TRN: trn(who),
            'School URN': String(schools[school]?.urn),
            'Mentor TRN': isMentor || mentor === undefined ? '' : trn(mentor),
            Group: group === undefined ? '' : (groups[group]?.name ?? ''),
          }),
        );
        const file = registrationsCsv(rows);
        const run = await checkedFile(actor.staff, 'registrations', file, asOfs[at]);
        const seen = await run.rows();
        if ((await run.state()) === 'ready') await run.apply();
        expect(await run.batch()).toMatchObject({ state: 'applied', problem: null });
        expect(await run.rows()).toEqual(seen);

        const again = await checkedFile(actor.staff, 'registrations', file, asOfs[at]);
        const changed = (await again.rows()).filter(
          ({ outcome }) => outcome === 'create' || outcome === 'update',
        );
        expect(changed).toEqual([]);
      }
    }),
    // No shrinking: each step would take seconds, and the failing file is printed.
    { endOnFailure: true, numRuns: Number(process.env.ROUNDS ?? 12) },
  );
}, 600_000);

import { beforeEach, describe, expect, it } from 'vitest';
import { today } from '@/lib/dates/clock';
import { Conflict, NotFound, RuleBroken } from '@/lib/errors';
import { createGroup } from '@/lib/groups/commands/create-group';
import { generateEvents } from '@/lib/groups/commands/generate-events';
import { getGroup } from '@/lib/groups/group-queries';
import { agreeOrder } from '@/lib/module-orders/commands/agree-order';
import { clearOrder } from '@/lib/module-orders/commands/clear-order';
import { getModuleOrder } from '@/lib/module-orders/queries';
import type { OrderSubject } from '@/lib/module-orders/types';
import { getOwnProfile, getProfile } from '@/lib/people/queries';
import { copyVersion } from '@/lib/programmes/commands/copy-version';
import { getOwnScheduleExport } from '@/lib/schedules/export-queries';
import { listVisits } from '@/lib/visits/queries';
import { asInductionTutor, asSelf, asStaff } from '@/tests/factories/actors';
import { createEct } from '@/tests/factories/ects';
import { createGroup as createPlainGroup } from '@/tests/factories/groups';
import { createDeliveryPartner } from '@/tests/factories/organisations';
import { persist } from '@/tests/factories/persist';
import { createPartnership, createSchool } from '@/tests/factories/schools';
import { emptyTables, ownerSql } from '@/tests/support/database';
import { arrangePartners, groupInput } from '../groups/arrange';

async function createWorld() {
  await emptyTables();
  const { leadProvider, deliveryPartner, versionId } = await arrangePartners();
  await planVisit(versionId);
  const school = await createSchool();
  await createPartnership({ school, leadProvider, deliveryPartner });
  const ect = await createEct({ school, leadProvider, deliveryPartner });
  if (ect.training === null) throw new Error('An ECT without training.');
  const trainingId = ect.training.id;
  await persist((tx) =>
    tx.trainingPeriod.update({ where: { id: trainingId }, data: { programmeVersionId: versionId } }),
  );
  return {
    leadProvider,
    deliveryPartner,
    versionId,
    school,
    ect,
    staff: await asStaff(deliveryPartner),
    training: { kind: 'training', id: trainingId } satisfies OrderSubject,
  };
}

/** In week 2 of the first year's module 1. */
async function planVisit(versionId: string): Promise<void> {
  const module = { year: { versionId, number: 1 }, number: 1 };
  await persist(async (tx) =>
    tx.eventTemplate.create({
      data: {
        moduleId: (await tx.module.findFirstOrThrow({ where: module })).id,
        kind: 'school_visit',
        audience: 'both',
        title: 'School visit',
        minutes: 60,
        mode: 'in_school',
        week: 2,
      },
    }),
  );
}

let world: Awaited<ReturnType<typeof createWorld>>;
beforeEach(async () => {
  world = await createWorld();
});

/** Modules 1 and 2 of the first year change their places. */
async function swapped(subject: OrderSubject) {
  const { places, version } = await getModuleOrder(world.staff, subject);
  const [first, second, ...rest] = places.map(({ planned }) => planned.id);
  const moduleIds = [second, first, ...rest].filter((id) => id !== undefined);
  return { subject, version, moduleIds, agreedWith: 'Rosalind Penhaligon', agreedOn: today() };
}

const newGroup = async (): Promise<OrderSubject> => ({
  kind: 'group',
  id: await createGroup(world.staff, groupInput(world.versionId)),
});

describe('an order agreed for a group', () => {
  it('is shown with who agreed it, and the events that are generated follow it', async () => {
    const subject = await newGroup();
    await agreeOrder(world.staff, await swapped(subject));

    const order = await getModuleOrder(world.staff, subject);
    expect(order).toMatchObject({
      version: 1,
      agreed: { with: 'Rosalind Penhaligon', on: today(), fits: true },
    });
    expect(order.places.slice(0, 2).map(({ taken }) => taken.number)).toEqual([2, 1]);

    await generateEvents(world.staff, [subject.id]);
    const { events, orderAgreedWith } = await getGroup(world.staff, subject.id);
    const trainings = events.filter(({ title }) => title.startsWith('Training'));
    expect(trainings.map(({ title }) => title)).toEqual([
      'Training 2',
      'Training 1',
      'Training 1',
      'Training 2',
    ]);
    expect(orderAgreedWith).toBe('Rosalind Penhaligon');
    const audited = await ownerSql('select action from audit_event');
    expect(audited).toContainEqual({ action: 'module_order.agreed' });
  });

  it('holds when the group moves to a copy of the programme’s version', async () => {
    const subject = await newGroup();
    await agreeOrder(world.staff, await swapped(subject));
    const copy = await copyVersion(await asStaff(world.leadProvider), world.versionId);
    await persist((tx) => tx.group.update({ where: { id: subject.id }, data: { programmeVersionId: copy } }));

    const { agreed, places } = await getModuleOrder(world.staff, subject);

    expect(agreed?.fits).toBe(true);
    expect(places.slice(0, 2).map(({ taken }) => taken.number)).toEqual([2, 1]);
  });

  it('is cleared, and the programme’s order holds again', async () => {
    const subject = await newGroup();
    await agreeOrder(world.staff, await swapped(subject));
    await clearOrder(world.staff, { subject: 'group', id: subject.id, version: 1 });

    expect(await getModuleOrder(world.staff, subject)).toMatchObject({ agreed: null, version: 0 });
  });
});

describe('an order agreed for a person', () => {
  it('is followed by the outline that school, staff and person see, and by their export', async () => {
    await agreeOrder(world.staff, await swapped(world.training));
    const tutor = await asInductionTutor(world.school);
    const self = await asSelf(world.ect.person);
    const profiles = [
      await getProfile(tutor, world.school.id, world.ect.person.id),
      await getProfile(world.staff, world.school.id, world.ect.person.id),
      await getOwnProfile(self),
    ];

    for (const { roles } of profiles) {
      const outline = roles[0]?.schedule.outline ?? [];
      expect(outline.map(({ module, halfTerm }) => `${module.number} ${halfTerm}`).slice(0, 4)).toEqual([
        '2 autumn_1',
        '2 autumn_1',
        '1 autumn_2',
        '1 autumn_2',
      ]);
      expect(roles[0]?.schedule.reason).toContain('in the order agreed with Rosalind Penhaligon');
    }
    const { person } = await getOwnScheduleExport(self);
    expect(person.outline.map(({ moduleNumber, term }) => `${moduleNumber} ${term}`).slice(0, 3)).toEqual([
      '2 Autumn 1',
      '2 Autumn 1',
      '1 Autumn 2',
    ]);
  });

  it('is followed by the visits that are due', async () => {
    const due = async () => (await listVisits(world.staff)).due.map(({ halfTerm }) => halfTerm);

    expect(await due()).toEqual(['autumn_1']);
    await agreeOrder(world.staff, await swapped(world.training));
    expect(await due()).toEqual(['autumn_2']);
  });

  it('says whose group’s events they attend', async () => {
    const { deliveryPartner, leadProvider, ect } = world;
    const group = await createPlainGroup({ deliveryPartner, leadProvider, members: [ect] });

    expect((await getModuleOrder(world.staff, world.training)).group).toEqual({
      id: group.id,
      name: group.name,
    });
  });
});

describe('an order that is refused', () => {
  it('of two people who change it at once, is the second', async () => {
    const input = await swapped(world.training);
    await agreeOrder(world.staff, input);

    await expect(agreeOrder(world.staff, input)).rejects.toThrow(Conflict);
    await expect(agreeOrder(world.staff, { ...input, version: 7 })).rejects.toThrow(/somebody else/i);
    await expect(
      clearOrder(world.staff, { subject: 'training', id: world.training.id, version: 7 }),
    ).rejects.toThrow(Conflict);
    await agreeOrder(world.staff, { ...input, version: 1, agreedWith: 'Another tutor' });
    expect((await getModuleOrder(world.staff, world.training)).agreed?.with).toBe('Another tutor');
  });

  it('names modules of another programme, one twice, or is the programme’s own', async () => {
    const input = await swapped(world.training);
    const [first = '', second = '', ...rest] = input.moduleIds;

    await expect(
      agreeOrder(world.staff, { ...input, moduleIds: [first, first, ...rest] }),
    ).rejects.toMatchObject({ field: 'place-2' });
    await expect(
      agreeOrder(world.staff, { ...input, moduleIds: [world.training.id, second, ...rest] }),
    ).rejects.toMatchObject({ field: 'place-1' });
    await expect(agreeOrder(world.staff, { ...input, moduleIds: [second, first, ...rest] })).rejects.toThrow(
      RuleBroken,
    );
    await expect(agreeOrder(world.staff, { ...input, agreedOn: '2999-01-01' })).rejects.toMatchObject({
      field: 'agreedOn',
    });
  });

  it('is of a group or person whom another organisation handles: the same as missing', async () => {
    const stranger = await asStaff(await createDeliveryPartner());
    const group = await newGroup();
    for (const subject of [world.training, group]) {
      const input = await swapped(subject);
      await agreeOrder(world.staff, input);

      await expect(getModuleOrder(stranger, subject)).rejects.toThrow(NotFound);
      await expect(agreeOrder(stranger, { ...input, version: 1 })).rejects.toThrow(NotFound);
      await expect(
        clearOrder(stranger, { subject: subject.kind, id: subject.id, version: 1 }),
      ).rejects.toThrow(NotFound);
    }
    expect(await ownerSql('select count(*)::int as orders from module_order')).toEqual([{ orders: 2 }]);
  });
});

import { today } from '@/lib/dates/clock';
import { addDays, fromDateColumn } from '@/lib/dates/iso-date';
import type { Group, GroupMembership, Prisma, TrainingPeriod } from '@/lib/db/generated/client';
import { type Organisation, usualDeliveryPartner, usualLeadProvider } from './organisations';
import { type Dates, dateColumns, persist } from './persist';
import { nextNumber } from './sequence';
import { intakeOf } from './trainings';

export interface GroupOverrides extends Partial<Prisma.GroupUncheckedCreateInput> {
  leadProvider?: Organisation;
  deliveryPartner?: Organisation;
  members?: readonly { training: TrainingPeriod | null }[];
}

export async function createGroup({
  leadProvider,
  deliveryPartner,
  members = [],
  ...overrides
}: GroupOverrides = {}): Promise<Group> {
  const lead = leadProvider ?? (await usualLeadProvider());
  const partner = deliveryPartner ?? (await usualDeliveryPartner());
  const group = await persist((tx) =>
    tx.group.create({
      data: {
        name: `Group ${nextNumber()}`,
        leadProviderId: lead.id,
        deliveryPartnerId: partner.id,
        audience: 'ect',
        ...intakeOf(addDays(today(), -80)),
        ...overrides,
      },
    }),
  );
  for (const { training } of members) {
    if (training === null) throw new Error('Only somebody in training can be in a group.');
    await createGroupMembership({ group, training });
  }
  return group;
}

export interface GroupMembershipOverrides extends Partial<Dates> {
  group: { id: string };
  training: TrainingPeriod;
}

/** For as long as the training lasts, unless told otherwise. */
export function createGroupMembership({
  group,
  training,
  startsOn = fromDateColumn(training.startsOn),
  endsOn = fromDateColumn(training.endsOn),
}: GroupMembershipOverrides): Promise<GroupMembership> {
  return persist((tx) =>
    tx.groupMembership.create({
      data: { groupId: group.id, trainingPeriodId: training.id, ...dateColumns({ startsOn, endsOn }) },
    }),
  );
}

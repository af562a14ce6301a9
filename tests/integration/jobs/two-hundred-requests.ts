import { today } from '@/lib/dates/clock';
import { addDays, type IsoDate, toDateColumn } from '@/lib/dates/iso-date';
import { asHeadteacher, asInductionTutor } from '@/tests/factories/actors';
import { createGroup } from '@/tests/factories/groups';
import { createMentor } from '@/tests/factories/mentors';
import { createDeliveryPartner, createLeadProvider } from '@/tests/factories/organisations';
import { createPairs, type Pair } from '@/tests/factories/pairs';
import { persist } from '@/tests/factories/persist';
import { createPartnership, createSchool } from '@/tests/factories/schools';
import { createUser } from '@/tests/factories/users';
import { ownerSql } from '@/tests/support/database';

/** What one request of each kind does when it is carried out once. */
export interface Kind {
  circumstance: string;
  of: 'ect' | 'mentor';
  by?: 'self';
  hasReason?: true;
  answers: (pair: Pair, world: World) => Record<string, string | string[]>;
  effects: string[];
  /** Notices of its being done, to both readers of the school, to who asked, and to whom it changes something for. */
  notices: number;
}

interface World {
  day: IsoDate;
  spareId: string;
  targetId: string;
}

const yesterday = (day: IsoDate) => addDays(day, -1);

/** Two for each pair, one about the ECT and one about the mentor, none of which touches what the other changes. */
const kinds: (readonly [Kind, Kind])[] = [
  [
    {
      circumstance: 'leave_school',
      of: 'ect',
      answers: (_, { day }) => ({ lastDay: day, destination: 'not_known', interimAssessment: 'yes' }),
      effects: ['group_left', 'training_ended', 'mentorship_ended', 'school_period_ended'],
      notices: 4,
    },
    {
      circumstance: 'email',
      of: 'mentor',
      answers: ({ n }) => ({ newEmail: `changed.${n}@example.org` }),
      effects: ['email_set'],
      notices: 2,
    },
  ],
  [
    {
      circumstance: 'absence_long',
      of: 'ect',
      hasReason: true,
      answers: (_, { day }) => ({ lastDay: yesterday(day), keepPlace: 'release', canvas: 'yes' }),
      effects: ['group_left', 'absence_begun', 'training_paused'],
      notices: 2,
    },
    {
      circumstance: 'working_pattern',
      of: 'mentor',
      answers: (_, { day }) => ({ from: day, workingPattern: 'part_time', workingDays: ['1', '3'] }),
      effects: ['working_pattern_set'],
      notices: 2,
    },
  ],
  [
    {
      circumstance: 'name',
      of: 'ect',
      by: 'self',
      answers: ({ n }) => ({ newName: `Changed Ect ${n}`, why: 'typing', samePerson: 'yes' }),
      effects: ['name_set'],
      notices: 3,
    },
    {
      circumstance: 'leave_school',
      of: 'mentor',
      answers: ({ ectPeriodId }, { day, spareId }) => ({
        lastDay: yesterday(day),
        destination: 'abroad',
        [`ect_${ectPeriodId}`]: spareId,
      }),
      effects: ['training_ended', 'mentorship_ended', 'school_period_ended', 'mentorship_begun'],
      notices: 6,
    },
  ],
  [
    {
      circumstance: 'group',
      of: 'ect',
      answers: (_, { day, targetId }) => ({ wish: 'Thursdays', from: day, group: targetId }),
      effects: ['group_left', 'group_joined'],
      notices: 3,
    },
    {
      circumstance: 'withdraw',
      of: 'mentor',
      hasReason: true,
      answers: (_, { day }) => ({ lastDay: day }),
      effects: ['training_withdrawn'],
      notices: 2,
    },
  ],
  [
    {
      circumstance: 'withdraw',
      of: 'ect',
      hasReason: true,
      answers: (_, { day }) => ({ lastDay: day }),
      effects: ['group_left', 'training_withdrawn'],
      notices: 2,
    },
    {
      circumstance: 'name',
      of: 'mentor',
      by: 'self',
      answers: ({ n }) => ({ newName: `Changed Mentor ${n}`, why: 'typing', samePerson: 'yes' }),
      effects: ['name_set'],
      notices: 3,
    },
  ],
];

/** A school with a hundred ECTs in a group, each with a mentor, and two requests about each pair, agreed and due. */
export async function twoHundredAgreedRequests(): Promise<Map<string, Kind>> {
  const providers = {
    leadProvider: await createLeadProvider(),
    deliveryPartner: await createDeliveryPartner(),
  };
  const school = await createSchool();
  await createPartnership({ school, ...providers });
  const tutor = await asInductionTutor(school);
  await asHeadteacher(school);
  const { person: spare, period } = await createMentor({ school, ...providers });
  const spareUser = await createUser();
  await persist((tx) => tx.person.update({ where: { id: spare.id }, data: { userId: spareUser.id } }));
  const roomy = { ...providers, capacity: 100 };
  const [from, target] = [await createGroup(roomy), await createGroup(roomy)];
  const pairs = await createPairs(100, { school, leadProvider: providers.leadProvider, group: from });
  const world = { day: today(), spareId: period.id, targetId: target.id };

  const rows = pairs.flatMap((pair) =>
    (kinds[pair.n % kinds.length] ?? []).map((kind) => ({ id: crypto.randomUUID(), kind, pair })),
  );
  await persist(async (tx) => {
    await tx.serviceRequest.createMany({
      data: rows.map(({ id, kind, pair }) => ({
        id,
        circumstance: kind.circumstance,
        answers: kind.answers(pair, world),
        schoolId: school.id,
        personId: pair[`${kind.of}PersonId`],
        schoolPeriodId: pair[`${kind.of}PeriodId`],
        leadProviderId: providers.leadProvider.id,
        deliveryPartnerId: providers.deliveryPartner.id,
        raisedById: kind.by === 'self' ? pair[`${kind.of}UserId`] : tutor.userId,
        raisedByKind: kind.by ?? ('school' as const),
        reportedOn: toDateColumn(world.day),
        dueOn: toDateColumn(addDays(world.day, 5)),
      })),
    });
    await tx.serviceRequestReason.createMany({
      data: rows.flatMap(({ id, kind }) =>
        kind.hasReason ? [{ requestId: id, authorId: tutor.userId, category: 'other', notes: '' }] : [],
      ),
    });
  });
  await ownerSql(
    `update service_request set state = 'agreed', decided_on = $1::date, carry_out_on = $1::date, version = 2`,
    [world.day],
  );
  return new Map(rows.map(({ id, kind }) => [id, kind]));
}

import { today } from '@/lib/dates/clock';
import { addDays, type IsoDate, toDateColumn } from '@/lib/dates/iso-date';
import { asHeadteacher, asInductionTutor } from '@/tests/factories/actors';
import { createGroup } from '@/tests/factories/groups';
import { createMentor } from '@/tests/factories/mentors';
import { createDeliveryPartner, createLeadProvider } from '@/tests/factories/organisations';
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

interface Pair {
  n: number;
  ectPeriodId: string;
  ectPersonId: string;
  ectUserId: string;
  mentorPeriodId: string;
  mentorPersonId: string;
  mentorUserId: string;
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
      effects: ['absence_begun', 'group_left', 'training_paused'],
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
  const pairs = await hundredPairs(school.id, providers.leadProvider.id, from.id);
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

async function hundredPairs(schoolId: string, leadProviderId: string, groupId: string): Promise<Pair[]> {
  return ownerSql<Pair & Record<string, unknown>>(
    `with made as materialized (
       select n, r as role, uuidv7() as person, uuidv7() as account, uuidv7() as period, uuidv7() as training
       from generate_series(1, 100) n, unnest(array['ect', 'mentor']) r),
     accounts as (insert into users (id, name, email) select account, role || ' ' || n, role || n || '@example.com' from made),
     people as (insert into person (id, name, email, user_id, updated_at)
       select person, role || ' ' || n, role || n || '@example.com', account, now() from made),
     periods as (insert into school_period (id, person_id, school_id, role, starts_on, working_pattern)
       select period, person, $1, role::teacher_role, current_date - 80, 'full_time' from made),
     trainings as (insert into training_period (id, school_period_id, lead_provider_id, intake_year, intake_term, starts_on)
       select training, period, $2, 2026, 'september', current_date - 80 from made),
     places as (insert into group_membership (training_period_id, group_id, starts_on)
       select training, $3, current_date - 80 from made where role = 'ect'),
     mentorships as (insert into mentorship (ect_period_id, mentor_period_id, starts_on)
       select e.period, m.period, current_date - 80 from made e join made m using (n) where e.role = 'ect' and m.role = 'mentor')
     select n, e.period as "ectPeriodId", e.person as "ectPersonId", e.account as "ectUserId",
       m.period as "mentorPeriodId", m.person as "mentorPersonId", m.account as "mentorUserId"
     from made e join made m using (n) where e.role = 'ect' and m.role = 'mentor' order by n`,
    [schoolId, leadProviderId, groupId],
  );
}

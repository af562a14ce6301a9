import { today } from '@/lib/dates/clock';
import { addDays, fromDateColumn, type IsoDate, toDateColumn } from '@/lib/dates/iso-date';
import type { Mentorship, Person, Registration, TrainingPeriod } from '@/lib/db/generated/client';
import { createMentorship } from './mentorships';
import type { Organisation } from './organisations';
import { createPlaced, type Placed } from './people';
import { persist } from './persist';
import { createRegistration, type Fact } from './registrations';
import type { SchoolRecord } from './schools';
import { createTraining, type TrainingOverrides } from './trainings';

export type EctSituation =
  | 'inducting'
  | 'notStarted'
  | 'leftSchool'
  | 'paused'
  | 'withdrawn'
  | 'passed'
  | 'registered';

export interface EctOverrides {
  /** `inducting` is the usual; `registered` has a registration that nobody has accepted yet, and no training. */
  at?: EctSituation;
  school?: SchoolRecord;
  person?: Person;
  name?: string;
  email?: string;
  startsOn?: IsoDate;
  endsOn?: IsoDate;
  mentor?: Placed;
  leadProvider?: Organisation;
  deliveryPartner?: Organisation;
  facts?: Fact[];
}

export interface EctRecord extends Placed {
  training: TrainingPeriod | null;
  registration: Registration;
  mentorship: Mentorship | null;
}

const usualDates: Record<EctSituation, () => { startsOn: IsoDate; endsOn?: IsoDate }> = {
  inducting: () => ({ startsOn: addDays(today(), -80) }),
  registered: () => ({ startsOn: addDays(today(), -10) }),
  notStarted: () => ({ startsOn: addDays(today(), 30) }),
  leftSchool: () => ({ startsOn: addDays(today(), -400), endsOn: addDays(today(), -20) }),
  paused: () => ({ startsOn: addDays(today(), -300) }),
  withdrawn: () => ({ startsOn: addDays(today(), -300) }),
  passed: () => ({ startsOn: addDays(today(), -830) }),
};

function trainingAt(at: EctSituation): TrainingOverrides {
  switch (at) {
    case 'paused':
      return { endsOn: addDays(today(), -10), reason: 'Bereavement', more: { outcome: 'deferred' } };
    case 'withdrawn':
      return {
        endsOn: addDays(today(), -10),
        reason: 'Left teaching profession',
        more: { outcome: 'withdrawn' },
      };
    case 'passed':
      return { endsOn: addDays(today(), -100), more: { outcome: 'completed' } };
    default:
      return {};
  }
}

export function createEct(overrides: EctOverrides & { at: 'registered' }): Promise<EctRecord>;
export function createEct(overrides?: EctOverrides): Promise<EctRecord & { training: TrainingPeriod }>;
export async function createEct({
  at = 'inducting',
  startsOn,
  endsOn,
  mentor,
  leadProvider,
  deliveryPartner,
  facts,
  school,
  ...who
}: EctOverrides = {}): Promise<EctRecord> {
  const usual = usualDates[at]();
  const placed = await createPlaced('ect', {
    ...who,
    school: school ?? mentor?.school,
    startsOn: startsOn ?? usual.startsOn,
    endsOn: endsOn ?? usual.endsOn ?? null,
  });
  const { period, person } = placed;
  const providers = { leadProvider, deliveryPartner };
  const training =
    at === 'registered' ? null : await createTraining({ period, ...providers, ...trainingAt(at) });
  const registration = await createRegistration({
    period,
    training: training ?? undefined,
    ...providers,
    facts,
    ...(at === 'withdrawn' ? { status: 'withdrawn' } : {}),
  });
  if (at === 'passed') await passInduction(person.id, fromDateColumn(period.startsOn));
  const mentorship = mentor === undefined ? null : await createMentorship({ ect: placed, mentor });
  return { ...placed, training, registration, mentorship };
}

function passInduction(personId: string, startedOn: IsoDate) {
  return persist((tx) =>
    tx.induction.create({
      data: {
        personId,
        startedOn: toDateColumn(startedOn),
        completedOn: toDateColumn(addDays(today(), -90)),
        outcome: 'passed',
        asOf: toDateColumn(addDays(today(), -3)),
      },
    }),
  );
}

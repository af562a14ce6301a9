import { today } from '@/lib/dates/clock';
import { addDays, type IsoDate } from '@/lib/dates/iso-date';
import type { Person, Registration, TrainingPeriod } from '@/lib/db/generated/client';
import type { Organisation } from './organisations';
import { createPlaced, type Placed } from './people';
import { createRegistration } from './registrations';
import type { SchoolRecord } from './schools';
import { createTraining } from './trainings';

export type MentorSituation = 'training' | 'mentoring' | 'notStarted' | 'leftSchool' | 'trained';

export interface MentorOverrides {
  /** `training` (the usual) is registered for mentor training; `mentoring` mentors without any. */
  at?: MentorSituation;
  school?: SchoolRecord;
  person?: Person;
  name?: string;
  email?: string;
  startsOn?: IsoDate;
  endsOn?: IsoDate;
  leadProvider?: Organisation;
  deliveryPartner?: Organisation;
}

export interface MentorRecord extends Placed {
  training: TrainingPeriod | null;
  registration: Registration | null;
}

const usualDates: Record<MentorSituation, () => { startsOn: IsoDate; endsOn?: IsoDate }> = {
  training: () => ({ startsOn: addDays(today(), -150) }),
  mentoring: () => ({ startsOn: addDays(today(), -900) }),
  notStarted: () => ({ startsOn: addDays(today(), 30) }),
  leftSchool: () => ({ startsOn: addDays(today(), -400), endsOn: addDays(today(), -20) }),
  trained: () => ({ startsOn: addDays(today(), -900) }),
};

export function createMentor(overrides: MentorOverrides & { at: 'mentoring' }): Promise<MentorRecord>;
export function createMentor(
  overrides?: MentorOverrides,
): Promise<MentorRecord & { training: TrainingPeriod }>;
export async function createMentor({
  at = 'training',
  startsOn,
  endsOn,
  leadProvider,
  deliveryPartner,
  ...who
}: MentorOverrides = {}): Promise<MentorRecord> {
  const usual = usualDates[at]();
  const placed = await createPlaced('mentor', {
    ...who,
    startsOn: startsOn ?? usual.startsOn,
    endsOn: endsOn ?? usual.endsOn ?? null,
  });
  if (at === 'mentoring') return { ...placed, training: null, registration: null };

  const training = await createTraining({
    period: placed.period,
    leadProvider,
    deliveryPartner,
    ...(at === 'trained' ? { endsOn: addDays(today(), -300), more: { outcome: 'completed' } } : {}),
  });
  const registration = await createRegistration({ period: placed.period, training });
  return { ...placed, training, registration };
}

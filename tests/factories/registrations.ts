import { today } from '@/lib/dates/clock';
import { addDays, fromDateColumn, type IsoDate, toDateColumn } from '@/lib/dates/iso-date';
import type {
  FactState,
  LadderRung,
  Prisma,
  Registration,
  RegistrationStatus,
  TrainingPeriod,
} from '@/lib/db/generated/client';
import { type Organisation, usualDeliveryPartner, usualLeadProvider } from './organisations';
import { createSchoolPeriod } from './people';
import { persist } from './persist';

export interface Fact {
  rung: LadderRung;
  state?: FactState;
  onDate?: IsoDate | null;
  asOf?: IsoDate;
}

export interface RegistrationOverrides {
  period?: { id: string; startsOn: Date };
  training?: TrainingPeriod;
  leadProvider?: Organisation;
  deliveryPartner?: Organisation | null;
  status?: RegistrationStatus;
  facts?: Fact[];
  more?: Partial<Prisma.RegistrationUncheckedCreateInput>;
}

/** Without a training nobody has placed it yet; its providers are those of the training. */
export async function createRegistration({
  period,
  training,
  leadProvider,
  deliveryPartner,
  status = training === undefined ? 'received' : 'placed',
  facts = [],
  more,
}: RegistrationOverrides = {}): Promise<Registration> {
  const of = period ?? (await createSchoolPeriod());
  const leadProviderId = leadProvider?.id ?? training?.leadProviderId ?? (await usualLeadProvider()).id;
  const partner = deliveryPartner === undefined ? await usualDeliveryPartner() : deliveryPartner;
  const startsOn = fromDateColumn(of.startsOn);
  const receivedOn = startsOn < today() ? addDays(startsOn, -30) : addDays(today(), -5);
  return persist((tx) =>
    tx.registration.create({
      data: {
        schoolPeriodId: of.id,
        trainingPeriodId: training?.id ?? null,
        leadProviderId,
        deliveryPartnerId: training === undefined ? (partner?.id ?? null) : training.deliveryPartnerId,
        status,
        statusSince: toDateColumn(receivedOn),
        receivedOn: toDateColumn(receivedOn),
        source: 'import',
        facts: {
          create: facts.map(({ rung, state = 'reached', onDate = null, asOf = addDays(today(), -3) }) => ({
            rung,
            state,
            onDate: toDateColumn(onDate),
            asOf: toDateColumn(asOf),
            source: 'import' as const,
          })),
        },
        ...more,
      } as Prisma.RegistrationUncheckedCreateInput,
    }),
  );
}

import { academicYearStart, fromDateColumn, type IsoDate } from '@/lib/dates/iso-date';
import type { IntakeTerm, Prisma, TrainingPeriod } from '@/lib/db/generated/client';
import { type Organisation, usualDeliveryPartner, usualLeadProvider } from './organisations';
import { createSchoolPeriod } from './people';
import { type Dates, dateColumns, persist } from './persist';

/** The intake in which somebody falls who starts training on the day. */
export function intakeOf(startsOn: IsoDate): { intakeYear: number; intakeTerm: IntakeTerm } {
  const month = Number(startsOn.slice(5, 7));
  const intakeTerm = month >= 9 ? 'september' : month <= 3 ? 'january' : 'april';
  return { intakeYear: academicYearStart(startsOn), intakeTerm };
}

export interface TrainingOverrides extends Partial<Dates> {
  period?: { id: string; startsOn: Date; endsOn: Date | null };
  leadProvider?: Organisation;
  deliveryPartner?: Organisation | null;
  /** Special category; a row of its own. */
  reason?: string;
  more?: Partial<Prisma.TrainingPeriodUncheckedCreateInput>;
}

/** Provider-led training on the standard schedule for the whole of the school period, unless told otherwise. */
export async function createTraining({
  period,
  leadProvider,
  deliveryPartner,
  startsOn,
  endsOn,
  reason,
  more,
}: TrainingOverrides = {}): Promise<TrainingPeriod> {
  const within = period ?? (await createSchoolPeriod());
  const start = startsOn ?? fromDateColumn(within.startsOn);
  const end = endsOn === undefined ? fromDateColumn(within.endsOn) : endsOn;
  const lead = leadProvider ?? (await usualLeadProvider());
  const partner = deliveryPartner === undefined ? await usualDeliveryPartner() : deliveryPartner;
  const intake = intakeOf(start);
  return persist((tx) =>
    tx.trainingPeriod.create({
      data: {
        schoolPeriodId: within.id,
        leadProviderId: lead.id,
        deliveryPartnerId: partner?.id ?? null,
        ...intake,
        scheduleIdentifier: `ecf-standard-${intake.intakeTerm}`,
        ...dateColumns({ startsOn: start, endsOn: end }),
        ...more,
        ...(reason === undefined ? {} : { outcomeReason: { create: { reason } } }),
      } as Prisma.TrainingPeriodUncheckedCreateInput,
    }),
  );
}

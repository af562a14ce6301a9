import { today } from '@/lib/dates/clock';
import { academicYearStart, addDays } from '@/lib/dates/iso-date';
import type { Prisma } from '@/lib/db/generated/client';
import { type Organisation, usualDeliveryPartner, usualLeadProvider } from './organisations';
import { type Dates, dateColumns, persist } from './persist';
import { nextUrn } from './sequence';

export interface SchoolRecord {
  id: string;
  urn: number;
  name: string;
}

export interface SchoolOverrides extends Omit<Partial<Prisma.SchoolUncheckedCreateInput>, 'id' | 'urn'> {
  name?: string;
  urn?: number;
}

export async function createSchool({ name, urn, ...school }: SchoolOverrides = {}): Promise<SchoolRecord> {
  const number = urn ?? nextUrn();
  return persist(async (tx) => {
    const organisation = await tx.organisation.create({
      data: { kind: 'school', name: name ?? `School ${number}` },
    });
    await tx.school.create({
      data: {
        id: organisation.id,
        urn: number,
        typeCode: 1,
        typeName: 'Community school',
        phase: 'secondary',
        laCode: 893,
        laName: 'Shropshire',
        ...school,
      },
    });
    await tx.schoolUrn.create({ data: { urn: number, schoolId: organisation.id } });
    return { id: organisation.id, urn: number, name: organisation.name };
  });
}

export interface PartnershipOverrides extends Partial<Dates> {
  school: { id: string };
  leadProvider?: Organisation;
  deliveryPartner?: Organisation;
  intakeYear?: number;
}

export async function createPartnership({
  school,
  leadProvider,
  deliveryPartner,
  intakeYear = academicYearStart(today()),
  startsOn = addDays(today(), -90),
  endsOn,
}: PartnershipOverrides) {
  const lead = leadProvider ?? (await usualLeadProvider());
  const partner = deliveryPartner ?? (await usualDeliveryPartner());
  return persist((tx) =>
    tx.partnership.create({
      data: {
        schoolId: school.id,
        leadProviderId: lead.id,
        deliveryPartnerId: partner.id,
        intakeYear,
        ...dateColumns({ startsOn, endsOn }),
      },
    }),
  );
}

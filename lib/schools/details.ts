import 'server-only';
import type { SchoolActor, StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { fromDateColumn, type IsoDate } from '@/lib/dates/iso-date';
import { withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { schoolPhaseLabel, schoolStatusLabel } from './labels';

export interface SchoolDetails {
  name: string;
  urn: number;
  formerUrns: number[];
  type: string;
  phase: string;
  status: string;
  closedOn: IsoDate | null;
  localAuthority: string | null;
  address: string[];
  telephone: string | null;
  website: string | null;
  mainEmail: string | null;
  trust: string | null;
  /** Latest intake first. */
  partnerships: { intakeYear: number; leadProvider: string; deliveryPartner: string }[];
  /** Minutes after midnight. */
  teachingDay: { starts: number; lunch: number; ends: number };
}

/** What the register and the partnerships say of a school that the actor may see. @throws NotFound */
export async function getSchoolDetails(
  actor: SchoolActor | StaffActor,
  schoolId: string,
): Promise<SchoolDetails> {
  return withActor(actor, async (tx) => {
    const own = actor.kind === 'school' ? { id: actor.schoolId } : {};
    const school = await tx.school.findFirst({
      where: { AND: [{ id: schoolId }, tenantFilter(own)] },
      include: {
        organisation: { select: { name: true } },
        trust: { select: { name: true } },
        urns: { select: { urn: true } },
        partnerships: {
          orderBy: { intakeYear: 'desc' },
          select: {
            intakeYear: true,
            leadProvider: { select: { name: true } },
            deliveryPartner: { select: { name: true } },
          },
        },
      },
    });
    if (school === null) throw new NotFound();
    return {
      name: school.organisation.name,
      urn: school.urn,
      formerUrns: school.urns.map(({ urn }) => urn).filter((urn) => urn !== school.urn),
      type: school.typeName,
      phase: schoolPhaseLabel[school.phase],
      status: schoolStatusLabel[school.status],
      closedOn: fromDateColumn(school.closedOn),
      localAuthority: school.laName,
      address: [
        school.street,
        school.locality,
        school.address3,
        school.town,
        school.county,
        school.postcode,
      ].flatMap((line) => (line === null || line === '' ? [] : [line])),
      telephone: school.telephone,
      website: school.website,
      mainEmail: school.mainEmail,
      trust: school.trust?.name ?? null,
      partnerships: school.partnerships.map(({ intakeYear, leadProvider, deliveryPartner }) => ({
        intakeYear,
        leadProvider: leadProvider.name,
        deliveryPartner: deliveryPartner.name,
      })),
      teachingDay: { starts: school.dayStartsMinute, lunch: school.lunchMinute, ends: school.dayEndsMinute },
    };
  });
}

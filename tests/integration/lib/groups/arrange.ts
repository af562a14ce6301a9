import { systemActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { academicYearStart, addDays, toDateColumn } from '@/lib/dates/iso-date';
import { withActor } from '@/lib/db/with-actor';
import type { HalfTerm } from '@/lib/events/types';
import type { GroupInput } from '@/lib/groups/schemas';
import { type Organisation, usualDeliveryPartner, usualLeadProvider } from '@/tests/factories/organisations';
import { createProgramme } from '@/tests/factories/programmes';
import { createPartnership, createSchool } from '@/tests/factories/schools';

export const laCode = 893;

/** Term dates of three academic years from the present one, six half-terms each, every one of six or seven weeks. */
export async function createTerms(code = laCode): Promise<void> {
  const first = academicYearStart(today());
  const terms = [first, first + 1, first + 2].flatMap((year) => {
    const term = (halfTerm: HalfTerm, startsOn: string, weeks: number) => ({
      laCode: code,
      academicYear: year,
      halfTerm,
      startsOn: toDateColumn(startsOn),
      endsOn: toDateColumn(addDays(startsOn, weeks * 7 - 3)),
    });
    const monday = (from: string) =>
      addDays(from, (8 - (new Date(`${from}T00:00:00Z`).getUTCDay() || 7)) % 7);
    return [
      term('autumn_1', monday(`${year}-09-01`), 7),
      term('autumn_2', monday(`${year}-11-01`), 7),
      term('spring_1', monday(`${year + 1}-01-04`), 6),
      term('spring_2', monday(`${year + 1}-02-22`), 5),
      term('summer_1', monday(`${year + 1}-04-12`), 6),
      term('summer_2', monday(`${year + 1}-06-05`), 6),
    ];
  });
  await withActor(systemActor(), (tx) => tx.termDate.createMany({ data: terms }));
}

/** A delivery partner and lead provider that work together, their programme and term dates. */
export async function arrangePartners(): Promise<{
  leadProvider: Organisation;
  deliveryPartner: Organisation;
  versionId: string;
}> {
  const [leadProvider, deliveryPartner] = [await usualLeadProvider(), await usualDeliveryPartner()];
  await createPartnership({ school: await createSchool(), leadProvider, deliveryPartner });
  await createTerms();
  const { id } = await createProgramme({ leadProvider });
  return { leadProvider, deliveryPartner, versionId: id };
}

export const groupInput = (programmeVersionId: string, overrides: Partial<GroupInput> = {}): GroupInput => ({
  name: 'Primary, Example Town',
  deliveryPartnerId: null,
  programmeVersionId,
  intake: { intakeYear: academicYearStart(today()), intakeTerm: 'september' },
  audience: 'ect',
  phase: 'Primary',
  area: 'Example Town',
  weekday: 2,
  starts: 13 * 60,
  laCode,
  venueId: null,
  newVenueName: null,
  newVenueAddress: null,
  newVenuePostcode: null,
  facilitatorId: null,
  facilitatorName: null,
  capacity: 30,
  ...overrides,
});

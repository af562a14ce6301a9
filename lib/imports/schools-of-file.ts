import 'server-only';
import { fromDateColumn, type IsoDate } from '@/lib/dates/iso-date';
import type { Tx } from '@/lib/db/with-actor';

export interface SchoolOfFile {
  id: string;
  urn: number;
  name: string;
  isClosed: boolean;
  closedOn: IsoDate | null;
  /** Who works or worked with it. */
  partnerships: { leadProviderId: string; deliveryPartnerId: string; intakeYear: number }[];
}

/** Schools by every URN that they have or had. */
export async function loadSchools(
  tx: Tx,
  urns: number[],
  alsoIds: string[],
): Promise<Map<number, SchoolOfFile>> {
  const rows = await tx.$queryRaw<
    (Omit<SchoolOfFile, 'closedOn'> & { anyUrn: number; closedOn: Date | null })[]
  >`
    select u.urn as "anyUrn", s.id, s.urn, o.name, s.status = 'closed' as "isClosed", s.closed_on as "closedOn",
      coalesce((select jsonb_agg(jsonb_build_object('leadProviderId', p.lead_provider_id,
        'deliveryPartnerId', p.delivery_partner_id, 'intakeYear', p.intake_year))
        from partnership p where p.school_id = s.id), '[]') as partnerships
    from school_urn u join school s on s.id = u.school_id join organisation o on o.id = s.id
    where u.urn = any(${urns}::int[]) or s.id = any(${[...new Set(alsoIds)]}::uuid[])`;
  return new Map(
    rows.map(({ anyUrn, ...school }) => [anyUrn, { ...school, closedOn: fromDateColumn(school.closedOn) }]),
  );
}

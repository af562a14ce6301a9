import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { today } from '@/lib/dates/clock';
import { daysBetween } from '@/lib/dates/iso-date';
import { londonDate } from '@/lib/dates/london';
import { withActor } from '@/lib/db/with-actor';
import { staffEnquiries } from './policy';
import type { EnquiryListItem } from './types';

/** The queue: open ones oldest first, then those dealt with, newest first. At most 200 of them. */
export async function listEnquiries(actor: StaffActor, view: 'open' | 'closed'): Promise<EnquiryListItem[]> {
  return withActor(actor, async (tx) => {
    const rows = await tx.supportEnquiry.findMany({
      where: {
        AND: [{ status: view === 'open' ? 'open' : { not: 'open' } }, tenantFilter(staffEnquiries(actor))],
      },
      orderBy: { createdAt: view === 'open' ? 'asc' : 'desc' },
      take: 200,
      select: {
        id: true,
        number: true,
        topic: true,
        name: true,
        email: true,
        schoolName: true,
        message: true,
        status: true,
        createdAt: true,
        version: true,
        school: { select: { urn: true } },
        person: { select: { id: true, name: true } },
      },
    });
    return rows.map(({ createdAt, school, person, ...row }) => ({
      ...row,
      schoolUrn: school?.urn ?? null,
      personId: person?.id ?? null,
      personName: person?.name ?? null,
      askedOn: londonDate(createdAt),
      ageInDays: daysBetween(londonDate(createdAt), today()),
    }));
  });
}

export async function countOpenEnquiries(actor: StaffActor): Promise<number> {
  return withActor(actor, (tx) =>
    tx.supportEnquiry.count({ where: { AND: [{ status: 'open' }, tenantFilter(staffEnquiries(actor))] } }),
  );
}

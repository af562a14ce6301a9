import 'server-only';
import { today } from '@/lib/dates/clock';
import { toDateColumn } from '@/lib/dates/iso-date';
import type { Tx } from '@/lib/db/with-actor';
import { notify } from '@/lib/notifications/notify';

/** One notification for everybody on the staff of the organisations, as far as the asking role may see them. */
export async function tellStaff(tx: Tx, organisationIds: string[], title: string): Promise<void> {
  const [row] = await tx.$queryRaw<{ staff: string[] }[]>`
    select app.staff_user_ids(${organisationIds}::uuid[], ${toDateColumn(today())}::date) as staff`;
  await notify(tx, {
    userIds: row?.staff ?? [],
    organisationId: organisationIds[0] ?? null,
    kind: 'enquiry_received',
    title,
    href: '/staff/enquiries',
    subjectType: 'enquiry',
  });
}

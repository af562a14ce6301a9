import 'server-only';
import { type IsoDate, toDateColumn } from '@/lib/dates/iso-date';
import type { Tx } from '@/lib/db/with-actor';
import type { InvitationFacts } from './rules';
import type { Sendable } from './send';

const select = {
  id: true,
  email: true,
  name: true,
  organisationId: true,
  role: true,
  version: true,
  sentAt: true,
  expiresAt: true,
  failedAt: true,
  acceptedAt: true,
  organisation: { select: { name: true } },
  personId: true,
} as const;

export type FoundSendable = Sendable & InvitationFacts;

/** An invitation that is not revoked, as the actor of the transaction may see it. */
export async function findSendable(tx: Tx, id: string, on: IsoDate): Promise<FoundSendable | null> {
  return (await findSendables(tx, [id], on)).get(id) ?? null;
}

export async function findSendables(tx: Tx, ids: string[], on: IsoDate): Promise<Map<string, FoundSendable>> {
  const rows = await tx.invitation.findMany({ where: { id: { in: ids }, revokedAt: null }, select });
  const personIds = rows.flatMap(({ personId }) => personId ?? []);
  const periods =
    personIds.length === 0
      ? []
      : await tx.schoolPeriod.findMany({
          where: {
            personId: { in: personIds },
            OR: [{ endsOn: null }, { endsOn: { gte: toDateColumn(on) } }],
          },
          orderBy: { startsOn: 'desc' },
          select: { personId: true, role: true },
        });
  return new Map(
    rows.map(({ organisation, personId, ...row }) => [
      row.id,
      {
        ...row,
        placeName: organisation.name,
        teacherRole: periods.find((period) => period.personId === personId)?.role,
      },
    ]),
  );
}

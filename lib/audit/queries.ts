import 'server-only';
import type { AdministratorActor } from '@/lib/auth/actor';
import { addDays } from '@/lib/dates/iso-date';
import { londonInstant } from '@/lib/dates/london';
import type { Prisma } from '@/lib/db/generated/client';
import { type Tx, withActor } from '@/lib/db/with-actor';
import type { AuditFilters } from './schemas';
import type { AuditPage } from './types';

export const pageSize = 50;

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** The audit as ids, latest first. What is not an id of an account or a person finds nothing there. */
export async function searchAudit(actor: AdministratorActor, filters: AuditFilters): Promise<AuditPage> {
  return withActor(actor, async (tx) => {
    const where = await conditions(tx, filters);
    const rows = await tx.auditEvent.findMany({
      where,
      orderBy: { id: 'desc' },
      skip: (filters.page - 1) * pageSize,
      take: pageSize,
      select: {
        id: true,
        at: true,
        actorKind: true,
        actorUserId: true,
        action: true,
        subjectType: true,
        subjectId: true,
        fields: true,
      },
    });
    const seal = await tx.auditSeal.findFirst({
      orderBy: { number: 'desc' },
      select: { number: true, sealedAt: true },
    });
    return {
      rows: rows.map((row) => ({ ...row, id: String(row.id) })),
      total: await tx.auditEvent.count({ where }),
      lastSeal: seal === null ? null : { number: Number(seal.number), sealedAt: seal.sealedAt },
    };
  });
}

async function conditions(
  tx: Tx,
  { actor, action, subject, from, to }: AuditFilters,
): Promise<Prisma.AuditEventWhereInput> {
  const all: Prisma.AuditEventWhereInput[] = [];
  if (actor !== '') all.push(uuid.test(actor) ? { actorUserId: actor } : { id: { in: [] } });
  if (action !== '') all.push({ action: { startsWith: action } });
  if (subject !== '') all.push(await ofSubject(tx, subject));
  if (from !== '') all.push({ at: { gte: londonInstant(from, '00:00') } });
  if (to !== '') all.push({ at: { lt: londonInstant(addDays(to, 1), '00:00') } });
  return { AND: all };
}

async function ofSubject(tx: Tx, subject: string): Promise<Prisma.AuditEventWhereInput> {
  if (!uuid.test(subject)) return { subjectId: subject };
  const concerned = await tx.auditPerson.findMany({
    where: { OR: [{ personId: subject }, { schoolPeriodId: subject }, { trainingPeriodId: subject }] },
    select: { eventId: true },
    distinct: ['eventId'],
    take: 5_000,
  });
  return { OR: [{ subjectId: subject }, { id: { in: concerned.map(({ eventId }) => eventId) } }] };
}

import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { today } from '@/lib/dates/clock';
import { fromDateColumn, type IsoDate, toDateColumn } from '@/lib/dates/iso-date';
import type { Prisma } from '@/lib/db/generated/client';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { circumstanceInWords } from '../labels';
import { standingOf } from '../list-queries';
import { readableRequests } from '../policy';
import { openStates } from '../states';
import type { RequestState } from '../types';
import { clockInWords, whoActsNext } from '../words';
import type { QueueFilters } from './schemas';

export const queuePageSize = 25;

export interface QueueItem {
  id: string;
  number: number;
  version: number;
  what: string;
  about: string | null;
  school: { urn: number; name: string };
  state: RequestState;
  isLate: boolean;
  clock: string;
  next: string;
  owner: { id: string; name: string } | null;
  isMine: boolean;
  reportedOn: IsoDate;
}

export interface QueueFigures {
  open: number;
  late: number;
  unowned: number;
  mine: number;
}

export interface RequestQueue {
  items: QueueItem[];
  total: number;
  figures: QueueFigures;
  /** Circumstances that occur among those open. */
  types: { value: string; label: string }[];
}

/** While a request is in one of these, the clock runs. */
const clocked = ['received', 'checking'] as const satisfies readonly RequestState[];

const late = (): Prisma.ServiceRequestWhereInput => ({
  state: { in: [...clocked] },
  dueOn: { lt: toDateColumn(today()) },
});
const isOpenNow: Prisma.ServiceRequestWhereInput = { state: { in: [...openStates] } };

/** The queue by age against the clock: the longest overdue first, then what waits for somebody else. */
export async function listRequestQueue(actor: StaffActor, filters: QueueFilters): Promise<RequestQueue> {
  return withActor(actor, async (tx) => {
    const where = { AND: [tenantFilter(readableRequests(actor)), ...conditionsOf(actor, filters)] };
    const running = { AND: [where, { state: { in: [...clocked] } }] };
    const others = { AND: [where, { state: { notIn: [...clocked] } }] };
    const [runningCount, othersCount] = [
      await tx.serviceRequest.count({ where: running }),
      await tx.serviceRequest.count({ where: others }),
    ];
    const skip = (filters.page - 1) * queuePageSize;
    const first =
      skip < runningCount
        ? await readItems(tx, { where: running, orderBy: [{ dueOn: 'asc' }, { number: 'asc' }], skip })
        : [];
    const rest =
      first.length < queuePageSize
        ? await readItems(tx, {
            where: others,
            orderBy: [{ stateSince: filters.state === 'open' ? 'asc' : 'desc' }, { number: 'asc' }],
            skip: Math.max(0, skip - runningCount),
            take: queuePageSize - first.length,
          })
        : [];
    return {
      items: [...first, ...rest].map((row) => itemOf(row, actor)),
      total: runningCount + othersCount,
      figures: await figuresOf(tx, actor),
      types: await typesOf(tx, actor),
    };
  });
}

/** How many wait, for the home page of staff. */
export async function countRequestQueue(actor: StaffActor): Promise<QueueFigures> {
  return withActor(actor, (tx) => figuresOf(tx, actor));
}

function conditionsOf(
  { userId }: StaffActor,
  { state, owner, late: onlyLate, type, school }: QueueFilters,
): Prisma.ServiceRequestWhereInput[] {
  const urn = /^\d{6}$/.test(school) ? Number(school) : null;
  return [
    state === 'open' ? isOpenNow : state === 'closed' ? { state: { notIn: [...openStates] } } : { state },
    ...(owner === 'mine' ? [{ ownerId: userId }] : []),
    ...(owner === 'none' ? [{ ownerId: null }] : []),
    ...(onlyLate ? [late()] : []),
    ...(type === undefined ? [] : [{ circumstance: type }]),
    ...(school === ''
      ? []
      : [
          {
            school:
              urn === null
                ? { organisation: { name: { contains: school, mode: 'insensitive' as const } } }
                : { urn },
          },
        ]),
  ];
}

async function figuresOf(tx: Tx, actor: StaffActor): Promise<QueueFigures> {
  const count = (...conditions: Prisma.ServiceRequestWhereInput[]) =>
    tx.serviceRequest.count({ where: { AND: [tenantFilter(readableRequests(actor)), ...conditions] } });
  return {
    open: await count(isOpenNow),
    late: await count(late()),
    unowned: await count(isOpenNow, { ownerId: null }),
    mine: await count(isOpenNow, { ownerId: actor.userId }),
  };
}

async function typesOf(tx: Tx, actor: StaffActor): Promise<RequestQueue['types']> {
  const found = await tx.serviceRequest.groupBy({
    by: ['circumstance'],
    where: { AND: [tenantFilter(readableRequests(actor))] },
  });
  return found
    .map(({ circumstance }) => ({ value: circumstance, label: circumstanceInWords(circumstance) }))
    .sort((one, other) => one.label.localeCompare(other.label));
}

function readItems(
  tx: Tx,
  page: Pick<Prisma.ServiceRequestFindManyArgs, 'where' | 'orderBy' | 'skip' | 'take'>,
) {
  return tx.serviceRequest.findMany({
    take: queuePageSize,
    ...page,
    select: {
      id: true,
      number: true,
      version: true,
      circumstance: true,
      state: true,
      stateSince: true,
      dueOn: true,
      carryOutOn: true,
      doneOn: true,
      reportedOn: true,
      person: { select: { name: true } },
      school: { select: { urn: true, organisation: { select: { name: true } } } },
      owner: { select: { id: true, name: true, email: true } },
      deliveryPartner: { select: { name: true } },
      leadProvider: { select: { name: true } },
    },
  });
}

type Row = Awaited<ReturnType<typeof readItems>>[number];

function itemOf(row: Row, { userId }: StaffActor): QueueItem {
  const standing = standingOf(row);
  const day = today();
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    what: circumstanceInWords(row.circumstance),
    about: row.person?.name ?? null,
    school: { urn: row.school.urn, name: row.school.organisation.name },
    state: row.state,
    isLate: clocked.some((state) => state === row.state) && standing.dueOn < day,
    clock: clockInWords(standing, day, 'staff'),
    next: whoActsNext(standing, day, 'staff'),
    owner: row.owner === null ? null : { id: row.owner.id, name: row.owner.name ?? row.owner.email },
    isMine: row.owner?.id === userId,
    reportedOn: fromDateColumn(row.reportedOn),
  };
}

import 'server-only';
import type { SchoolActor, SelfActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { today } from '@/lib/dates/clock';
import { fromDateColumn, type IsoDate } from '@/lib/dates/iso-date';
import { londonDate } from '@/lib/dates/london';
import { withActor } from '@/lib/db/with-actor';
import { circumstanceInWords } from './labels';
import { readableRequests } from './policy';
import { isOpen, openStates } from './states';
import type { RequestState } from './types';
import { clockInWords, type Standing, whoActsNext } from './words';

export interface RequestListItem {
  number: number;
  what: string;
  about: string | null;
  personId: string | null;
  state: RequestState;
  isOpen: boolean;
  next: string;
  clock: string;
  reportedOn: IsoDate;
  effectiveOn: IsoDate | null;
}

/** Closed ones beyond this are found on their own page, by number. */
const mostClosed = 200;

/** Requests that the school, or the person themself, reads: open ones first, those that wait for them on top. */
export async function listRequests(
  actor: SchoolActor | SelfActor,
  { personId }: { personId?: string } = {},
): Promise<{ open: RequestListItem[]; closed: RequestListItem[] }> {
  const select = {
    number: true,
    circumstance: true,
    state: true,
    stateSince: true,
    personId: true,
    dueOn: true,
    carryOutOn: true,
    doneOn: true,
    reportedOn: true,
    effectiveOn: true,
    person: { select: { name: true } },
    deliveryPartner: { select: { name: true } },
    leadProvider: { select: { name: true } },
  } as const;
  const own = [tenantFilter(readableRequests(actor)), ...(personId === undefined ? [] : [{ personId }])];
  const { open, closed } = await withActor(actor, async (tx) => ({
    open: await tx.serviceRequest.findMany({
      where: { AND: [...own, { state: { in: [...openStates] } }] },
      orderBy: [{ dueOn: 'asc' }, { number: 'asc' }],
      select,
    }),
    closed: await tx.serviceRequest.findMany({
      where: { AND: [...own, { state: { notIn: [...openStates] } }] },
      orderBy: { stateSince: 'desc' },
      take: mostClosed,
      select,
    }),
  }));
  const day = today();
  const items = [...open, ...closed].map((request): RequestListItem => {
    const standing = standingOf(request);
    return {
      number: request.number,
      what: circumstanceInWords(request.circumstance),
      about: request.person?.name ?? null,
      personId: request.personId,
      state: request.state,
      isOpen: isOpen(request.state),
      next: whoActsNext(standing, day),
      clock: clockInWords(standing, day),
      reportedOn: fromDateColumn(request.reportedOn),
      effectiveOn: fromDateColumn(request.effectiveOn),
    };
  });
  const isMine = ({ state }: RequestListItem) => Number(state !== 'needs_information');
  return {
    open: items.filter((item) => item.isOpen).sort((a, b) => isMine(a) - isMine(b)),
    closed: items.filter((item) => !item.isOpen),
  };
}

/** How many wait for an answer, for the menu. */
export async function countRequestsToAnswer(actor: SchoolActor | SelfActor): Promise<number> {
  return withActor(actor, (tx) =>
    tx.serviceRequest.count({
      where: { AND: [{ state: 'needs_information' }, tenantFilter(readableRequests(actor))] },
    }),
  );
}

interface StandingRow {
  state: RequestState;
  stateSince: Date;
  dueOn: Date;
  carryOutOn: Date | null;
  doneOn: Date | null;
  deliveryPartner: { name: string } | null;
  leadProvider: { name: string } | null;
}

export function standingOf(row: StandingRow): Standing {
  return {
    state: row.state,
    since: londonDate(row.stateSince),
    dueOn: fromDateColumn(row.dueOn),
    carryOutOn: fromDateColumn(row.carryOutOn),
    doneOn: fromDateColumn(row.doneOn),
    organisation: row.deliveryPartner?.name ?? row.leadProvider?.name ?? 'The support team',
  };
}

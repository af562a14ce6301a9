import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { today } from '@/lib/dates/clock';
import type { IsoDate } from '@/lib/dates/iso-date';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { readRequestHistory } from '@/lib/history/queries';
import type { HistoryEntry } from '@/lib/history/types';
import { circumstanceOf } from '../circumstances/catalogue';
import { reasonCodes } from '../circumstances/types';
import { shownFields, typedOf } from '../fields/shown';
import type { FieldOption, ShownField } from '../fields/types';
import { reasonLabel } from '../labels';
import { readableRequests } from '../policy';
import { readSubject } from '../read-record';
import { type RequestPage, readRequestPage } from '../request-queries';
import { isOpen, mayMove } from '../states';
import { answersOf } from '../stored';
import type { RequestRaiser } from '../types';

export interface StaffRequest extends RequestPage {
  school: { urn: number; name: string };
  raisedByKind: RequestRaiser;
  isLate: boolean;
  /** What was done with it, by whom and when; latest first. */
  history: HistoryEntry[];
  owner: { name: string; isReader: boolean } | null;
  /** What somebody does at the DfE. */
  atDfe: string;
  /** Of the owner alone; null of what has none. */
  reason: { label: string; notes: string | null } | null;
  /** Questions that only staff answer, when they agree. */
  staffFields: ShownField[];
  typed: Record<string, string | string[]>;
  /** A question, or what is dealt with elsewhere: agreeing to it is answering it. */
  changesNothing: boolean;
  /** Why the records would refuse it today. */
  refusal: string | null;
  /** The day on which it would be carried out when it was agreed now; null for at once. */
  waitsFor: IsoDate | null;
  staffMay: Record<
    | 'claim'
    | 'release'
    | 'ask'
    | 'answer'
    | 'agree'
    | 'decline'
    | 'lookAgain'
    | 'carryOut'
    | 'undo'
    | 'confirm',
    boolean
  >;
}

/** A request with everything that staff need to decide on it. @throws NotFound for one of others */
export async function getStaffRequest(actor: StaffActor, number: number): Promise<StaffRequest> {
  return withActor(actor, async (tx) => {
    const page = await readRequestPage(tx, actor, number);
    const request = await findRequest(tx, actor, page.id);
    const circumstance = circumstanceOf(request.circumstance);
    const answers = answersOf(request);
    const record =
      request.schoolPeriodId === null || !isOpen(page.state)
        ? null
        : await readSubject(tx, request.schoolPeriodId);
    const [problem] =
      record === null ? [] : (circumstance.check?.({ answers, record, reportedOn: today() }) ?? []);
    const staffOnly = circumstance.fields.filter((field) => field.staffOnly === true);
    const effectiveOn = circumstance.effectiveOn(answers);
    const { dueOn } = page.dates;
    return {
      ...page,
      school: { urn: request.school.urn, name: request.school.organisation.name },
      raisedByKind: request.raisedByKind,
      history: await readRequestHistory(tx, actor, {
        id: request.id,
        person: {
          name: page.about?.name ?? request.school.organisation.name,
          userId: request.person?.userId ?? null,
        },
      }),
      isLate: (page.state === 'received' || page.state === 'checking') && dueOn < today(),
      owner:
        request.owner === null
          ? null
          : {
              name: request.owner.name ?? request.owner.email,
              isReader: request.owner.id === actor.userId,
            },
      atDfe: circumstance.atDfe,
      reason: request.ownerId === actor.userId ? await readReason(tx, request.id) : null,
      staffFields: shownFields(
        staffOnly,
        page.about?.name ?? request.school.organisation.name,
        staffOnly.some((field) => field.kind === 'record') && record !== null
          ? { group: await readGroups(tx, actor, record.schoolPeriod.role) }
          : {},
      ),
      typed: typedOf(answers),
      changesNothing: page.planned.length === 0 && staffOnly.length === 0,
      refusal: problem?.message ?? null,
      waitsFor: effectiveOn !== null && effectiveOn > today() ? effectiveOn : null,
      staffMay: {
        claim: mayMove(page.state, 'checking', 'staff') && page.state === 'received',
        release: page.state === 'checking',
        ask: mayMove(page.state, 'needs_information', 'staff'),
        answer: page.state === 'needs_information',
        agree: mayMove(page.state, 'agreed', 'staff'),
        decline: mayMove(page.state, 'declined', 'staff'),
        lookAgain: page.state === 'agreed',
        carryOut:
          page.state === 'agreed' && page.dates.carryOutOn !== null && page.dates.carryOutOn <= today(),
        undo: page.state === 'done' && request._count.effects > 0,
        confirm: page.state === 'done',
      },
    };
  });
}

async function findRequest(tx: Tx, actor: StaffActor, id: string) {
  const request = await tx.serviceRequest.findFirst({
    where: { AND: [{ id }, tenantFilter(readableRequests(actor))] },
    include: {
      school: { select: { urn: true, organisation: { select: { name: true } } } },
      owner: { select: { id: true, name: true, email: true } },
      person: { select: { userId: true } },
      _count: { select: { effects: true } },
    },
  });
  if (request === null) throw new NotFound();
  return request;
}

async function readReason(tx: Tx, requestId: string): Promise<StaffRequest['reason']> {
  const reason = await tx.serviceRequestReason.findUnique({ where: { requestId } });
  if (reason === null) return null;
  const code = reasonCodes.find((known) => known === reason.category);
  return { label: code === undefined ? reason.category : reasonLabel[code], notes: reason.notes };
}

/** Groups of the organisation that take the role, with their free places. */
async function readGroups(tx: Tx, actor: StaffActor, role: 'ect' | 'mentor'): Promise<FieldOption[]> {
  const groups = await tx.group.findMany({
    where: {
      AND: [
        { audience: { in: [role, 'both'] } },
        tenantFilter({
          OR: [{ leadProviderId: actor.organisationId }, { deliveryPartnerId: actor.organisationId }],
        }),
      ],
    },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, capacity: true },
  });
  const taken = await tx.$queryRaw<{ id: string; places: number }[]>`
    select group_id as id, count(*)::int as places from group_place
    where group_id = any (${groups.map(({ id }) => id)}::uuid[]) and (ends_on is null or ends_on >= ${today()}::date)
    group by group_id`;
  const takenOf = new Map(taken.map(({ id, places }) => [id, places]));
  return groups.map(({ id, name, capacity }) => ({
    value: id,
    label: `${name} (${Math.max(0, capacity - (takenOf.get(id) ?? 0))} of ${capacity} places free)`,
  }));
}

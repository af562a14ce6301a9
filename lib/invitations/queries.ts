import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import { type Tx, withActor } from '@/lib/db/with-actor';
import type { InviteesFilter } from './schemas';
import { type InvitationState, type Invitee, invitationStates } from './types';

export const inviteesPageSize = 50;

export interface InviteeList {
  invitees: Invitee[];
  total: number;
  /** Under the same kind and search, whatever the state. */
  counts: Record<InvitationState, number>;
}

/** Whom staff can give access, by school and name. */
export async function listInvitees(actor: StaffActor, filter: InviteesFilter): Promise<InviteeList> {
  return withActor(actor, async (tx) => {
    const counts = await countByState(tx, filter);
    const state = filter.state === 'all' ? null : filter.state;
    const total =
      state === null ? Object.values(counts).reduce((sum, count) => sum + count, 0) : counts[state];
    const invitees = await selectInvitees(tx, filter, {
      limit: inviteesPageSize,
      offset: (filter.page - 1) * inviteesPageSize,
    });
    return { invitees, total, counts };
  });
}

/** Keys of everybody in the list, up to `most`, whom sending several at once would reach. */
export async function listKeysToInvite(
  actor: StaffActor,
  filter: Pick<InviteesFilter, 'kind' | 'q'>,
  most: number,
): Promise<string[]> {
  return withActor(actor, async (tx) => {
    const rows = await selectInvitees(tx, { ...filter, state: 'not_invited' }, { limit: most, offset: 0 });
    return rows.filter(({ email }) => email !== null).map(({ key }) => key);
  });
}

type Wanted = Pick<InviteesFilter, 'kind' | 'q' | 'state'>;

async function selectInvitees(
  tx: Tx,
  { kind, q, state }: Wanted,
  { limit, offset }: { limit: number; offset: number },
): Promise<Invitee[]> {
  const like = pattern(q);
  const wanted = state === 'all' ? null : state;
  if (kind === 'contacts') {
    return tx.$queryRaw<Invitee[]>`
      select key, name, email, school_name as "schoolName", school_urn as "schoolUrn", role, state,
        invitation_id as "invitationId", sent_at as "sentAt", expires_at as "expiresAt", accepted_at as "acceptedAt"
      from app.invited_contacts(${now()}) where (${wanted}::text is null or state = ${wanted})
        and (${like}::text is null or name ilike ${like} or email ilike ${like} or school_name ilike ${like} or school_urn::text like ${like})
      order by school_name, role, name, key limit ${limit} offset ${offset}`;
  }
  return tx.$queryRaw<Invitee[]>`
    select key, name, email, school_name as "schoolName", school_urn as "schoolUrn", role, state,
      invitation_id as "invitationId", sent_at as "sentAt", expires_at as "expiresAt", accepted_at as "acceptedAt"
    from app.invited_people(${now()}) where (${wanted}::text is null or state = ${wanted})
      and (${like}::text is null or name ilike ${like} or email ilike ${like} or school_name ilike ${like} or school_urn::text like ${like})
    order by school_name, role, name, key limit ${limit} offset ${offset}`;
}

async function countByState(tx: Tx, { kind, q }: Wanted): Promise<Record<InvitationState, number>> {
  const like = pattern(q);
  const rows =
    kind === 'contacts'
      ? await tx.$queryRaw<{ state: InvitationState; count: number }[]>`
          select state, count(*)::int as count from app.invited_contacts(${now()})
          where ${like}::text is null or name ilike ${like} or email ilike ${like} or school_name ilike ${like} or school_urn::text like ${like}
          group by state`
      : await tx.$queryRaw<{ state: InvitationState; count: number }[]>`
          select state, count(*)::int as count from app.invited_people(${now()})
          where ${like}::text is null or name ilike ${like} or email ilike ${like} or school_name ilike ${like} or school_urn::text like ${like}
          group by state`;
  const counted = (state: InvitationState) => rows.find((row) => row.state === state)?.count ?? 0;
  return Object.fromEntries(invitationStates.map((state) => [state, counted(state)])) as Record<
    InvitationState,
    number
  >;
}

function pattern(q: string): string | null {
  return q === '' ? null : `%${q.replace(/[\\%_]/g, (special) => `\\${special}`)}%`;
}

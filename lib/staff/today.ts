import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { now } from '@/lib/dates/clock';
import type { IsoDate } from '@/lib/dates/iso-date';
import { londonDate } from '@/lib/dates/london';
import { joinSql, sql } from '@/lib/db/sql';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { staffEnquiries } from '@/lib/enquiries/policy';
import type { InvitationState } from '@/lib/invitations/types';
import type { RegistrationStatus } from '@/lib/registrations/types';
import { notLeft, situationSql, standing } from './standing';
import { type Queue, registrationStatuses, type Situation, situations, type TodayQueues } from './types';

/** What waits for staff today, each queue with its size and the age of its oldest. */
export async function getTodayQueues(actor: StaffActor): Promise<TodayQueues> {
  return withActor(actor, async (tx) => ({
    enquiries: await enquiryQueue(tx, actor),
    ...(await peopleQueues(tx, actor)),
    invitations: await invitationQueues(tx),
    imports: await importQueues(tx, actor),
  }));
}

async function enquiryQueue(tx: Tx, actor: StaffActor): Promise<Queue> {
  const { _count, _min } = await tx.supportEnquiry.aggregate({
    where: { AND: [{ status: 'open' }, tenantFilter(staffEnquiries(actor))] },
    _count: true,
    _min: { createdAt: true },
  });
  return { count: _count, oldest: _min.createdAt === null ? null : londonDate(_min.createdAt) };
}

type PeopleRow = Record<Situation, number> & {
  status: RegistrationStatus | null;
  count: number;
  oldest: IsoDate | null;
  schools: string[];
};

/** The same rows and conditions as the list of people, so that each figure is the length of the list it links to. */
async function peopleQueues(
  tx: Tx,
  actor: StaffActor,
): Promise<Pick<TodayQueues, 'registrations' | 'situations' | 'schools'>> {
  const figures = situations.map((name) =>
    name === 'left'
      ? sql`(count(*) filter (where ${situationSql.left}))::int as "left"`
      : sql`(count(*) filter (where ${notLeft} and ${situationSql[name]}))::int as ${columnOf[name]}`,
  );
  const rows = await tx.$queryRaw<PeopleRow[]>`
    select r.status, (count(*) filter (where ${notLeft}))::int as count,
      to_char(min(r.status_since) filter (where ${notLeft}), 'YYYY-MM-DD') as oldest,
      array_agg(distinct p.school_id) filter (where ${notLeft}) as schools,
      ${joinSql(figures)}
    from ${standing(actor)}
    group by r.status`;
  return {
    registrations: byKey(registrationStatuses, (status) => {
      const row = rows.find((candidate) => candidate.status === status);
      return { count: row?.count ?? 0, oldest: row?.oldest ?? null };
    }),
    situations: byKey(situations, (name) => rows.reduce((sum, row) => sum + row[name], 0)),
    schools: new Set(rows.flatMap((row) => row.schools ?? [])).size,
  };
}

const columnOf = {
  no_mentor: sql`"no_mentor"`,
  no_group: sql`"no_group"`,
  paused: sql`"paused"`,
  withdrawn: sql`"withdrawn"`,
  joining: sql`"joining"`,
  leaving: sql`"leaving"`,
  completed: sql`"completed"`,
};

/** Contacts of schools, as the list of invitations counts them. */
async function invitationQueues(tx: Tx): Promise<TodayQueues['invitations']> {
  const rows = await tx.$queryRaw<{ state: string; count: number }[]>`
    select state, count(*)::int as count from app.invited_contacts(${now()}) group by state`;
  const counted = (state: InvitationState) => rows.find((row) => row.state === state)?.count ?? 0;
  return {
    failed: counted('failed'),
    expired: counted('expired'),
    not_invited: counted('not_invited'),
  };
}

async function importQueues(tx: Tx, actor: StaffActor): Promise<TodayQueues['imports']> {
  const own = tenantFilter({ organisationId: actor.organisationId });
  const waiting = await tx.importBatch.aggregate({
    where: { AND: [{ state: 'ready' }, own] },
    _count: true,
    _min: { createdAt: true },
  });
  const failed = await tx.importBatch.aggregate({
    where: { AND: [{ state: 'failed' }, own] },
    _count: true,
    _min: { createdAt: true },
  });
  const queue = ({ _count, _min }: typeof waiting): Queue => ({
    count: _count,
    oldest: _min.createdAt === null ? null : londonDate(_min.createdAt),
  });
  return { waiting: queue(waiting), failed: queue(failed) };
}

function byKey<Key extends string, Value>(keys: readonly Key[], of: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, Value>;
}

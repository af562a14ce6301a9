import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { now } from '@/lib/dates/clock';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { readSettings } from '@/lib/settings/queries';
import { readMailFlow } from './flow';
import { mayPauseMail } from './policy';
import { type SentFilters, statesOfOutcome } from './schemas';
import type { DeadAddress, MailDetails, MailQueue, SentItem } from './types';

export const sentPageSize = 25;

/** Mail and portal notices to the people of the actor's organisation and schools, newest first. */
export async function searchSent(
  actor: StaffActor,
  { q, channel, outcome, kind, period, page }: SentFilters,
): Promise<{ items: SentItem[]; total: number }> {
  const filters = {
    q: q || undefined,
    channel,
    kind,
    states: outcome === undefined ? undefined : statesOfOutcome[outcome],
    since: period === undefined ? undefined : new Date(now().getTime() - Number(period) * 24 * 3_600_000),
  };
  return withActor(actor, async (tx) => {
    const [row] = await tx.$queryRaw<{ found: { total: number; items: (SentItem & { at: string })[] } }[]>`
      select app.search_communications(${JSON.stringify(filters)}::jsonb, ${sentPageSize}::integer, ${(page - 1) * sentPageSize}::integer) as found`;
    const { total, items } = row?.found ?? { total: 0, items: [] };
    return { total, items: items.map((item) => ({ ...item, at: new Date(item.at) })) };
  });
}

/** What became of one mail. What it says is not among it. @throws NotFound also where it is foreign */
export async function getMail(actor: StaffActor, id: string): Promise<MailDetails> {
  return withActor(actor, async (tx) => {
    const mail = await tx.mailMessage.findFirst({
      where: { AND: [{ id }, tenantFilter({ organisationId: { not: null } })] },
      select: {
        id: true,
        kind: true,
        subject: true,
        toName: true,
        toEmail: true,
        organisationId: true,
        state: true,
        attempts: true,
        createdAt: true,
        nextAttemptAt: true,
        isNewsletter: true,
        history: true,
      },
    });
    if (mail === null) throw new NotFound();
    const { toName, toEmail, organisationId, history, ...rest } = mail;
    const place =
      organisationId === null
        ? null
        : await tx.organisation.findUnique({ where: { id: organisationId }, select: { name: true } });
    const entries = history as { state: string; at: string; problem?: string }[];
    return {
      ...rest,
      name: toName,
      email: toEmail,
      place: place?.name ?? null,
      history: entries.map(({ state, at, problem }) => ({
        state,
        at: new Date(at),
        problem: problem ?? null,
      })),
    };
  });
}

/** Addresses of the actor's people to which nothing is sent, the newest first. */
export async function listDeadAddresses(actor: StaffActor): Promise<DeadAddress[]> {
  return withActor(actor, async (tx) => {
    const found = await tx.mailSuppression.findMany({
      orderBy: [{ createdAt: 'desc' }, { email: 'asc' }],
      take: 200,
    });
    const owners = await ownersOf(
      tx,
      found.map(({ email }) => email),
    );
    return found.map(({ email, reason, problem, createdAt }) => ({
      email,
      reason,
      problem,
      since: createdAt,
      owners: owners.get(email.toLowerCase()) ?? [],
    }));
  });
}

async function ownersOf(tx: Tx, emails: string[]): Promise<Map<string, DeadAddress['owners']>> {
  const at = { email: { in: emails } };
  const people = await tx.person.findMany({
    where: at,
    select: {
      id: true,
      name: true,
      email: true,
      schoolPeriods: {
        orderBy: { startsOn: 'desc' },
        take: 1,
        select: { school: { select: { urn: true } } },
      },
    },
  });
  const users = await tx.user.findMany({ where: at, select: { name: true, email: true } });
  const owners = new Map<string, DeadAddress['owners']>();
  for (const { id, name, email, schoolPeriods } of people) {
    const urn = schoolPeriods[0]?.school.urn;
    const href = urn === undefined ? null : `/schools/${urn}/people/${id}`;
    if (email !== null) owners.set(email.toLowerCase(), [{ name, href }]);
  }
  for (const { name, email } of users)
    if (!owners.has(email.toLowerCase()) && name !== null)
      owners.set(email.toLowerCase(), [{ name, href: null }]);
  return owners;
}

/** How much mail waits, of everybody's, and whether it flows. */
export async function getMailQueue(actor: StaffActor): Promise<MailQueue> {
  return withActor(actor, async (tx) => {
    const [queue] = await tx.$queryRaw<{ waiting: number; oldest: Date | null; failing: number }[]>`
      select waiting, oldest, failing from app.mail_queue()`;
    return {
      ...(queue ?? { waiting: 0, oldest: null, failing: 0 }),
      ...(await readMailFlow(tx)),
      canPause: mayPauseMail(actor, await readSettings(tx)),
    };
  });
}

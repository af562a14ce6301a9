import 'server-only';
import { now, today } from '@/lib/dates/clock';
import { londonDate } from '@/lib/dates/london';
import { type Tx, withActor } from '@/lib/db/with-actor';

import { signInActor } from './actor';
import { type OwnPeriod, rolesInOwnRecord } from './own-record';
import { absoluteSeconds, sessionEndsAt } from './session-limits';
import type { HeldMembership, SignedIn } from './signed-in';
import { newToken, sha256 } from './tokens';

// A write per request would cost more than the reading; the limit may come this much early.
const touchAfterSeconds = 30;

/** Signs a user in. The token goes into the cookie and is stored nowhere; the row holds its hash. */
export async function createSession(
  tx: Tx,
  userId: string,
  userAgent?: string | null,
): Promise<{ token: string; sessionId: string }> {
  const token = newToken();
  const at = now();
  const session = await tx.session.create({
    data: {
      sessionToken: sha256(token),
      userId,
      createdAt: at,
      lastSeenAt: at,
      expires: new Date(at.getTime() + absoluteSeconds * 1000),
      userAgent: userAgent?.slice(0, 300) ?? null,
    },
    select: { id: true },
  });
  return { token, sessionId: session.id };
}

/**
 * Who the cookie's token signs in, with what they hold today; null when the session is unknown, idle for too long
 * or too old, or when the user was disabled. Counts as activity, unless nobody did anything: an open page that
 * listens for news keeps no session alive.
 */
export async function readSession(
  token: string | undefined,
  { isActivity = true }: { isActivity?: boolean } = {},
): Promise<SignedIn | null> {
  if (!token || token.length > 100) return null;
  return withActor(signInActor, async (tx) => {
    const row = await findSession(tx, sha256(token));
    if (row === null) return null;
    const at = now();
    if (row.user.disabledAt !== null || sessionEndsAt(row) <= at || row.expires <= at) {
      await tx.session.deleteMany({ where: { id: row.id } });
      return null;
    }
    let { lastSeenAt } = row;
    if (isActivity && at.getTime() - lastSeenAt.getTime() >= touchAfterSeconds * 1000) {
      lastSeenAt = at;
      await tx.session.updateMany({ where: { id: row.id }, data: { lastSeenAt } });
    }
    const { person } = row.user;
    const roles = person === null ? [] : rolesInOwnRecord(person.periods, today());
    return {
      sessionId: row.id,
      userId: row.userId,
      name: row.user.name,
      email: row.user.email,
      memberships: row.user.memberships,
      person: person !== null && roles.length > 0 ? { id: person.id, name: person.name, roles } : null,
      contextKey: row.contextKey,
      signedInOn: londonDate(row.createdAt),
      idleEndsAt: sessionEndsAt({ createdAt: row.createdAt, lastSeenAt }),
    };
  });
}

interface SessionRow {
  id: string;
  userId: string;
  createdAt: Date;
  lastSeenAt: Date;
  expires: Date;
  contextKey: string | null;
  user: {
    name: string;
    email: string;
    disabledAt: Date | null;
    memberships: HeldMembership[];
    person: { id: string; name: string; periods: OwnPeriod[] } | null;
  };
}

interface FlatRow extends Omit<SessionRow, 'user'> {
  name: string | null;
  email: string;
  disabledAt: Date | null;
  memberships: HeldMembership[];
  person: { id: string; name: string; periods: OwnPeriod[] } | null;
}

/** One statement instead of the six that the relations would take: this runs before every page. */
async function findSession(tx: Tx, tokenHash: string): Promise<SessionRow | null> {
  const [row] = await tx.$queryRaw<FlatRow[]>`
    select s.id, s.user_id as "userId", s.created_at as "createdAt", s.last_seen_at as "lastSeenAt", s.expires,
      s.context_key as "contextKey", u.name, u.email::text as email, u.disabled_at as "disabledAt",
      (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'role', m.role, 'organisationId', o.id,
          'organisationName', o.name, 'organisationKind', o.kind, 'schoolUrn', c.urn) order by o.name, m.role, m.id), '[]')
        from membership m join organisation o on o.id = m.organisation_id left join school c on c.id = o.id
        where m.user_id = u.id and m.ended_at is null
          and m.starts_on <= app.today() and (m.ends_on is null or m.ends_on >= app.today())) as memberships,
      (select jsonb_build_object('id', p.id, 'name', p.name, 'periods',
          (select coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'startsOn', r.starts_on, 'endsOn', r.ends_on,
              'trainings', (select coalesce(jsonb_agg(t.ends_on), '[]') from training_period t where t.school_period_id = r.id))
            order by r.starts_on), '[]') from school_period r where r.person_id = p.id))
        from person p where p.user_id = u.id) as person
    from session s join users u on u.id = s.user_id
    where s.session_token = ${tokenHash}`;
  if (row === undefined) return null;
  const { name, email, disabledAt, memberships, person, ...session } = row;
  return { ...session, user: { name: name ?? email, email, disabledAt, memberships, person } };
}

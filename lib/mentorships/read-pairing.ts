import 'server-only';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import type { IsoDate } from '@/lib/dates/iso-date';
import type { Tx } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { isCurrent, mostRelevant } from '@/lib/periods/rules';
import type { PairingActor } from './policy';
import type { MentorshipEndReason, MentorshipRecord, PairingSide, SeenMentorship } from './types';

/** One stay at the school in one role, with who is reached about it. */
export interface Stay extends PairingSide {
  role: 'ect' | 'mentor';
  userId: string | null;
  mentorships: readonly SeenRecord[];
  /** The organisation whose staff hear of it: who delivers the training, else who leads it. */
  partnerId: string | null;
}

export interface SeenRecord extends MentorshipRecord, SeenMentorship {
  endReason: MentorshipEndReason | null;
  otherUserId: string | null;
}

/** The stays of people at a school, as far as the actor may read them. */
export async function readStays(
  tx: Tx,
  actor: PairingActor,
  schoolId: string,
  personIds: readonly string[],
): Promise<Stay[]> {
  const { own } = tenantFilter({ own: actor.kind === 'school' ? actor.schoolId : null }) as {
    own?: string | null;
  };
  const rows = await tx.$queryRaw<{ stay: Stay }[]>`
    select jsonb_build_object(
      'periodId', p.id, 'personId', p.person_id, 'role', p.role, 'name', n.name, 'userId', n.user_id,
      'startsOn', p.starts_on, 'endsOn', p.ends_on,
      'partnerId', (select coalesce(t.delivery_partner_id, t.lead_provider_id) from training_period t
        where t.school_period_id = p.id order by t.starts_on desc limit 1),
      'mentorships', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'version', s.version,
          'startsOn', s.starts_on, 'endsOn', s.ends_on, 'endReason', s.end_reason, 'otherUserId', o.user_id,
          'other', case when o.id is not null then jsonb_build_object('personId', o.id, 'name', o.name) end)
          order by s.starts_on), '[]')
        from mentorship s
        left join school_period q on q.id = case when p.role = 'ect' then s.mentor_period_id else s.ect_period_id end
        left join person o on o.id = q.person_id
        where case when p.role = 'ect' then s.ect_period_id else s.mentor_period_id end = p.id)) as stay
    from school_period p join person n on n.id = p.person_id
    where p.school_id = ${schoolId}::uuid and p.person_id = any (${personIds}::uuid[])
      and (${own ?? null}::uuid is null or p.school_id = ${own ?? null}::uuid)
    order by p.starts_on`;
  return rows.map(({ stay }) => stay);
}

/** The stay in a role that a day falls into, else the one that a page about today shows. @throws NotFound */
export function stayOn(stays: readonly Stay[], role: Stay['role'], personId: string, on: IsoDate): Stay {
  const theirs = stays.filter((stay) => stay.role === role && stay.personId === personId);
  const stay = theirs.find((candidate) => isCurrent(candidate, on)) ?? mostRelevant(theirs, on);
  if (stay === undefined) throw new NotFound();
  return stay;
}

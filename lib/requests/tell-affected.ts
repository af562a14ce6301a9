import 'server-only';
import { formatDateLong } from '@/lib/dates/format';
import type { IsoDate } from '@/lib/dates/iso-date';
import type { Tx } from '@/lib/db/with-actor';
import { type NewNotice, notifyEach } from '@/lib/notifications/notify';
import type { Effect } from './effects/types';

interface Pairing {
  mentorshipId: string;
  startsOn: IsoDate;
  endsOn: IsoDate | null;
  ect: string;
  ectUserId: string | null;
  mentor: string;
  mentorUserId: string | null;
}

/**
 * Tells ECTs and mentors of the mentorships and groups that a request has begun or ended for them: they did not
 * report it, so nobody else would. After the effects, in their transaction.
 */
export async function tellAffected(tx: Tx, requestId: string, effects: readonly Effect[]): Promise<void> {
  const notices = [...(await ofMentorships(tx, effects)), ...(await ofGroups(tx, effects))];
  await notifyEach(
    tx,
    notices.map((notice) => ({
      ...notice,
      organisationId: null,
      href: '/me',
      subjectType: 'service_request',
      subjectId: requestId,
    })),
  );
}

type Told = Pick<NewNotice, 'userId' | 'kind' | 'title'>;

async function ofMentorships(tx: Tx, effects: readonly Effect[]): Promise<Told[]> {
  const kindOf = new Map(effects.map(({ subjectId, kind }) => [subjectId, kind]));
  const changed = effects.filter(({ kind }) => kind === 'mentorship_begun' || kind === 'mentorship_ended');
  if (changed.length === 0) return [];
  const pairings = await tx.$queryRaw<Pairing[]>`
    select s.id as "mentorshipId", s.starts_on::text as "startsOn", s.ends_on::text as "endsOn",
      e.name as ect, e.user_id as "ectUserId", m.name as mentor, m.user_id as "mentorUserId"
    from mentorship s join school_period ep on ep.id = s.ect_period_id join person e on e.id = ep.person_id
    join school_period mp on mp.id = s.mentor_period_id join person m on m.id = mp.person_id
    where s.id = any (${changed.map(({ subjectId }) => subjectId)}::uuid[])`;
  return pairings.flatMap((pairing) => {
    const begins = kindOf.get(pairing.mentorshipId) === 'mentorship_begun';
    const when = begins
      ? `from ${formatDateLong(pairing.startsOn)}`
      : `until ${formatDateLong(pairing.endsOn ?? pairing.startsOn)}`;
    return [
      ...told(pairing.ectUserId, `${pairing.mentor} is your mentor ${when}`),
      ...told(pairing.mentorUserId, `You mentor ${pairing.ect} ${when}`),
    ];
  });
}

async function ofGroups(tx: Tx, effects: readonly Effect[]): Promise<Told[]> {
  const joined = effects
    .filter(({ kind }) => kind === 'group_joined' || kind === 'group_taken_up')
    .map(({ subjectId }) => subjectId);
  if (joined.length === 0) return [];
  const places = await tx.$queryRaw<{ name: string; startsOn: IsoDate; userId: string | null }[]>`
    select g.name, m.starts_on::text as "startsOn", n.user_id as "userId"
    from group_membership m join groups g on g.id = m.group_id
    join training_period t on t.id = m.training_period_id join school_period p on p.id = t.school_period_id
    join person n on n.id = p.person_id where m.id = any (${joined}::uuid[])`;
  return places.flatMap(({ name, startsOn, userId }) =>
    told(userId, `Your training group is ${name} from ${formatDateLong(startsOn)}`, 'group_changed'),
  );
}

function told(userId: string | null, title: string, kind: Told['kind'] = 'mentor_changed'): Told[] {
  return userId === null ? [] : [{ userId, kind, title }];
}

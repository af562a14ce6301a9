import 'server-only';
import type { IsoDate } from '@/lib/dates/iso-date';
import type { Tx } from '@/lib/db/with-actor';
import type { Effect } from './types';

/** A new mentorship lasts no longer than both are known to be at the school. */
export async function fitMentorships(tx: Tx, effects: readonly Effect[]): Promise<Effect[]> {
  const fitting: Effect[] = [];
  for (const effect of effects) fitting.push(await fitted(tx, effect));
  return fitting;
}

async function fitted(tx: Tx, effect: Effect): Promise<Effect> {
  if (effect.kind !== 'mentorship_begun' || effect.becomes === null) return effect;
  const { ectPeriodId, mentorPeriodId } = effect.becomes;
  const [until] = await tx.$queryRaw<{ endsOn: IsoDate | null }[]>`
    select least(e.ends_on, m.ends_on)::text as "endsOn" from school_period e, school_period m
    where e.id = ${ectPeriodId}::uuid and m.id = ${mentorPeriodId}::uuid`;
  return { ...effect, becomes: { ...effect.becomes, endsOn: until?.endsOn ?? null } };
}

import type { RegistrationStatus } from '@/lib/registrations/types';

/** Which state of a registration may follow which; the database refuses all others. */
const follows: Record<RegistrationStatus, readonly RegistrationStatus[]> = {
  received: ['checking', 'waiting_for_school', 'accepted', 'not_eligible', 'withdrawn'],
  checking: ['waiting_for_school', 'accepted', 'not_eligible', 'withdrawn'],
  waiting_for_school: ['checking', 'accepted', 'not_eligible', 'withdrawn'],
  accepted: ['placed', 'checking', 'withdrawn', 'not_eligible'],
  placed: ['accepted', 'withdrawn'],
  not_eligible: ['checking'],
  withdrawn: ['checking'],
};

/** The shortest way from one state to another, without the first; null when there is none. */
export function stepsBetween(from: RegistrationStatus, to: RegistrationStatus): RegistrationStatus[] | null {
  if (from === to) return [];
  const ways: RegistrationStatus[][] = [[from]];
  const seen = new Set([from]);
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    const last = way.at(-1) ?? from;
    for (const next of follows[last]) {
      if (next === to) return [...way.slice(1), next];
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return null;
}

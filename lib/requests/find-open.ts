import 'server-only';
import type { Tx } from '@/lib/db/with-actor';
import { openStates } from './states';

/** Kinds of which a person may have several open at once. */
const severalAtOnce = ['question', 'session', 'list'];

/** The open report of a kind about a person, which a second one opens instead of being added. */
export async function openRequestOf(
  tx: Tx,
  circumstance: string,
  schoolId: string,
  personId: string | null,
): Promise<{ id: string; number: number } | null> {
  if (personId === null || severalAtOnce.includes(circumstance)) return null;
  return tx.serviceRequest.findFirst({
    where: { circumstance, schoolId, personId, state: { in: [...openStates] } },
    select: { id: true, number: true },
  });
}

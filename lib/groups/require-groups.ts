import 'server-only';
import { notFound } from 'next/navigation';
import type { StaffActor } from '@/lib/auth/actor';
import { requireStaff } from '@/lib/auth/require-actor';
import { chosenGroups } from './chosen';
import { mostGroups } from './labels';
import { areOwnGroups, listGroupIds } from './queries';

/** The groups that an address chooses; what is no id, foreign or missing is the same 404. More than fit into one step are said to be too many. */
export async function requireChosenGroups(
  query: Record<string, string | string[] | undefined>,
): Promise<{ actor: StaffActor; ids: string[]; isTooMany: boolean }> {
  const { actor } = await requireStaff();
  const chosen = chosenGroups(query);
  if (chosen === null) notFound();
  if ('ids' in chosen && !(await areOwnGroups(actor, chosen.ids))) notFound();
  const ids = 'ids' in chosen ? chosen.ids : await listGroupIds(actor, chosen.allOf);
  return { actor, ids, isTooMany: ids.length > mostGroups };
}

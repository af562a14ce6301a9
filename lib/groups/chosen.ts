import { z } from 'zod';
import { mostGroups } from './labels';
import { type GroupFilters, groupFiltersSchema } from './schemas';

type Query = Record<string, string | string[] | undefined>;

/** Which groups the boxes of the list choose, as an address says it; null for what is no list of groups. */
export type Chosen = { ids: string[] } | { allOf: GroupFilters } | null;

const ids = z.array(z.uuid()).max(mostGroups);

export function chosenGroups(query: Query): Chosen {
  if (query.all === '1') return { allOf: groupFiltersSchema.parse(query) };
  const boxes = [query.group ?? []].flat();
  const listed = typeof query.groups === 'string' && query.groups !== '' ? query.groups.split(',') : [];
  const parsed = ids.safeParse([...new Set([...boxes, ...listed])]);
  return parsed.success ? { ids: parsed.data } : null;
}

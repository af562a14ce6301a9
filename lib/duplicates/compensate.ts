import type { Fields, Move } from './types';

/** The moves that take others back, last first. */
export function compensating(moves: readonly Move[]): Move[] {
  return moves.toReversed().map(({ table, key, was, becomes }): Move => {
    if (was === null) return { table, key, was: without(becomes ?? {}, key), becomes: null };
    if (becomes === null) return { table, key, was: null, becomes: { ...key, ...was } };
    return { table, key, was: becomes, becomes: was };
  });
}

function without(fields: Fields, key: Record<string, string>): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([column]) => !(column in key)));
}

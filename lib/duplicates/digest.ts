import { createHash } from 'node:crypto';
import type { Plan } from './types';

/** Of what a page showed: the command makes the plan again and goes on only when it is the same. */
export function digestOf({ moves, effects }: Pick<Plan, 'moves' | 'effects'>): string {
  const lasting = moves.map((move) =>
    move.becomes !== null && 'revoked_at' in move.becomes ? { ...move, becomes: 'now' } : move,
  );
  return createHash('sha256')
    .update(JSON.stringify([lasting, effects]))
    .digest('hex');
}

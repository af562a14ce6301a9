import { createHash } from 'node:crypto';

/**
 * Ids of the records that a request will make: the same for the same request and position, so that the plan shown
 * before the button, the one carried out and one carried out again name the same records.
 */
export function plannedIds(requestId: string): () => string {
  let position = 0;
  return () => {
    position += 1;
    const hex = createHash('sha256').update(`${requestId}:${position}`).digest('hex');
    // Version 8: an id of one's own making.
    const variant = ((Number.parseInt(hex[16] ?? '8', 16) & 0x3) | 0x8).toString(16);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  };
}

import type { ImportCounts } from './types';

export function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
}

/** '12 new, 3 changed, 40 without change, 2 refused' */
export function countsSentence(counts: ImportCounts): string {
  const parts = [
    counts.create ? `${counts.create.toLocaleString('en-GB')} new` : '',
    counts.update ? `${counts.update.toLocaleString('en-GB')} changed` : '',
    counts.unchanged ? `${counts.unchanged.toLocaleString('en-GB')} without change` : '',
    counts.refused ? `${counts.refused.toLocaleString('en-GB')} refused` : '',
  ].filter(Boolean);
  return parts.join(', ') || 'Not counted yet';
}

export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

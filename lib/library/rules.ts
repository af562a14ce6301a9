import { addDays, type IsoDate } from '@/lib/dates/iso-date';
import type { DocumentState, SnippetPart } from './types';

/** Days between reminders to acknowledge, and between publication and the first. */
export const reminderDays = 7;

export interface Effective {
  number: number;
  effectiveFrom: IsoDate;
  effectiveUntil: IsoDate | null;
}

/** Of the versions whose day has come the newest; null when there is none or its last day is over. */
export function versionInForce<Version extends Effective>(
  versions: readonly Version[],
  on: IsoDate,
): Version | null {
  const begun = versions.filter(({ effectiveFrom }) => effectiveFrom <= on);
  const newest = begun.reduce<Version | null>(
    (latest, version) => (latest === null || version.number > latest.number ? version : latest),
    null,
  );
  return newest === null || (newest.effectiveUntil !== null && newest.effectiveUntil < on) ? null : newest;
}

export function stateOfDocument(
  { isWithdrawn, versions }: { isWithdrawn: boolean; versions: readonly Effective[] },
  on: IsoDate,
): DocumentState {
  if (isWithdrawn) return 'withdrawn';
  if (versions.length === 0) return 'empty';
  if (versionInForce(versions, on) !== null) return 'in_force';
  return versions.some(({ effectiveFrom }) => effectiveFrom > on) ? 'waiting' : 'over';
}

export function isReminderDue(last: { told: IsoDate; reminded: IsoDate | null }, on: IsoDate): boolean {
  return addDays(last.reminded ?? last.told, reminderDays) <= on;
}

/** What was typed as a search of PostgreSQL: all words, each also as the beginning of one. Null without any word. */
export function searchTerms(typed: string): string | null {
  const words = typed.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 ? null : words.map((word) => `${word}:*`).join(' & ');
}

/** Marks of a hit inside a snippet: characters that no stored text has. */
export const hitMarks = { start: '\ue000', end: '\ue001' } as const;

export function snippetParts(headline: string | null): SnippetPart[] {
  if (headline === null || !headline.includes(hitMarks.start)) return [];
  return headline
    .split(/\ue000([^\ue000\ue001]*)\ue001/)
    .map((text, at) => ({
      text: text.replace(/[\ue000\ue001]/g, '').replaceAll(/\s+/g, ' '),
      isHit: at % 2 === 1,
    }))
    .filter(({ text }) => text !== '');
}

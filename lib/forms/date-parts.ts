import { z } from 'zod';
import type { IsoDate } from '@/lib/dates/iso-date';

/** One of the three boxes of a date field, as typed. */
export const datePart = (max: number) => z.string().trim().max(max).default('');

/** The three boxes as one text, a date in ISO form when they make one: ask isIsoDate. */
export function dateOfParts(day: string, month: string, year: string): IsoDate {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

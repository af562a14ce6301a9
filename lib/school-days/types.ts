import type { IsoDate } from '@/lib/dates/iso-date';

export const schoolDayKinds = ['inset', 'busy', 'closed'] as const;
export type SchoolDayKind = (typeof schoolDayKinds)[number];

/** Days on which a school would rather not be asked for anybody; both ends inclusive. */
export interface SchoolDay {
  id: string;
  kind: SchoolDayKind;
  label: string | null;
  startsOn: IsoDate;
  endsOn: IsoDate;
}

import type { IsoDate } from '@/lib/dates/iso-date';

/** "Send me the school's workbook every Monday of term", as its owner sees it. */
export interface StandingExport {
  id: string;
  /** 1 = Monday. */
  weekday: number;
  since: IsoDate;
  lastSentOn: IsoDate | null;
}

export interface StandingExports {
  current: StandingExport | null;
  /** Why the last one ended by itself, while there is no other. */
  problem: string | null;
}

import type { IsoDate } from '@/lib/dates/iso-date';
import type { RequestState } from '@/lib/requests/types';

export interface HandOver {
  note: string;
  nominee: { name: string; email: string } | null;
  writtenBy: string;
  writtenAt: Date;
  version: number;
}

/** A request that whoever follows will have to see to its end. */
export interface OpenRequestLine {
  number: number;
  circumstance: string;
  personName: string | null;
  state: RequestState;
  dueOn: IsoDate;
}

export interface HandOverPack {
  handOver: HandOver | null;
  requests: OpenRequestLine[];
}

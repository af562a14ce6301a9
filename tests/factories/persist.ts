import { systemActor } from '@/lib/auth/actor';
import { type IsoDate, toDateColumn } from '@/lib/dates/iso-date';
import { type Tx, withActor } from '@/lib/db/with-actor';

/** Writes as the worker, the one role that may write every table. */
export function persist<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return withActor(systemActor(), work);
}

export interface Dates {
  startsOn: IsoDate;
  endsOn?: IsoDate | null;
}

export function dateColumns({ startsOn, endsOn = null }: Dates) {
  return { startsOn: toDateColumn(startsOn), endsOn: toDateColumn(endsOn) };
}

import type { IsoDate } from '@/lib/dates/iso-date';

export type ActorKind =
  | 'school'
  | 'teacher'
  | 'delivery_partner'
  | 'lead_provider'
  | 'dfe'
  | 'appropriate_body';

/** Who acts next, for what, since when. Computed, never typed. */
export interface WaitingOn {
  kind: ActorKind;
  /** As it is read after "Waiting for": 'you', 'STEP', 'the appropriate body', 'Amy Ash'. */
  name: string;
  /** 'Canvas account active' */
  forWhat: string;
  since: IsoDate | null;
}

export type RungState = 'done' | 'waiting' | 'upcoming' | 'not-needed' | 'not-heard';

export interface Rung {
  key: string;
  label: string;
  state: RungState;
  /** The day on which it was reached, where known. */
  on: IsoDate | null;
  /** The day for which the source spoke; null for what we know ourselves. */
  asOf: IsoDate | null;
  /** Who acts when it is not reached. */
  actor: { kind: ActorKind; name: string };
  /** On the one rung of a ladder that is waited for. */
  since: IsoDate | null;
}

export interface Ladder {
  rungs: Rung[];
  /** The last rung reached, in words; null while none is. */
  reached: string | null;
  waitingOn: WaitingOn | null;
  /** The newest day for which a source spoke about any rung. */
  asOf: IsoDate | null;
}

export interface Ladders {
  dfe: Ladder;
  /** Null for people whom another provider trains: its steps are not known here. */
  provider: Ladder | null;
}

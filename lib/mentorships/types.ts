import type { Period } from '@/lib/periods/rules';

/**
 * A mentorship as one of its two sides sees it. `other` is the other side: null when it may not be known, without an
 * id when only the name may.
 */
export interface MentorshipRecord extends Period {
  id: string;
  other: { personId: string | null; name: string } | null;
  /** Why it ended, as whoever ended it said. */
  endReason?: MentorshipEndReason | null;
}

/** Why a mentor stops. Never health: of an absence only that it is long. */
export const mentorshipEndReasons = ['left_school', 'workload', 'long_absence', 'swap', 'other'] as const;

export type MentorshipEndReason = (typeof mentorshipEndReasons)[number];

/** Somebody at a school in one role, as far as pairing them depends on it. */
export interface PairingSide extends Period {
  periodId: string;
  personId: string;
  name: string;
  /** As the ECT or as the mentor that this side is, past and planned ones included. */
  mentorships: readonly MentorshipRecord[];
}

/** A mentorship as it was when a page showed it: what has changed since is not written over. */
export interface SeenMentorship {
  id: string;
  version: number;
}

export interface RefusedPairing {
  code: string;
  message: string;
  /** The control of the form. */
  field: 'mentor' | 'starts' | 'ends';
}

/** What a school has just done, said by the page that it comes back to. */
export const pairingDone = ['assigned', 'planned', 'replaced', 'changed', 'ended', 'cancelled'] as const;

export type PairingDone = (typeof pairingDone)[number];

/** What became of one try to hand a mail over. */
export type Outcome =
  | { kind: 'accepted' }
  /** Refused for good: never tried again. `isDeadAddress`: because of the address, so that nothing more is sent to it. */
  | { kind: 'permanent'; problem: string; isDeadAddress?: boolean }
  /** The mailbox or its server asks to try later. */
  | { kind: 'temporary'; problem: string }
  /** Our side of it does not work: no server, wrong password, no connection. */
  | { kind: 'technical'; problem: string }
  /** Not tried: the address does not work, or the newsletter is no longer wanted. */
  | { kind: 'suppressed'; problem: string };

/** What a mail server answered, as nodemailer passes it on. */
export interface Refusal {
  code?: string;
  command?: string;
  responseCode?: number;
  message?: string;
}

/** Mail and portal notices as staff find them. */
export interface SentItem {
  channel: 'mail' | 'notice';
  id: string;
  at: Date;
  kind: string;
  /** Of mail only. */
  subject: string | null;
  name: string | null;
  email: string | null;
  place: string | null;
  state: string;
  problem: string | null;
}

export interface MailDetails {
  id: string;
  kind: string;
  subject: string;
  name: string | null;
  email: string;
  place: string | null;
  state: string;
  attempts: number;
  createdAt: Date;
  /** When it is tried again; null when it is over. */
  nextAttemptAt: Date | null;
  isNewsletter: boolean;
  /** Every state after the first, oldest first. */
  history: { state: string; at: Date; problem: string | null }[];
}

export interface DeadAddress {
  email: string;
  reason: string;
  problem: string | null;
  since: Date;
  /** Whose it is, as far as the reader may see. */
  owners: { name: string; href: string | null }[];
}

export interface MailQueue {
  waiting: number;
  oldest: Date | null;
  failing: number;
  isPaused: boolean;
  perMinute: number;
  /** Whether the reader may pause it: staff of the organisation whose portal it is. */
  canPause: boolean;
}

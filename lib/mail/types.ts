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

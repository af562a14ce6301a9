import type { Outcome, Refusal } from './types';

const minute = 60_000;
const hour = 60 * minute;

/** From its first try on a mail is tried again for so long. */
const hoursOfTries = 72;

/**
 * When to try once more after so many tries: a minute, then twice as long each time, up to four hours. Null when three
 * days are over and it is given up.
 */
export function nextAttemptAt(attempts: number, createdAt: Date, now: Date): Date | null {
  const wait = Math.min(2 ** Math.min(Math.max(attempts - 1, 0), 10) * minute, 4 * hour);
  const next = new Date(now.getTime() + wait);
  return next.getTime() - createdAt.getTime() > hoursOfTries * hour ? null : next;
}

/** The throttle looks at so short a time, so that mail flows evenly. */
export const throttleSeconds = 6;

/** How many mails may go now, when so many went within the last `throttleSeconds`. 0 a minute is no limit. */
export function allowance(perMinute: number, wentLately: number, batch: number): number {
  if (perMinute === 0) return batch;
  const most = Math.max(1, Math.floor((perMinute * throttleSeconds) / 60));
  return Math.max(0, Math.min(batch, most - wentLately));
}

/** What a refusal means (RFC 5321 reply codes; the enhanced code of RFC 3463 where the server gives one). */
export function outcomeOfRefusal({ code, command, responseCode, message }: Refusal): Outcome {
  const problem = String(message ?? 'unknown').slice(0, 300);
  const answered =
    responseCode !== undefined && code !== 'EAUTH' && code !== 'ECONNECTION' && code !== 'ETLS';
  if (!answered || responseCode < 400) return { kind: 'technical', problem };
  if (responseCode < 500) return { kind: 'temporary', problem };
  const detail = /\b5\.(\d{1,3})\.(\d{1,3})\b/.exec(problem);
  // A full mailbox is emptied some day, although many servers answer with 552.
  if (responseCode === 552 || detail?.[0] === '5.2.2') return { kind: 'temporary', problem };
  return { kind: 'permanent', problem, isDeadAddress: command === 'RCPT TO' && namesTheAddress(detail) };
}

/** Not a refusal of ours, such as 5.7.1: that another sender could reach them is no reason to stop for good. */
function namesTheAddress(detail: RegExpExecArray | null): boolean {
  if (detail === null) return true;
  return detail[1] === '1' || detail[0] === '5.2.1';
}

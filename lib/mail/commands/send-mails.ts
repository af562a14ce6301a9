import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';
import { systemActor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { enqueueJob } from '@/lib/jobs/enqueue';
import { type ClaimedMail, claimDueMails, releaseMails } from '../claims';
import { readMailFlow } from '../flow';
import { handOver, isStillOurs } from '../hand-over';
import { noteOutcome } from '../note-outcome';
import { allowance, throttleSeconds } from '../rules';
import { type Mailer, openMailer } from '../transport';

const batch = 50;
/** A run ends after so long and queues the next one, so that a worker that is told to stop soon does. */
const longestRunMs = 20_000;

let isRunning = false;

/**
 * Hands over every mail that is due, over one connection, as fast as the throttle lets it. Any number of workers share the
 * work; each of them makes one run at a time.
 *
 * A mail is noted as accepted right after the mail server took it. A worker that is killed between the two leaves at
 * most two mails of which nobody can know; they are handed over again with the same Message-ID. All others go once.
 */
export async function sendMails(): Promise<void> {
  if (isRunning) return;
  isRunning = true;
  const mailer = await openMailer();
  const endsAt = now().getTime() + longestRunMs;
  try {
    while (now().getTime() < endsAt) {
      const step = await nextStep();
      if (step.kind === 'stop') return;
      if (step.kind === 'throttled') await wait(500);
      else if (!(await handOverAll(step.mails, mailer))) return;
    }
    await withActor(systemActor(), (tx) => enqueueJob(tx, 'send-mails', {}, { key: 'send-mails' }));
  } finally {
    isRunning = false;
    mailer.close();
  }
}

type Step = { kind: 'stop' } | { kind: 'throttled' } | { kind: 'mails'; mails: ClaimedMail[] };

async function nextStep(): Promise<Step> {
  let isThrottled = false;
  let isPaused = false;
  const mails = await claimDueMails(async (tx) => {
    const { isPaused: paused, perMinute } = await readMailFlow(tx);
    isPaused = paused;
    if (paused) return 0;
    const most = allowance(perMinute, perMinute === 0 ? 0 : await wentLately(tx), batch);
    isThrottled = most === 0;
    return most;
  });
  if (isPaused) return { kind: 'stop' };
  if (isThrottled) return { kind: 'throttled' };
  return mails.length === 0 ? { kind: 'stop' } : { kind: 'mails', mails };
}

async function wentLately(tx: Tx): Promise<number> {
  const since = new Date(now().getTime() - throttleSeconds * 1000);
  return tx.mailMessage.count({ where: { claimedAt: { gt: since } } });
}

/** False when the mail server cannot be reached: the rest waits for the next run and does not count as tried. */
async function handOverAll(mails: readonly ClaimedMail[], mailer: Mailer): Promise<boolean> {
  const claimedAt = now();
  let noted: Promise<void> = Promise.resolve();
  for (const [index, mail] of mails.entries()) {
    if (!isStillOurs(claimedAt)) return true;
    const outcome = await handOver(mail, mailer);
    await noted;
    noted = noteOutcome(mail, outcome);
    // Awaited in the next round; until then a failure of it must not count as unhandled.
    noted.catch(() => {});
    if (outcome.kind !== 'technical') continue;
    await noted;
    await releaseMails(mails.slice(index + 1));
    return false;
  }
  await noted;
  return true;
}

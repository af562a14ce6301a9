import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendAnnouncement } from '@/lib/announcements/commands/send-announcement';
import { writeAnnouncement } from '@/lib/announcements/commands/write-announcement';
import { createCrowd, standingOf, startWorker, type WorkerRun } from '@/tests/support/announcement-crowd';
import { ownerSql } from '@/tests/support/database';
import { type MailSink, startMailSink } from '@/tests/support/mail-sink';
import { input } from './arrange';

const people = 400;
let sink: MailSink;
const workers: WorkerRun[] = [];

beforeAll(async () => {
  sink = await startMailSink();
});

afterAll(async () => {
  for (const worker of workers) await worker.stop('SIGKILL');
  await sink.close();
});

async function until(what: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await what())) await sleep(250);
}

/** Until nothing more is handed over: whoever lives has done what it can. */
async function untilQuiet(id: string): Promise<void> {
  for (let last = -1, same = 0; same < 20; ) {
    await sleep(500);
    const { accepted, told } = await standingOf(id);
    same = accepted === last && told === people ? same + 1 : 0;
    last = accepted;
  }
}

it('reaches 400 people exactly once with two workers of which one is killed half-way', {
  timeout: 420_000,
}, async () => {
  const staff = await createCrowd(people / 2, sink.port);
  workers.push(await startWorker(), await startWorker());
  const id = await writeAnnouncement(
    staff,
    input({ kind: 'newsletter', roles: ['headteacher', 'induction_tutor'] }),
  );
  await sendAnnouncement(staff, { id, version: 1, seen: people });
  await until(() => sink.received.size >= people / 2);
  await workers[0]?.stop('SIGKILL');
  await untilQuiet(id);
  // What the killed one had claimed comes back when its lease has run out: as if five minutes had passed.
  await ownerSql(`update mail_message set next_attempt_at = now() where state = 'sending'`);
  await ownerSql(`select graphile_worker.add_job('send-mails', '{}'::json)`);
  await until(async () => {
    const { told, open } = await standingOf(id);
    return told === people && open === 0;
  });

  const received = [...sink.received.values()];
  expect(received).toHaveLength(people);
  expect(new Set(received.map(({ to }) => to)).size).toBe(people);
  expect(received.filter(({ times }) => times > 1).length).toBeLessThanOrEqual(2);
  expect(await ownerSql(`select 1 from notification where kind = 'announcement'`)).toHaveLength(people);
});

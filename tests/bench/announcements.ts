import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { createCrowd, standingOf, startWorker, type WorkerRun } from '@/tests/support/announcement-crowd';
import { ownerSql } from '@/tests/support/database';
import { type MailSink, startMailSink } from '@/tests/support/mail-sink';
import { megabytes, onThrowAwayDatabase } from './throw-away-database';

// An announcement to 48,000 recipients, two at each of 24,000 schools, over a mail server on this machine, without a
// throttle: once with one worker, once with two of which one is killed half-way. Makes and throws away its own
// database: node --conditions=react-server --import tsx tests/bench/announcements.ts

const schools = Number(process.env.BENCH_SCHOOLS ?? 24_000);
const only = process.env.BENCH_ONLY;
const people = schools * 2;

const line = (name: string, value: string) => console.log(`${name.padEnd(60)} ${value}`);
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1).padStart(7)} s`;

async function announce(staff: Awaited<ReturnType<typeof createCrowd>>, subject: string): Promise<string> {
  const { writeAnnouncement } = await import('@/lib/announcements/commands/write-announcement');
  const { sendAnnouncement } = await import('@/lib/announcements/commands/send-announcement');
  const { getReach } = await import('@/lib/announcements/queries');
  const { writeSchema } = await import('@/lib/announcements/schemas');
  const id = await writeAnnouncement(
    staff,
    writeSchema.parse({
      kind: 'newsletter',
      subject,
      body: `# News\n\n${'Some **words** of [news](https://example.org). '.repeat(40)}`,
      roles: ['headteacher', 'induction_tutor'],
    }),
  );
  const counting = performance.now();
  const reach = await getReach(staff, id);
  line('Counted for the preview', seconds(counting));
  if (reach.people !== people) throw new Error(`${reach.people} people instead of ${people}.`);
  const sending = performance.now();
  await sendAnnouncement(staff, { id, version: 1, seen: people });
  line('Send pressed and answered', seconds(sending));
  return id;
}

interface Watched {
  id: string;
  sink: MailSink;
  began: number;
  onHalf?: () => Promise<void>;
}

async function untilHandedOver({ id, sink, began, onHalf }: Watched): Promise<void> {
  const marks = { told: false, half: false, most: false };
  for (;;) {
    const { told, rows, open, claimed, accepted } = await standingOf(id);
    if (!marks.told && rows === people && told === people) {
      marks.told = true;
      line('All rows, notices and mails written', seconds(began));
    }
    if (!marks.half && sink.received.size >= people / 2) {
      marks.half = true;
      line('Half of the mails handed over', seconds(began));
      await onHalf?.();
    }
    if (!marks.most && marks.told && open > 0 && open === claimed && accepted + 100 >= people) {
      marks.most = true;
      line(`All but ${open} that a worker had claimed handed over`, seconds(began));
    }
    if (marks.told && open === 0) break;
    await sleep(2_000);
  }
  line('All mails handed over and noted', seconds(began));
}

function exactlyOnce(sink: MailSink): void {
  const readers = new Set([...sink.received.values()].map(({ to }) => to));
  const repeated = [...sink.received.values()].filter(({ times }) => times > 1).length;
  line('Message-IDs and people at the mail server', `${sink.received.size} and ${readers.size}`);
  line('Handed over again with the same Message-ID', String(repeated));
  if (sink.received.size !== people || readers.size !== people)
    throw new Error('Not everybody exactly once.');
}

const memory = (workers: WorkerRun[]) =>
  line('Most memory of a worker', megabytes(Math.max(...workers.map((worker) => worker.peak()))));

await onThrowAwayDatabase(async () => {
  const sink = await startMailSink();
  const staff = await createCrowd(schools, sink.port);
  if (only !== 'two') {
    console.log(`\nOne worker, ${people.toLocaleString('en-GB')} people`);
    const worker = await startWorker();
    const id = await announce(staff, 'With one worker');
    await untilHandedOver({ id, sink, began: performance.now() });
    memory([worker]);
    exactlyOnce(sink);
    await worker.stop('SIGTERM');
    sink.received.clear();
  }
  if (only !== 'one') {
    console.log(`\nTwo workers, one of them killed half-way, ${people.toLocaleString('en-GB')} people`);
    const workers = [await startWorker(), await startWorker()];
    const id = await announce(staff, 'With two workers');
    await untilHandedOver({
      id,
      sink,
      began: performance.now(),
      onHalf: async () => {
        await workers[0]?.stop('SIGKILL');
        line('One worker killed', '');
      },
    });
    memory(workers);
    exactlyOnce(sink);
    const notices = await ownerSql<{ count: number }>(
      `select count(*)::int as count from notification n join announcement_version v on v.id = n.subject_id where v.announcement_id = $1`,
      [id],
    );
    line('Notices in the portal', String(notices[0]?.count));
    await workers[1]?.stop('SIGTERM');
  }
  await sink.close();
});

import { disconnect } from '@/lib/db/client';
import { startRunner } from '@/lib/jobs/runner';

const runner = await startRunner();
let stopping = false;

async function stop() {
  if (stopping) return;
  stopping = true;
  await runner.stop();
  await disconnect();
}

// The channel to the process that started this one closes also when that one is killed outright.
for (const signal of ['SIGTERM', 'SIGINT', 'disconnect']) process.on(signal, stop);
process.send?.('ready');

try {
  await runner.ended;
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
await stop();
process.disconnect?.();

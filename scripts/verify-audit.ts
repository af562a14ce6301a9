import { verifyAudit } from '@/lib/audit/verify';
import { systemActor } from '@/lib/auth/actor';
import { disconnect } from '@/lib/db/client';

// npm run audit:verify [-- <number of a seal>:<its hash, as the log had it>]
const given = /^(\d+):([0-9a-f]{64})$/.exec(process.argv[2] ?? '');
if (process.argv[2] !== undefined && given === null) {
  console.error('Give a seal as its number and its hash: npm run audit:verify -- 12:6f1e…');
  process.exit(2);
}
const known = given === null ? undefined : { number: BigInt(given[1] ?? 0), hash: given[2] ?? '' };

const { seals, events, waiting, last, broken } = await verifyAudit(systemActor(), known);
await disconnect();
if (broken === null) {
  console.log(`The audit is whole: ${events} events in ${seals} seals; ${waiting} wait for their seal.`);
  if (last !== null) console.log(`Last seal ${last.number}:${last.hash}`);
} else {
  console.error(`The audit was tampered with. ${broken}`);
  process.exitCode = 1;
}

import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The server that serves a cluster now, if one does: `{ pid, port }`. */
export function runningPostmaster(cluster) {
  const lines = readLines(path.join(cluster, 'postmaster.pid'));
  const pid = Number(lines?.[0]);
  const port = Number(lines?.[3]);
  if (!(pid > 0) || !isPostmasterOf(pid, cluster)) return undefined;
  return { pid, port };
}

/**
 * Ends what an earlier run that was killed may have left: a server without a parent, or a pid file without a
 * server (whose number may by now belong to somebody else, at which Postgres would refuse to start).
 */
export async function clearLeftovers(cluster) {
  const orphan = runningPostmaster(cluster);
  if (orphan && !(await stop(orphan.pid, 'SIGINT', 8_000))) {
    await stop(orphan.pid, 'SIGQUIT', 5_000);
  }
  if (!runningPostmaster(cluster)) rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
}

async function stop(pid, signal, patienceMs) {
  const end = Date.now() + patienceMs;
  try {
    process.kill(pid, signal);
    while (Date.now() < end) {
      await sleep(25);
      process.kill(pid, 0);
    }
  } catch (error) {
    if (error.code === 'ESRCH') return true;
    throw error;
  }
  return false;
}

/** Whether the process with that number is the one that is meant: numbers are used again. */
export const isRunning = (pid, pattern) => pattern.test(commandOf(pid));

function isPostmasterOf(pid, cluster) {
  const command = commandOf(pid);
  return command.includes('postgres') && command.includes(cluster);
}

function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    try {
      return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    } catch {
      return '';
    }
  }
}

function readLines(file) {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return undefined;
  }
}

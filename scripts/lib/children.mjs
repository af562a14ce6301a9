import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './say.mjs';

const PATIENCE_MS = 10_000;

const running = new Set();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Runs a command to its end; its output is kept back unless it fails. */
export function runQuietly(what, command, args, options) {
  return new Promise((resolve, reject) => {
    let output = '';
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    child.once('exit', () => running.delete(child));
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (chunk) => {
        output = (output + chunk).slice(-20_000);
      });
    }
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${what} failed.\n${output.trim()}`));
    });
  });
}

/**
 * Keeps a process of the product running: one that ends by itself is started again, after a pause that grows. It
 * has a channel to us and ends by itself when that closes, so that nothing is left when we are killed outright.
 */
export function keepRunning(name, command, args, options) {
  let child;
  let stopping = false;
  let pause = 500;

  const ended = (async () => {
    while (!stopping) {
      const startedAt = Date.now();
      child = spawn(command, args, { ...options, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
      const how = await new Promise((resolve) => {
        child.once('error', (error) => resolve(error.message));
        child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
      });
      if (stopping) return;
      pause = Date.now() - startedAt > 60_000 ? 500 : Math.min(pause * 2, 30_000);
      say(`The ${name} ended by itself (${how}); it is started again in ${pause / 1000} seconds.`);
      await sleep(pause);
    }
  })();

  return {
    async stop() {
      stopping = true;
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
      if (child.exitCode === null && child.signalCode === null) {
        await new Promise((resolve) => child.once('exit', resolve));
      }
      clearTimeout(timer);
      await Promise.race([ended, sleep(0)]);
    },
  };
}

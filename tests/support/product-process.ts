import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@/scripts/lib/port.mjs';

const PROJECT_NODE = path.resolve('node_modules/node/bin/node');

/** A run of scripts/start.mjs, as `npm start` makes it. */
export interface ProductRun {
  readonly process: ChildProcess;
  readonly port: number;
  output(): string;
  /** Waits until the product says that it is ready; fails with its output when it ends before. */
  ready(): Promise<void>;
  /** Sends a signal and answers how the run ended. */
  stop(signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null>;
  ended: Promise<number | NodeJS.Signals | null>;
}

export async function runProduct(
  settings: Record<string, string>,
  { nodeFlags = [] as string[] } = {},
): Promise<ProductRun> {
  const port = Number(settings.PORT ?? (await freePort()));
  const child = spawn(PROJECT_NODE, [...nodeFlags, 'scripts/start.mjs'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      NODE_ENV: 'production',
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: String(port),
      ...settings,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
  }
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
  return {
    process: child,
    port,
    ended,
    output: () => output,
    async ready() {
      const early = ended.then((how) => Promise.reject(new Error(`ended with ${how}:\n${output}`)));
      early.catch(() => undefined);
      while (!output.includes('Press Ctrl-C to stop')) await Promise.race([sleep(30), early]);
    },
    stop(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

/** A data directory of its own; `processes` are all those that know of it, whoever started them. */
export function temporaryDataDirectory() {
  const directory = mkdtempSync(path.join(tmpdir(), 'ecf-system-'));
  chmodSync(directory, 0o755);
  const processes = () => processesThatKnow(directory);
  return {
    directory,
    processes,
    async gone(withinMs = 15_000) {
      const end = Date.now() + withinMs;
      while (processes().length > 0 && Date.now() < end) await sleep(50);
      return processes();
    },
    remove: () => {
      for (const { pid } of processes()) process.kill(pid, 'SIGKILL');
      rmSync(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

function processesThatKnow(text: string): { pid: number; command: string }[] {
  if (!existsSync('/proc/self/environ')) {
    const lines = execFileSync('ps', ['-axEww', '-o', 'pid=,command='], { encoding: 'utf8' }).split('\n');
    return lines
      .filter((line) => line.includes(text))
      .map((line) => ({ pid: Number.parseInt(line, 10), command: line }))
      .filter(({ pid }) => pid !== process.pid);
  }
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid)
    .map((pid) => ({ pid, command: readProc(pid, 'cmdline'), environment: readProc(pid, 'environ') }))
    .filter(({ command, environment }) => command.includes(text) || environment.includes(text))
    .map(({ pid, command }) => ({ pid, command: command.replaceAll('\0', ' ') }));
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

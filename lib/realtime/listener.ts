import 'server-only';
import pg from 'pg';
import { env } from '@/lib/env';
import { wakeEverybody, wakeUsers } from './subscribers';

const firstPauseMs = 200;
const longestPauseMs = 5_000;
const probeMs = 20_000;

interface Listener {
  client: pg.Client | null;
  timer: NodeJS.Timeout | null;
  pauseMs: number;
  isStopped: boolean;
}

const holder = globalThis as typeof globalThis & { ecfListener?: Listener };

/** Listens for notifications with the one connection of this process; connects again for as long as it lives. */
export function listenForNotifications(): void {
  if (holder.ecfListener !== undefined) return;
  holder.ecfListener = { client: null, timer: null, pauseMs: firstPauseMs, isStopped: false };
  void connect(holder.ecfListener);
}

export async function stopListening(): Promise<void> {
  const listener = holder.ecfListener;
  holder.ecfListener = undefined;
  if (listener === undefined) return;
  listener.isStopped = true;
  if (listener.timer !== null) clearTimeout(listener.timer);
  await listener.client?.end().catch(() => undefined);
}

async function connect(listener: Listener): Promise<void> {
  // Past a pooler: what listens has to keep its connection.
  const client = new pg.Client({
    connectionString: env().DIRECT_DATABASE_URL,
    application_name: 'ecf notifications',
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
    keepAlive: true,
  });
  let isOver = false;
  const over = () => {
    if (isOver) return;
    isOver = true;
    client.end().catch(() => undefined);
    connectLater(listener);
  };
  client.on('error', over);
  client.on('end', over);
  client.on('notification', ({ payload }) => wakeUsers(payload?.split(',') ?? []));
  listener.client = client;
  try {
    await client.connect();
    await client.query('listen notifications');
  } catch {
    over();
    return;
  }
  listener.pauseMs = firstPauseMs;
  wakeEverybody();
  probeLater(listener, client, over);
}

function connectLater(listener: Listener): void {
  if (listener.timer !== null) clearTimeout(listener.timer);
  if (listener.isStopped) return;
  listener.timer = setTimeout(() => void connect(listener), listener.pauseMs);
  listener.timer.unref();
  listener.pauseMs = Math.min(listener.pauseMs * 2, longestPauseMs);
}

// A connection that a firewall dropped says nothing by itself.
function probeLater(listener: Listener, client: pg.Client, over: () => void): void {
  if (listener.isStopped || listener.client !== client) return;
  listener.timer = setTimeout(() => {
    client.query('select 1').then(() => probeLater(listener, client, over), over);
  }, probeMs);
  listener.timer.unref();
}

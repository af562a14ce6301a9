import 'server-only';
import { watchingReader } from '@/lib/auth/watching';
import { now } from '@/lib/dates/clock';
import { listenForNotifications } from '@/lib/realtime/listener';
import { subscribe } from '@/lib/realtime/subscribers';
import { takeTurn } from '@/lib/realtime/turns';
import { readNews } from './news-queries';
import type { News } from './types';

const beatMs = 30_000;
/** News goes out without asking for the session again when that was done so recently. */
const trustedForMs = 5_000;
/** Messages that a browser has not taken yet; then it is cut off, and reads on from its last position. */
const mostWaiting = 64;

export type StreamRefusal = 'signed-out' | 'too-many';

/**
 * The server-sent events of one open page: first how many are unread, then news as it is committed. It ends when the
 * session ends, when the context is taken from the person, and when the process stops.
 *
 * @param after the position of what the page has already; from there on nothing is lost and nothing repeated
 */
export async function openNewsStream({
  token,
  context,
  after,
}: {
  token: string | undefined;
  context: string;
  after: string | undefined;
}): Promise<ReadableStream<Uint8Array> | StreamRefusal> {
  const first = await watchingReader(token, context);
  if (first === null) return 'signed-out';
  listenForNotifications();

  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array>;
  const { userId } = first;
  let actor = first;
  let checkedAt = now().getTime();
  let position = after;
  let unread: number | undefined;
  let beat: NodeJS.Timeout | undefined;
  let isReading = false;
  let isStale = false;
  let isClosed = false;

  const leave = subscribe({ userId, wake, end: () => close() });
  if (leave === null) return 'too-many';

  function send(text: string): void {
    if (isClosed) return;
    controller.enqueue(encoder.encode(text));
    if ((controller.desiredSize ?? 0) < -mostWaiting) close();
  }

  function close(farewell = ''): void {
    if (isClosed) return;
    if (farewell !== '') send(farewell);
    isClosed = true;
    clearInterval(beat);
    leave?.();
    try {
      controller.close();
    } catch {
      // The browser has gone already.
    }
  }

  async function isStillTheirs(): Promise<boolean> {
    const reader = await watchingReader(token, context);
    if (reader === null || reader.userId !== userId) return false;
    actor = reader;
    checkedAt = now().getTime();
    return true;
  }

  async function deliver(): Promise<void> {
    if (now().getTime() - checkedAt > trustedForMs && !(await isStillTheirs())) return close(endEvent);
    const news = await readNews(actor, position);
    const isNew = unread !== news.unread || news.notices.length > 0;
    unread = news.unread;
    position = news.position;
    if (isNew) send(newsEvent(news));
  }

  /** One reading at a time; what arrives during it is read by one more. */
  function wake(): void {
    isStale = true;
    if (isReading || isClosed) return;
    isReading = true;
    void takeTurn(async () => {
      while (isStale && !isClosed) {
        isStale = false;
        await deliver();
      }
    })
      // The browser connects again and reads on from its last position.
      .catch(() => close())
      .finally(() => {
        isReading = false;
        if (isStale && !isClosed) wake();
      });
  }

  return new ReadableStream<Uint8Array>({
    start(started) {
      controller = started;
      // Browsers of a process that stopped come back one after another.
      send(`retry: ${1_000 + Math.floor(Math.random() * 2_000)}\n\n`);
      beat = setInterval(() => {
        isStillTheirs().then(
          (isTheirs) => (isTheirs ? send('event: beat\ndata:\n\n') : close(endEvent)),
          () => close(),
        );
      }, beatMs);
      wake();
    },
    cancel: () => close(),
  });
}

const endEvent = 'event: end\ndata:\n\n';

function newsEvent(news: News): string {
  return `id: ${news.position}\nevent: news\ndata: ${JSON.stringify(news)}\n\n`;
}

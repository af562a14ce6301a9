import type { News, NewsSource } from '@/lib/notifications/types';

const firstNewsWithinMs = 8_000;
const pollEveryMs = 20_000;
const tryStreamAgainMs = 5 * 60_000;
/** A tab that leads says something every half minute; a silent one has been put to sleep. */
const silentAfterMs = 75_000;
const mostFailures = 3;

type Message = { kind: 'news'; news: News } | { kind: 'beat' } | { kind: 'end' };

/**
 * Follows somebody's notifications: one tab of the browser leads, keeps a stream open and tells the others. Where
 * streams are blocked the leader asks now and then instead. Returns how to stop.
 */
export function followNews(
  source: Pick<NewsSource, 'context' | 'channel' | 'position'>,
  onNews: (news: News) => void,
): () => void {
  const stopped = new AbortController();
  const tabs = 'BroadcastChannel' in window ? new BroadcastChannel(`notifications-${source.channel}`) : null;
  const seen = new Set<string>();
  let position = source.position;
  let stream: EventSource | null = null;
  let timer: number | undefined;
  let failures = 0;
  let isLeader = false;
  let heardAt = performance.now();
  let release = () => {};

  const address = (path: string) =>
    `/api/notifications/${path}?${new URLSearchParams({ context: source.context, after: position })}`;

  function accept(news: News): void {
    heardAt = performance.now();
    position = news.position;
    const notices = news.notices.filter(({ id }) => !seen.has(id));
    for (const { id } of notices) seen.add(id);
    onNews({ ...news, notices });
  }

  function share(message: Message): void {
    if (!stopped.signal.aborted) tabs?.postMessage(message);
  }

  async function ask(): Promise<void> {
    try {
      const answer = await fetch(address('unread'), { signal: stopped.signal });
      // Signed out: there is nothing to follow any more.
      if (answer.status === 401) return stop();
      if (!answer.ok) return;
      const news: News = await answer.json();
      accept(news);
      if (isLeader) share({ kind: 'news', news });
    } catch {
      // The next time will do.
    }
  }

  function openStream(): void {
    window.clearTimeout(timer);
    stream = new EventSource(address('stream'));
    // A proxy that holds a stream back lets nothing through, and no error either.
    timer = window.setTimeout(poll, firstNewsWithinMs);
    stream.addEventListener('news', ({ data }) => {
      window.clearTimeout(timer);
      failures = 0;
      const news: News = JSON.parse(data);
      accept(news);
      share({ kind: 'news', news });
    });
    stream.addEventListener('beat', () => share({ kind: 'beat' }));
    stream.addEventListener('end', () => {
      share({ kind: 'end' });
      stop();
    });
    stream.onerror = () => {
      failures += 1;
      if (stream?.readyState === EventSource.CLOSED || failures >= mostFailures) poll();
    };
  }

  function poll(): void {
    window.clearTimeout(timer);
    stream?.close();
    failures = 0;
    const streamAgainAt = performance.now() + tryStreamAgainMs;
    const next = async () => {
      await ask();
      if (stopped.signal.aborted) return;
      timer = window.setTimeout(performance.now() < streamAgainAt ? next : openStream, pollEveryMs);
    };
    void next();
  }

  function lead(): Promise<void> {
    if (stopped.signal.aborted) return Promise.resolve();
    isLeader = true;
    openStream();
    return new Promise((resolve) => {
      release = resolve;
    });
  }

  function catchUp(): void {
    if (!isLeader && document.visibilityState === 'visible') void ask();
  }

  function stop(): void {
    stopped.abort();
    stream?.close();
    window.clearTimeout(timer);
    window.clearInterval(watch);
    tabs?.close();
    document.removeEventListener('visibilitychange', catchUp);
    window.removeEventListener('pagehide', stop);
    release();
  }

  if (tabs)
    tabs.onmessage = ({ data }: MessageEvent<Message>) => {
      heardAt = performance.now();
      if (data.kind === 'news') accept(data.news);
      if (data.kind === 'end') stop();
    };
  const watch = window.setInterval(() => {
    if (performance.now() - heardAt > silentAfterMs) {
      heardAt = performance.now();
      catchUp();
    }
  }, pollEveryMs);
  document.addEventListener('visibilitychange', catchUp);
  window.addEventListener('pagehide', stop);

  // Locks exist on https and on this machine only; elsewhere each tab has a stream of its own.
  if (tabs && 'locks' in navigator) {
    navigator.locks
      .request(`notifications-${source.channel}`, { signal: stopped.signal }, lead)
      .catch(() => undefined);
    // What another tab was told between the making of this page and now.
    window.setTimeout(catchUp, 400);
  } else void lead();
  return stop;
}

import type { News } from '@/lib/notifications/types';

export interface OpenPage {
  /** The next news, within the time that people are promised. */
  next(withinMs?: number): Promise<{ id: string; news: News }>;
  /** What came that nobody has asked for with `next`. */
  rest(): string[];
  /** Whether the server closed the stream, and whether it said that the session ended. */
  ended: Promise<'signed out' | 'closed'>;
  leave(): Promise<void>;
}

/** Reads server-sent events as a browser does. */
export function readPage(stream: ReadableStream<Uint8Array>): OpenPage {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  const arrived: string[] = [];
  let tell = () => {};
  let wasSignedOut = false;
  const ended = (async () => {
    let text = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const events = (text + decoder.decode(part.value, { stream: true })).split('\n\n');
      text = events.pop() ?? '';
      arrived.push(...events.filter((event) => event.includes('event: news')));
      wasSignedOut ||= events.some((event) => event.includes('event: end'));
      tell();
    }
    return wasSignedOut ? 'signed out' : 'closed';
  })();
  return {
    ended,
    rest: () => arrived,
    leave: () => reader.cancel(),
    async next(withinMs = 3_000) {
      const late = Date.now() + withinMs;
      while (arrived.length === 0) {
        if (Date.now() > late) throw new Error(`No news within ${withinMs} ms.`);
        await new Promise<void>((resolve) => {
          tell = resolve;
          setTimeout(resolve, 50);
        });
      }
      const event = arrived.shift() ?? '';
      const data = /^data: (.*)$/m.exec(event)?.[1] ?? '';
      return { id: /^id: (.*)$/m.exec(event)?.[1] ?? '', news: JSON.parse(data) };
    },
  };
}

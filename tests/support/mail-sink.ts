import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface MailSink {
  port: number;
  /** How often each Message-ID came, and to whom. */
  received: Map<string, { to: string; times: number }>;
  close(): Promise<void>;
}

/** A mail server on this machine that keeps nothing but what it needs to count. */
export async function startMailSink(): Promise<MailSink> {
  const received: MailSink['received'] = new Map();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onData(stream, session, callback) {
      let head = '';
      stream.on('data', (chunk: Buffer) => {
        if (head.length < 4_000) head += chunk.toString('latin1');
      });
      stream.on('end', () => {
        const id = /^message-id:\s*<([^>]+)>/im.exec(head)?.[1] ?? 'without an id';
        const to = session.envelope.rcptTo.map(({ address }) => address).join(',');
        const known = received.get(id);
        received.set(id, { to, times: (known?.times ?? 0) + 1 });
        callback();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.server.address() as AddressInfo).port,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

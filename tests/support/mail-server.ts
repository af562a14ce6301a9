import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { ownerSql } from './database';

export interface TestMailServer {
  /** What it took, as it came over the line. */
  received: string[];
  connections: number;
  close(): Promise<void>;
}

/** A real mail server on this machine, which the settings name. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<TestMailServer> {
  const started: TestMailServer = { received: [], connections: 0, close };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onConnect(_session, callback) {
      started.connections++;
      callback();
    },
    onData(stream, _session, callback) {
      let text = '';
      stream.on('data', (chunk) => {
        text += chunk;
      });
      stream.on('end', () => {
        started.received.push(text);
        callback();
      });
    },
    ...options,
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const value = {
    host: '127.0.0.1',
    port: (server.server.address() as AddressInfo).port,
    security: 'none',
    username: '',
    password: '',
    from: 'Portal <portal@example.org>',
  };
  await ownerSql(
    `insert into setting (key, value, updated_at) values ('mail_server', $1, now())
     on conflict (key) do update set value = excluded.value`,
    [JSON.stringify(value)],
  );
  function close() {
    return new Promise<void>((resolve) => server.close(() => resolve()));
  }
  return started;
}

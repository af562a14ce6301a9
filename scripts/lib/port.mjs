import { createServer } from 'node:net';
import { Explained } from './say.mjs';

/** Proves before the long work begins that the address can be served. */
export function requireFreePort(port, host) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(new Explained(sentence(error, port, host))));
    probe.listen(port, host, () => probe.close(resolve));
  });
}

/** A port of the loopback address that nobody listens on. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function sentence({ code }, port, host) {
  if (code === 'EADDRINUSE') return `Port ${port} is in use; stop what uses it or set PORT to another.`;
  if (code === 'EACCES') return `Port ${port} may not be opened by this user; set PORT to one above 1023.`;
  return `The address ${host}:${port} cannot be opened (${code}); check HOST and PORT.`;
}

import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

const header = 'x-client-address';

/**
 * Notes on every request from which address its connection came. Next passes no socket on and believes any
 * X-Forwarded-For it is sent; this header is overwritten before Next sees the request.
 */
export function noteClientAddresses(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[header] = request.socket.remoteAddress ?? '';
  });
}

/**
 * The address of the client. Behind proxies of our own, each of which adds the address it heard from to
 * X-Forwarded-For, only that many entries are believed, counted from the right.
 */
export function clientAddress(headers: Headers, proxies: number): string {
  const forwarded = (headers.get('x-forwarded-for') ?? '').split(',').map((entry) => entry.trim());
  const address = proxies > 0 ? forwarded.at(-proxies) : headers.get(header);
  return network(address || headers.get(header) || 'unknown');
}

/** One household or school has a whole /64 of IPv6. */
function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (!isIPv6(plain)) return plain.slice(0, 64);
  const [head = '', tail = ''] = plain.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}

import { describe, expect, it } from 'vitest';
import { isForeignPost } from '@/lib/transport/origin-check';

const own = 'https://dashboard.example.org';

describe('a request that may change something', () => {
  it('is accepted from our own page, with and without Sec-Fetch-Site', () => {
    expect(isForeignPost({ method: 'POST', origin: own, fetchSite: 'same-origin' }, own)).toBe(false);
    expect(isForeignPost({ method: 'POST', origin: own, fetchSite: null }, own)).toBe(false);
  });

  it.each([
    ['another site', 'https://evil.example.com', 'cross-site'],
    ['a sub-domain of our own', 'https://x.dashboard.example.org', 'same-site'],
    ['the same host without encryption', 'http://dashboard.example.org', 'cross-site'],
    ['the same host at another port', 'https://dashboard.example.org:8443', 'same-site'],
    ['a sandboxed page', 'null', 'cross-site'],
    ['a client that sends no Origin', null, null],
    ['a forged Origin that the browser contradicts', own, 'cross-site'],
    ['a navigation typed by hand', own, 'none'],
  ])('is refused from %s', (_, origin, fetchSite) => {
    expect(isForeignPost({ method: 'POST', origin, fetchSite }, own)).toBe(true);
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'post', 'PROPFIND'])('covers the method %s', (method) => {
    expect(isForeignPost({ method, origin: null, fetchSite: null }, own)).toBe(true);
  });

  it.each(['GET', 'HEAD', 'OPTIONS'])('does not concern %s', (method) => {
    expect(isForeignPost({ method, origin: null, fetchSite: 'cross-site' }, own)).toBe(false);
  });
});

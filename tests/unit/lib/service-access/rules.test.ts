import { describe, expect, it } from 'vitest';
import { accessOf } from '@/lib/service-access/rules';

describe('what is known of somebody’s access to a service of others', () => {
  it.each([
    [null, null, { state: 'unknown' }],
    [null, '2026-09-10', { state: 'known', since: '2026-09-10', registered: true }],
    [{ canSignIn: true, on: '2026-09-11' }, null, { state: 'known', since: '2026-09-11', registered: false }],
    [{ canSignIn: false, on: '2026-09-11' }, null, { state: 'refused', since: '2026-09-11' }],
    // The person was there; what the provider said before does not help them.
    [{ canSignIn: false, on: '2026-09-11' }, '2026-09-10', { state: 'refused', since: '2026-09-11' }],
    [{ canSignIn: false, on: '2026-09-10' }, '2026-09-10', { state: 'refused', since: '2026-09-10' }],
    [
      { canSignIn: false, on: '2026-09-09' },
      '2026-09-10',
      { state: 'known', since: '2026-09-10', registered: true },
    ],
  ])('told %j and active since %s is %j', (told, active, access) => {
    expect(accessOf(told, active)).toEqual(access);
  });
});

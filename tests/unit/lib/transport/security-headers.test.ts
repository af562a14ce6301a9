import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '@/lib/transport/security-headers';

describe('the content security policy', () => {
  const policy = contentSecurityPolicy('bm9uY2U=', { secure: true, development: false });

  it('starts from nothing and allows no inline or evaluated code', () => {
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('*');
  });

  it('asks for encryption only where the installation has it', () => {
    expect(policy).toContain('upgrade-insecure-requests');
    expect(contentSecurityPolicy('x', { secure: false, development: false })).not.toContain('upgrade');
  });
});

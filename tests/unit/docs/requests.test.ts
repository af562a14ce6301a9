import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { requestDocs } from '@/scripts/lib/request-docs';

it('docs/requests.md says what the code says; `npm run docs:requests` writes it anew', () => {
  expect(readFileSync('docs/requests.md', 'utf8')).toBe(requestDocs());
});

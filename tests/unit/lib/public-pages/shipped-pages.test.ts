import { describe, expect, it } from 'vitest';
import { pageSlugs } from '@/lib/public-pages/catalogue';
import { checkPageText } from '@/lib/public-pages/rules';
import { shippedPages } from '@/prisma/seed/public-pages';

const pages = shippedPages();

describe('the texts that come with the product', () => {
  it('are there for every page', () => {
    expect(pages.map(({ slug }) => slug).toSorted()).toEqual([...pageSlugs].toSorted());
  });

  it.each(pages.map((page) => [page.slug, page] as const))('%s could be published', (slug, { body }) => {
    expect(() => checkPageText(slug, body)).not.toThrow();
  });

  it('draw the hours of ECTs and of mentors from the programme', () => {
    const bodies = pages.map(({ body }) => body).join('\n');
    expect(bodies).toContain('[[hours-chart ect]]');
    expect(bodies).toContain('[[hours-chart mentor]]');
  });

  it('state no ranking', () => {
    for (const { body } of pages) expect(body).not.toMatch(/exceptional|one of \d+|outstanding|leading hub/i);
  });

  it('link only to pages that there are', () => {
    const known = new Set(['/help', '/sign-in', '/partner', '/cookies', '/programme/ects']);
    for (const { body } of pages)
      for (const [, href = ''] of body.matchAll(/\]\((\/[^)]*)\)/g)) expect(known).toContain(href);
  });
});

describe('the accessibility statement', () => {
  const body = pages.find(({ slug }) => slug === 'accessibility')?.body ?? '';

  it('cannot be published without what the law asks for', () => {
    expect(() =>
      checkPageText('accessibility', body.replace('## Enforcement procedure', '## Complaints')),
    ).toThrow('needs the heading “Enforcement procedure”');
  });
});

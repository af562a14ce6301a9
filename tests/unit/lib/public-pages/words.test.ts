import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { missingHeadings, placeholderProblems, plainText, sectionsOf } from '@/lib/public-pages/words';

const words = {
  product: 'ECF School Dashboard',
  organisation: 'Example [Partnership](javascript:alert(1))',
  leadProvider: '<b>Provider</b>',
  support: { email: 'help@example.org', telephone: '01632 960100' },
  dataProtectionEmail: 'data@example.org',
};

const html = (body: string) =>
  sectionsOf(body, words)
    .map((section) => (section.kind === 'block' ? `{${section.name}}` : toHtml(section.tree).trim()))
    .join('|');

describe('a text of a public page', () => {
  it('is cut where a chart stands, and its headings keep their levels on both sides', () => {
    expect(html('## Hours\n\n[[hours-chart ect]]\n\n### Less\n\nText')).toBe(
      '<h2>Hours</h2>|{hours-chart ect}|<h3>Less</h3>\n<p>Text</p>',
    );
  });

  it('takes names from the settings as they are, never as Markdown or HTML', () => {
    expect(html('By [[lead-provider]] and **[[organisation]]**.')).toBe(
      '<p>By &#x3C;b>Provider&#x3C;/b> and <strong>Example [Partnership](javascript:alert(1))</strong>.</p>',
    );
  });

  it('ends a sentence with the ways of reaching the support team', () => {
    expect(html('Or [[support]].')).toBe(
      '<p>Or <a href="/help">ask for access or help</a>, telephone <a href="tel:01632960100">01632 960100</a> or write to <a href="mailto:help@example.org">help@example.org</a>.</p>',
    );
  });

  it('puts no link into a link', () => {
    expect(html('[See [[support]]](/help)')).toBe('<p><a href="/help">See ask for help</a></p>');
  });

  it('shows what stands in code as it was typed', () => {
    expect(html('`[[product]]`')).toBe('<p><code>[[product]]</code></p>');
    expect(placeholderProblems('`[[anything]]`')).toEqual([]);
  });

  it.each([
    ['<script>alert(1)</script>', /<script/],
    ['<img src=x onerror=alert(1)>', /<img/],
    ['[x](javascript:alert(1))', /javascript:|href/],
    ['[x](data:text/html,<script>)', /data:|href/],
    ['[x](//evil.example.org)', /href/],
    ['![x](https://evil.example.org/p.png)', /<img|evil/],
    ['<a href="javascript:x" onclick="x">y</a>', /<a/],
    ['[[<img src=x onerror=alert(1)>]]', /<img/],
  ])('lets %s do nothing', (typed, harm) => {
    expect(html(typed)).not.toMatch(harm);
  });
});

describe('placeholders', () => {
  it.each([
    ['[[hours-chart etc]]', '[[hours-chart etc]] is not a placeholder that we know'],
    ['See [[modules]] here', '[[modules]] must stand in a paragraph of its own'],
    ['[[contacts]]\n[[cookies]]', '[[contacts]] must stand in a paragraph of its own'],
    ['## [[pages]]', '[[pages]] must stand in a paragraph of its own'],
  ])('says what is wrong with %j', (body, problem) => {
    expect(placeholderProblems(body)[0]).toBe(problem);
  });

  it('says nothing of a text that is right', () => {
    expect(placeholderProblems('[[product]]\n\n[[ hours-chart mentor ]]\n\n- [[organisation]]')).toEqual([]);
  });

  it('stand for names in titles', () => {
    expect(plainText('About the [[product]] [[modules]]', words)).toBe(
      'About the ECF School Dashboard [[modules]]',
    );
  });
});

it('finds the headings that a statement lacks, however they are typed', () => {
  const body = "## Enforcement  procedure\n\n### this service's form\n\nCompliance status";
  expect(
    missingHeadings(body, ['Enforcement procedure', 'This service’s form', 'Compliance status']),
  ).toEqual(['Compliance status']);
});

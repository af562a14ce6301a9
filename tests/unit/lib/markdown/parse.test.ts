import fc from 'fast-check';
import type { Nodes } from 'hast';
import { expect, it } from 'vitest';
import { markdownForMail } from '@/lib/markdown/mail';
import { markdownTree } from '@/lib/markdown/parse';
import { longestMarkdown, safeHref, withinLimits } from '@/lib/markdown/rules';
import { markdownAsText, openingOf } from '@/lib/markdown/text';

const origin = 'https://portal.example.org';
const html = (markdown: string) => markdownForMail(markdown, origin).html;
const bare = (markdown: string) => html(markdown).replaceAll(/ style="[^"]*"/g, '');

function elementsOf(node: Nodes): Extract<Nodes, { type: 'element' }>[] {
  if (node.type === 'element') return [node, ...node.children.flatMap(elementsOf)];
  return node.type === 'root' ? node.children.flatMap(elementsOf) : [];
}

it('renders headings from h2 on without gaps, lists, links, tables and emphasis', () => {
  expect(bare('# News\n\n### Deep\n\n##### Deeper\n\n# Again')).toBe(
    '<h2>News</h2>\n<h3>Deep</h3>\n<h4>Deeper</h4>\n<h2>Again</h2>',
  );
  expect(bare('Hello **all**, *see*\n\n3. one\n4. two')).toBe(
    '<p>Hello <strong>all</strong>, <em>see</em></p>\n<ol start="3">\n<li>one</li>\n<li>two</li>\n</ol>',
  );
  expect(bare('| Day | Hours |\n|--|--|\n| Monday | 3 |')).toContain(
    '<th scope="col">Day</th><th scope="col">Hours</th>'.replace('</th><', '</th>\n<'),
  );
});

it('makes links of the web, mail, telephone and the product alone', () => {
  expect(bare('[a](https://example.org/x?y=1)')).toBe('<p><a href="https://example.org/x?y=1">a</a></p>');
  expect(bare('[a](mailto:team@example.org) [b](tel:01632960123)')).toBe(
    '<p><a href="mailto:team@example.org">a</a> <a href="tel:01632960123">b</a></p>',
  );
  expect(bare('[Help](/help)')).toBe('<p><a href="https://portal.example.org/help">Help</a></p>');
  expect(bare('See https://example.org/news now')).toContain('<a href="https://example.org/news">');
});

it.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'javascript&colon;alert(1)',
  'java&#x73;cript:alert(1)',
  'java&#10;script:alert(1)',
  '&#1;javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://portal.example.org/1',
  'ftp://example.org/',
  '//evil.example.com/x',
  'relative/page',
  '#top',
])('keeps the words of a link to %s and drops where it leads', (href) => {
  for (const markdown of [`[words](<${href}>)`, `[words][r]\n\n[r]: <${href}>`, `[words](${href} "title")`]) {
    const found = elementsOf(markdownTree(markdown)).filter(({ tagName }) => tagName === 'a');

    expect(found).toEqual([]);
    expect(markdownAsText(markdown, origin)).toContain('words');
  }
});

it.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'text <b onclick="alert(1)">bold</b>',
  '<a href="javascript:alert(1)">x</a>',
  '<iframe src="https://evil.example.com"></iframe>',
  '<svg/onload=alert(1)>',
  '<!-- --><style>*{display:none}</style>',
  '<form action="https://evil.example.com"><input name=code></form>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '`<script>alert(1)</script>`',
  '```html\n<script>alert(1)</script>\n```',
  '| <script>alert(1)</script> |\n|--|\n| <img src=x onerror=alert(1)> |',
])('shows HTML as the characters that were typed: %s', (markdown) => {
  const elements = elementsOf(markdownTree(markdown));

  expect(
    elements
      .map(({ tagName }) => tagName)
      .filter((name) => /script|img|b$|iframe|svg|style|form|input/.test(name)),
  ).toEqual([]);
  expect(
    elements.flatMap(({ properties }) => Object.keys(properties)).filter((name) => name !== 'scope'),
  ).toEqual([]);
  expect(html(markdown)).not.toMatch(/<(script|img|b|a|iframe|svg|style|form|input)\b/);
  expect(markdownAsText(markdown, origin)).toContain(/script/.test(markdown) ? 'alert(1)' : '<');
});

it('loads no picture: its description stands for it', () => {
  expect(bare('![A class at work](https://tracker.example.com/pixel.gif)')).toBe('<p>A class at work</p>');
  expect(bare('![A class][p]\n\n[p]: https://tracker.example.com/pixel.gif')).toBe('<p>A class</p>');
});

it.each(['a <b>', '[x](https://example.org)', '> - 1. **_`~|<&'])(
  'never makes anything but what is allowed, whatever is typed around %s',
  (seed) => {
    const names = new Set(
      'h2 h3 h4 p ul ol li blockquote strong em a code pre hr br table thead tbody tr th td'.split(' '),
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            ...seed,
            '\n',
            ' ',
            '(',
            ')',
            '[',
            ']',
            '#',
            '!',
            'javascript:',
            '<img onerror=x>',
            '|--|',
            '\u0000',
            '&#x6a;',
          ),
        ),
        (parts) => {
          for (const { tagName, properties } of elementsOf(markdownTree(parts.join('')))) {
            expect(names.has(tagName)).toBe(true);
            expect(Object.keys(properties).every((name) => ['href', 'start', 'scope'].includes(name))).toBe(
              true,
            );
            if (tagName === 'a') expect(safeHref(String(properties.href))).toBe(properties.href);
          }
        },
      ),
      { numRuns: 150 },
    );
  },
);

const filled = (part: string) =>
  part.repeat(Math.ceil(longestMarkdown / part.length)).slice(0, longestMarkdown);

it.each([
  ['quotes', filled('>')],
  ['quotes with spaces', filled('> ')],
  ['quotes and lists', filled('> - 1. ')],
  ['lists', filled('- ')],
  ['brackets', filled('[')],
  ['pictures', filled('![')],
  ['stars', filled('*a **b ')],
  ['underscores', filled('__a')],
  ['definitions', filled('[a]: b\n')],
  ['addresses', filled('www.a.b a@b.c ')],
  ['entities', filled('&a')],
  ['cells', filled(`${'|a'.repeat(50)}|\n${'|-'.repeat(50)}|\n`)],
  ['lines in a quote', filled(`${'> '.repeat(8)}a\n`)],
  ['nested list lines', Array.from({ length: 190 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n')],
  ['ten times too much', 'Some words. '.repeat(longestMarkdown)],
])('reads hostile %s within three seconds of processor time', (_name, markdown) => {
  const begun = process.cpuUsage();

  const rendered = markdownForMail(markdown, origin);

  expect(process.cpuUsage(begun).user).toBeLessThan(3_000_000);
  expect(rendered.html.length).toBeGreaterThan(0);
});

it('takes neither of the two ways to write another host for a page of ours', () => {
  expect(safeHref('//evil.example.com')).toBeNull();
  expect(safeHref('/\\\\evil.example.com')).toBeNull();
  expect(safeHref('/help')).toBe('/help');
});

it('leaves what is within the limits as it was typed', () => {
  const text = '> quoted\n\n- a\n  - b\n    1. c\n\n2026. Not a list\n';

  expect(withinLimits(text)).toBe(text);
  expect(withinLimits(`${'>'.repeat(40)} words`)).toBe(`${'>'.repeat(8)} words`);
});

it('says the same in plain text, with every address', () => {
  const text = markdownAsText(
    '# Dates\n\nRead [the guide](/help) or write to [us](mailto:team@example.org).\n\n1. First\n   - inner\n2. Second\n\n> Quoted\n> twice\n\n| Day | Hours |\n|--|--|\n| Monday | 3 |\n\nhttps://example.org/',
    origin,
  );

  expect(text).toBe(
    'Dates\n-----\n\nRead the guide (https://portal.example.org/help) or write to us (team@example.org).\n\n1. First\n   - inner\n2. Second\n\n> Quoted\n> twice\n\nDay | Hours\nMonday | 3\n\nhttps://example.org/',
  );
});

it('opens with whole words', () => {
  expect(openingOf('# Dates\n\nThe **next** module starts soon.')).toBe('Dates The next module starts soon.');
  expect(openingOf(`${'word '.repeat(60)}`, 22)).toBe('word word word word…');
});

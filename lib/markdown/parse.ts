import type { Element, ElementContent, Root, RootContent } from 'hast';
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toHast } from 'mdast-util-to-hast';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmTable } from 'micromark-extension-gfm-table';
import { safeHref, withinLimits } from './rules';

export type MarkdownTree = Root;

/** All that a text of ours can be made of. Attributes are listed one by one; none can carry code or an address to load. */
const allowed: Schema = {
  ...defaultSchema,
  tagNames: [
    'h2',
    'h3',
    'h4',
    'p',
    'ul',
    'ol',
    'li',
    'blockquote',
    'strong',
    'em',
    'a',
    'code',
    'pre',
    'hr',
    'br',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ],
  attributes: { a: ['href'], ol: ['start'], th: ['scope'] },
  protocols: { href: ['http', 'https', 'mailto', 'tel'] },
  required: {},
  strip: ['script', 'style'],
};

/**
 * The one reading of Markdown behind pages, mails and plain text: headings begin at h2 without gaps, HTML is shown as
 * the characters that were typed, pictures as their description (one from elsewhere would tell its server who reads),
 * and links lead to the web, a mail, a telephone or a page of the product.
 */
export function markdownTree(markdown: string): MarkdownTree {
  const parsed = fromMarkdown(withinLimits(markdown), {
    extensions: [gfmTable(), gfmAutolinkLiteral()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmAutolinkLiteralFromMarkdown()],
  });
  const tree = toHast(parsed, {
    handlers: { html: asTyped, image: asDescribed, imageReference: asDescribed },
  });
  return tidied(asRoot(sanitize(tidied(asRoot(tree)), allowed)));
}

function asRoot(tree: ReturnType<typeof toHast>): Root {
  return tree.type === 'root' ? tree : { type: 'root', children: [] };
}

const asTyped = (_state: unknown, node: { value: string }): ElementContent => ({
  type: 'text',
  value: node.value,
});

const asDescribed = (_state: unknown, node: Nodes & { alt?: string | null }): ElementContent => ({
  type: 'text',
  value: node.alt ?? '',
});

function tidied(root: Root): Root {
  const levels = { last: 1 };
  return { type: 'root', children: root.children.flatMap((child) => tidy(child, levels)) };
}

interface Levels {
  last: number;
}

function tidy<Node extends RootContent>(node: Node, levels: Levels): (Node | ElementContent)[] {
  if (node.type !== 'element') return [node];
  const heading = /^h([1-6])$/.exec(node.tagName);
  const tagName = heading === null ? node.tagName : headingBelow(levels, Number(heading[1]));
  const children = node.children.flatMap((child) => tidy(child, levels));
  if (node.tagName !== 'a') return [{ ...node, tagName, properties: propertiesOf(node), children }];
  const href = typeof node.properties.href === 'string' ? safeHref(node.properties.href) : null;
  return href === null ? children : [{ ...node, properties: { href }, children }];
}

/** A first heading is h2, whatever was typed, and none is more than one level below the one before. */
function headingBelow(levels: Levels, depth: number): string {
  levels.last = Math.min(depth === 1 ? 2 : depth, levels.last + 1, 4);
  return `h${levels.last}`;
}

function propertiesOf(node: Element): Element['properties'] {
  return node.tagName === 'th' ? { ...node.properties, scope: 'col' } : node.properties;
}

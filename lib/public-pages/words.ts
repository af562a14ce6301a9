import type { Element, ElementContent, Root, RootContent } from 'hast';
import { type MarkdownTree, markdownTree } from '@/lib/markdown/parse';
import {
  type BlockName,
  blockOf,
  isBlockName,
  isWordName,
  placeholder,
  type WordName,
  type Words,
} from './placeholders';

export type Section = { kind: 'text'; tree: MarkdownTree } | { kind: 'block'; name: BlockName };

type Node = RootContent | ElementContent;

/** A text with its words filled in, cut where a block stands. Values of settings never become Markdown. */
export function sectionsOf(body: string, words: Words): Section[] {
  const sections: Section[] = [];
  let text: Root['children'] = [];
  const endText = () => {
    if (text.some((node) => node.type === 'element'))
      sections.push({ kind: 'text', tree: { type: 'root', children: text } });
    text = [];
  };
  for (const node of markdownTree(body).children) {
    const name = blockAt(node);
    if (name === null) text.push(...filled(node, words, false));
    else {
      endText();
      sections.push({ kind: 'block', name });
    }
  }
  endText();
  return sections;
}

/** A title or summary, in which only names can stand. */
export function plainText(text: string, words: Words): string {
  return text.replaceAll(placeholder, (typed, name: string) => plainWord(name.trim(), words) ?? typed);
}

/** What is wrong with the placeholders of a text, in words for its author. */
export function placeholderProblems(body: string): string[] {
  const problems = new Set<string>();
  const look = (node: Node) => {
    if (node.type === 'text')
      for (const [typed, name = ''] of node.value.matchAll(placeholder)) {
        const known = name.trim();
        if (isBlockName(known)) problems.add(`${typed} must stand in a paragraph of its own`);
        else if (!isWordName(known)) problems.add(`${typed} is not a placeholder that we know`);
      }
    if (node.type === 'element' && node.tagName !== 'code') for (const child of node.children) look(child);
  };
  for (const node of markdownTree(body).children) if (blockAt(node) === null) look(node);
  return [...problems];
}

/** The headings of a text that it lacks. */
export function missingHeadings(body: string, required: readonly string[]): string[] {
  const present = new Set(
    markdownTree(body).children.flatMap((node) =>
      node.type === 'element' && /^h[2-4]$/.test(node.tagName) ? [normal(textOf(node))] : [],
    ),
  );
  return required.filter((heading) => !present.has(normal(heading)));
}

const normal = (text: string) => text.replaceAll(/[’']/g, '’').replaceAll(/\s+/g, ' ').trim().toLowerCase();

function textOf(node: Node): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

function blockAt(node: Node): BlockName | null {
  return node.type === 'element' && node.tagName === 'p' ? blockOf(textOf(node)) : null;
}

function filled<N extends Node>(node: N, words: Words, inLink: boolean): (N | ElementContent)[] {
  if (node.type === 'text') return filledText(node.value, words, inLink);
  if (node.type !== 'element' || node.tagName === 'code') return [node];
  const isLink = inLink || node.tagName === 'a';
  return [{ ...node, children: node.children.flatMap((child) => filled(child, words, isLink)) }];
}

function filledText(text: string, words: Words, inLink: boolean): ElementContent[] {
  const parts: ElementContent[] = [];
  let from = 0;
  for (const match of text.matchAll(placeholder)) {
    const name = (match[1] ?? '').trim();
    if (!isWordName(name)) continue;
    parts.push({ type: 'text', value: text.slice(from, match.index) }, ...word(name, words, inLink));
    from = match.index + match[0].length;
  }
  return [...parts, { type: 'text', value: text.slice(from) }];
}

function word(name: WordName, words: Words, inLink: boolean): ElementContent[] {
  const plain = plainWord(name, words);
  if (plain !== null || inLink) return [{ type: 'text', value: plain ?? 'ask for help' }];
  const reached = name === 'support' ? words.support : { email: words.dataProtectionEmail, telephone: '' };
  return [
    link('/help', 'ask for access or help'),
    ...ifSet(reached.telephone, ', telephone ', (number) => `tel:${number.replaceAll(/[^+\d]/g, '')}`),
    ...ifSet(reached.email, ' or write to ', (address) => `mailto:${address}`),
  ];
}

function plainWord(name: string, words: Words): string | null {
  if (name === 'product') return words.product;
  if (name === 'organisation') return words.organisation;
  return name === 'lead-provider' ? words.leadProvider : null;
}

function ifSet(value: string, before: string, href: (value: string) => string): ElementContent[] {
  return value === '' ? [] : [{ type: 'text', value: before }, link(href(value), value)];
}

function link(href: string, text: string): Element {
  return {
    type: 'element',
    tagName: 'a',
    properties: { href },
    children: [{ type: 'text', value: text }],
  };
}

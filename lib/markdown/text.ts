import type { Element, Nodes } from 'hast';
import { type MarkdownTree, markdownTree } from './parse';

/** The same as plain text, with every address written out. Internal links become absolute on `origin`. */
export function markdownAsText(markdown: string, origin: string): string {
  return treeAsText(markdownTree(markdown), origin);
}

export function treeAsText(tree: MarkdownTree, origin: string): string {
  return blocksOf(tree.children, origin).join('\n\n');
}

/** The first words without any mark-up, for lists and notifications. */
export function openingOf(markdown: string, length = 160): string {
  const words = inline(markdownTree(markdown).children, null).replaceAll(/\s+/g, ' ').trim();
  if (words.length <= length) return words;
  const cut = words.slice(0, length - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2)).trimEnd()}…`;
}

function blocksOf(nodes: readonly Nodes[], origin: string): string[] {
  const blocks: string[] = [];
  let line: Nodes[] = [];
  const endLine = () => {
    const text = inline(line, origin).trim();
    if (text !== '') blocks.push(text);
    line = [];
  };
  for (const node of nodes) {
    if (node.type === 'element' && isBlock(node)) {
      endLine();
      blocks.push(...blockOf(node, origin));
    } else line.push(node);
  }
  endLine();
  return blocks;
}

const blockNames = new Set(['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'blockquote', 'pre', 'hr', 'table']);
const isBlock = (element: Element) => blockNames.has(element.tagName);

function blockOf(element: Element, origin: string): string[] {
  switch (element.tagName) {
    case 'ul':
    case 'ol':
      return [listOf(element, origin)];
    case 'blockquote':
      return [indented(blocksOf(element.children, origin).join('\n\n'), '> ', '> ')];
    case 'pre':
      return [inline(element.children, origin).trimEnd()];
    case 'hr':
      return ['----------'];
    case 'table':
      return [rowsOf(element, origin).join('\n')];
    case 'h2':
      return [underlined(inline(element.children, origin))];
    default:
      return [inline(element.children, origin).trim()].filter((text) => text !== '');
  }
}

const underlined = (title: string) => `${title}\n${'-'.repeat(Math.min(title.length, 60))}`;

function listOf(list: Element, origin: string): string {
  const first = typeof list.properties.start === 'number' ? list.properties.start : 1;
  const items = list.children.filter((child) => child.type === 'element');
  return items
    .map((item, index) => {
      const bullet = list.tagName === 'ol' ? `${first + index}. ` : '- ';
      return indented(blocksOf(item.children, origin).join('\n'), bullet, ' '.repeat(bullet.length));
    })
    .join('\n');
}

function rowsOf(element: Element, origin: string): string[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (child.tagName !== 'tr') return rowsOf(child, origin);
    const cells = child.children.filter((cell) => cell.type === 'element');
    return [cells.map((cell) => inline(cell.children, origin).trim()).join(' | ')];
  });
}

function indented(text: string, first: string, rest: string): string {
  return first + text.replaceAll('\n', `\n${rest}`);
}

/** Without an origin, addresses are left out. */
function inline(nodes: readonly Nodes[], origin: string | null): string {
  return nodes.map((node) => words(node, origin)).join('');
}

function words(node: Nodes, origin: string | null): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  if (node.tagName === 'br') return '\n';
  const text = inline(node.children, origin);
  if (origin === null) return isBlock(node) || node.tagName === 'li' ? `${text} ` : text;
  return node.tagName === 'a' ? withAddress(text, String(node.properties.href), origin) : text;
}

function withAddress(text: string, href: string, origin: string): string {
  const address = href.replace(/^(mailto|tel):/, '');
  const absolute = address.startsWith('/') ? origin + address : address;
  return absolute.replace(/\/$/, '') === text.replace(/\/$/, '') ? text : `${text} (${absolute})`;
}

import type { Element, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { markdownTree } from './parse';
import { treeAsText } from './text';

/** Mail programs drop style sheets: each element carries its own. The colours are those of all our mails. */
const styles: Record<string, string> = {
  h2: 'margin:28px 0 12px;font-size:20px;line-height:28px',
  h3: 'margin:24px 0 8px;font-size:18px;line-height:26px',
  h4: 'margin:20px 0 8px;font-size:16px;line-height:24px',
  p: 'margin:0 0 20px',
  ul: 'margin:0 0 20px;padding:0 0 0 24px',
  ol: 'margin:0 0 20px;padding:0 0 0 24px',
  li: 'margin:0 0 8px',
  blockquote: 'margin:0 0 20px;padding:0 0 0 16px;border-left:4px solid #c9d3d5',
  a: 'color:#0d5c63',
  code: 'font-family:Consolas,Menlo,monospace;font-size:15px',
  pre: 'margin:0 0 20px;padding:12px;background:#f1f4f4;white-space:pre-wrap;font-family:Consolas,Menlo,monospace;font-size:15px',
  hr: 'border:0;border-top:1px solid #c9d3d5;margin:24px 0',
  table: 'margin:0 0 20px;border-collapse:collapse',
  th: 'padding:6px 12px 6px 0;border-bottom:2px solid #c9d3d5;text-align:left;vertical-align:top',
  td: 'padding:6px 12px 6px 0;border-bottom:1px solid #c9d3d5;vertical-align:top',
};

/** The body of a mail in both of its forms, with links that work from a mail program. */
export function markdownForMail(markdown: string, origin: string): { html: string; text: string } {
  const tree = markdownTree(markdown);
  const styled: Root = { type: 'root', children: tree.children.map((child) => dressed(child, origin)) };
  return { html: toHtml(styled), text: treeAsText(tree, origin) };
}

function dressed<Node extends RootContent>(node: Node, origin: string): Node | Element {
  if (node.type !== 'element') return node;
  const { href } = node.properties;
  const style = styles[node.tagName];
  return {
    ...node,
    properties: {
      ...node.properties,
      ...(typeof href === 'string' && href.startsWith('/') ? { href: origin + href } : {}),
      ...(style === undefined ? {} : { style }),
    },
    children: node.children.map((child) => dressed(child, origin)),
  };
}

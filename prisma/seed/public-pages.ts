import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ShippedPage, shippedPageSchema } from '@/lib/public-pages/schemas';

const folder = path.join(process.cwd(), 'prisma/public-pages');

/** The texts that come with the product: a few lines `name: value` between rules, then Markdown. */
export function shippedPages(): ShippedPage[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => shippedPage(name.replace(/\.md$/, ''), readFileSync(path.join(folder, name), 'utf8')));
}

function shippedPage(slug: string, file: string): ShippedPage {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file) ?? [];
  const facts = head.split('\n').map((line) => /^(\w+): (.*)$/.exec(line)?.slice(1) ?? []);
  return shippedPageSchema.parse({ ...Object.fromEntries(facts), slug, body });
}

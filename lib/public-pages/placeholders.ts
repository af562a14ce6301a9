/** Names and ways of reaching somebody, which are settings and stand in running text as [[product]]. */
export interface Words {
  product: string;
  organisation: string;
  leadProvider: string;
  support: { email: string; telephone: string };
  dataProtectionEmail: string;
}

export const wordNames = ['product', 'organisation', 'lead-provider', 'support', 'data-protection'] as const;
export type WordName = (typeof wordNames)[number];

export const blockNames = [
  'hours-chart ect',
  'hours-chart mentor',
  'modules',
  'contacts',
  'cookies',
  'pages',
] as const;
export type BlockName = (typeof blockNames)[number];

export const placeholder = /\[\[([^[\]\n]{0,60})\]\]/g;

export function isWordName(name: string): name is WordName {
  return wordNames.some((known) => known === name);
}

export function isBlockName(name: string): name is BlockName {
  return blockNames.some((known) => known === name);
}

/** The block for which a paragraph stands that consists of nothing else. */
export function blockOf(paragraph: string): BlockName | null {
  const name = /^\s*\[\[([^[\]\n]{0,60})\]\]\s*$/.exec(paragraph)?.[1]?.trim().replaceAll(/\s+/g, ' ');
  return name !== undefined && isBlockName(name) ? name : null;
}

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

export const placeholderMeaning: Record<WordName | BlockName, string> = {
  product: 'the name of this service',
  organisation: 'the name of the delivery partner',
  'lead-provider': 'the name of the lead provider',
  support: 'ways to ask for help, as the end of a sentence',
  'data-protection': 'how to ask about personal data, as the end of a sentence',
  'hours-chart ect': 'the hours of ECTs, year by year, from the programme',
  'hours-chart mentor': 'the hours of mentors, year by year, from the programme',
  modules: 'the modules of the programme',
  contacts: 'the support teams, with telephone, e-mail and hours',
  cookies: 'the table of cookies that the service sets',
  pages: 'links to the other pages about the programme',
};

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

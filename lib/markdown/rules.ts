/** In characters; about ten printed pages. Longer texts take the parser too long. */
export const longestMarkdown = 20_000;

/** Block quotes and lists inside each other: beyond this depth a reader is lost, and the parser is slow. */
const deepestNesting = 8;

const markers = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/gm;
const marker = /[ \t]*(?:>|[-+*]|\d{1,9}[.)])/g;

/**
 * The same text within what is rendered in reasonable time: the parser takes seconds, or all of its stack, for
 * thousands of nested quotes. Markers that are too deep are left out, what follows them stays.
 */
export function withinLimits(markdown: string): string {
  return markdown.slice(0, longestMarkdown).replace(markers, (run) => {
    const found = run.match(marker) ?? [];
    return found.length <= deepestNesting ? run : found.slice(0, deepestNesting).join('');
  });
}

const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * Where a link of a text may lead: a web page, a mail, a telephone, or a page of the product (`/help`). Null for
 * everything else, scripts and data among it.
 */
export function safeHref(href: string): string | null {
  // Browsers take `//` and `/\` for another host.
  if (/^\/(?![/\\])/.test(href)) return href;
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  return schemes.has(url.protocol) ? url.href : null;
}

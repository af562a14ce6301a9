import type { Signed } from './database';

export interface Answer {
  status: number;
  location: string | null;
  headers: Headers;
  body: string;
}

const base = process.env.E2E_BASE_URL ?? '';

/** One request without a browser; redirects are answers. */
export async function ask(
  path: string,
  signed: Signed | null,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(base + path, {
    redirect: 'manual',
    headers: { ...(signed === null ? {} : { Cookie: signed.header }), ...headers },
  });
  return {
    status: response.status,
    location: response.headers.get('location'),
    headers: response.headers,
    body: await response.text(),
  };
}

/** What somebody gets to see: a page or file, the sign-in page, another page of theirs, or nothing. */
export function kindOf({ status, location }: Answer): string {
  if (status === 200) return '200';
  const path = location === null ? '' : new URL(location, base).pathname;
  if ([303, 307, 308].includes(status)) return path === '/sign-in' ? 'sign-in' : `to ${path}`;
  return String(status);
}

export async function inLanes<Item>(
  items: readonly Item[],
  lanes: number,
  work: (item: Item) => Promise<void>,
) {
  const rest = [...items];
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item);
    }),
  );
}

const places =
  /^\/(schools|me|staff|facilitator|admin|contexts|trusts|api\/(schools|me|staff|imports))(\/|\?|$)/;

/**
 * Where to go after signing in: a page of this product that needs it. Null for anything else, so that no link to
 * the sign-in page can send people elsewhere.
 */
export function safeNextPath(wanted: string | string[] | null | undefined): string | null {
  if (typeof wanted !== 'string' || wanted.length > 500 || !wanted.startsWith('/')) return null;
  const base = 'http://here.invalid';
  if (!URL.canParse(wanted, base)) return null;
  const url = new URL(wanted, base);
  // Compared as the browser will read it: "//elsewhere", "/\elsewhere" and "/../" are resolved by now.
  const path = `${url.pathname}${url.search}`;
  return url.origin === base && !path.startsWith('//') && places.test(path) ? path : null;
}

export function signInPath(next: string | null): string {
  const safe = safeNextPath(next);
  return safe === null ? '/sign-in' : `/sign-in?next=${encodeURIComponent(safe)}`;
}

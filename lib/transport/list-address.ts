/** The address of a list with these filters: what is empty is left out, so that equal lists have equal addresses. */
export function listHref(path: string, filters: Record<string, string | number | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) {
    const isFirstPage = name === 'page' && value === 1;
    if (value !== undefined && value !== '' && !isFirstPage) query.set(name, String(value));
  }
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** The same list with some filters set anew or taken away, from its first page. */
export function changedHref(
  path: string,
  filters: Record<string, string | number | undefined>,
  change: Record<string, string | number | undefined>,
): string {
  return listHref(path, { ...filters, page: 1, ...change });
}

/** What a form with GET has to keep besides its own fields. */
export function keptFields(
  filters: Record<string, string | number | undefined>,
  ownFields: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filters)
      .filter(
        ([name, value]) =>
          name !== 'page' && !ownFields.includes(name) && value !== undefined && value !== '',
      )
      .map(([name, value]) => [name, String(value)]),
  );
}

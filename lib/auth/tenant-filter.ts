let on = true;

/**
 * Wraps the `where` by which a query keeps to the actor's own records. Tests switch it off to prove that
 * row-level security alone still shows nothing of anybody else.
 */
export function tenantFilter<Where extends object>(where: Where): Where | Record<string, never> {
  return on ? where : {};
}

/** Only under the test runner; anywhere else it throws. */
export function switchTenantFilters(state: 'on' | 'off', runner: { isTest: boolean }): void {
  if (!runner.isTest) throw new Error('Tenant filters are switched off in tests only.');
  on = state === 'on';
}

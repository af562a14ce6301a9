const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that may change something came from one of our own pages. The expected origin is the configured
 * one: the Host and X-Forwarded-Host headers are the sender's to choose. A missing Origin is refused, because every
 * browser sends it with a post.
 */
export function isForeignPost(
  request: { method: string; origin: string | null; fetchSite: string | null },
  configuredOrigin: string,
): boolean {
  if (safeMethods.has(request.method)) return false;
  if (request.origin !== configuredOrigin) return true;
  return request.fetchSite !== null && request.fetchSite !== 'same-origin';
}

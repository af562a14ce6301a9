export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  // In a file of its own, because what it uses exists on Node alone.
  await (await import('@/lib/db/stop-with-process')).prepareToStop();
  (await import('@/lib/auth/client-address')).noteClientAddresses();
}

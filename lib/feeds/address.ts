/** Where calendar programs read a feed. */
export function feedAddress(origin: string, token: string): string {
  return `${origin}/feeds/${token}`;
}

/** The same for programs that subscribe when they see this scheme. */
export function webcalAddress(address: string): string {
  return address.replace(/^https?:/, 'webcal:');
}

/** Addresses whose last part is a secret. */
const secretAddresses = /^\/(feeds|share|invitations|unsubscribe|api\/unsubscribe)\/[^/]+/;

/** A path as it may be written into a log: without the secret in it. */
export function loggablePath(pathname: string): string {
  return pathname.replace(secretAddresses, (_path, folder: string) => `/${folder}/…`);
}

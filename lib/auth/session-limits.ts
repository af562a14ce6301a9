/** Signed out after this long without a request… */
export const idleSeconds = 2 * 60 * 60;
/** …and after this long in any case. */
export const absoluteSeconds = 12 * 60 * 60;

/** The instant at which a session ends if nothing is asked for until then. */
export function sessionEndsAt(session: { createdAt: Date; lastSeenAt: Date }): Date {
  return new Date(
    Math.min(
      session.lastSeenAt.getTime() + idleSeconds * 1000,
      session.createdAt.getTime() + absoluteSeconds * 1000,
    ),
  );
}

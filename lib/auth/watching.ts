import 'server-only';
import { createHash } from 'node:crypto';
import { env } from '@/lib/env';
import { type Reader, selfActor } from './actor';
import { schoolReader, staffMember } from './require-actor';
import { readSession } from './session';

/**
 * Whom an open page acts for while nobody does anything in it; null when the session has ended or the context is no
 * longer theirs. Does not count as activity.
 *
 * @param context "me", "staff" or "school-900101"
 */
export async function watchingReader(token: string | undefined, context: string): Promise<Reader | null> {
  const signedIn = await readSession(token, { isActivity: false });
  if (signedIn === null) return null;
  if (context === 'me')
    return signedIn.person === null ? null : selfActor(signedIn.userId, signedIn.person.id);
  if (context === 'staff') return staffMember(signedIn)?.actor ?? null;
  const reader = await schoolReader(signedIn, Number(context.replace('school-', '')));
  return reader?.actor.kind === 'school' ? reader.actor : null;
}

/** A name that the tabs of one session and context share and nobody else knows. */
export function channelOf(sessionId: string, context: string): string {
  return createHash('sha256')
    .update(`${env().AUTH_SECRET} ${sessionId} ${context}`)
    .digest('base64url')
    .slice(0, 22);
}

import 'server-only';
import type { Tx } from '@/lib/db/with-actor';

/** Those of the addresses to which nothing is sent, in small letters. */
export async function suppressedOf(tx: Tx, emails: readonly string[]): Promise<Set<string>> {
  if (emails.length === 0) return new Set();
  const found = await tx.mailSuppression.findMany({
    where: { email: { in: [...new Set(emails)] } },
    select: { email: true },
  });
  return new Set(found.map(({ email }) => email.toLowerCase()));
}

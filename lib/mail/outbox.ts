import 'server-only';
import { systemActor } from '@/lib/auth/actor';
import { signInMailKey } from '@/lib/auth/commands/request-sign-in';
import { withActor } from '@/lib/db/with-actor';
import { env } from '@/lib/env';
import { NotFound } from '@/lib/errors';

export interface OutboxMail {
  id: string;
  toEmail: string;
  toName: string | null;
  subject: string;
  text: string;
  createdAt: Date;
  attachment: { fileName: string } | null;
}

const pageSize = 25;

/**
 * The mail that a demonstration did not send, newest first. Anybody may read it, so it exists in a demonstration
 * alone. @throws NotFound elsewhere
 */
export async function listOutbox(input: {
  address: string;
  page: number;
}): Promise<{ mails: OutboxMail[]; total: number; pageSize: number }> {
  requireDemonstration();
  const address = input.address.trim();
  const where = address === '' ? {} : { toEmail: { contains: address, mode: 'insensitive' as const } };
  return withActor(systemActor(), async (tx) => {
    const mails = await tx.mailMessage.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (input.page - 1) * pageSize,
      take: pageSize,
      select: {
        id: true,
        toEmail: true,
        toName: true,
        subject: true,
        text: true,
        createdAt: true,
        attachment: { select: { fileName: true } },
      },
    });
    return { mails, total: await tx.mailMessage.count({ where }), pageSize };
  });
}

/** The code of one sign-in, for visitors of a demonstration; null elsewhere. */
export async function findDemonstrationCode(linkHash: string): Promise<string | null> {
  if (!env().DEMO) return null;
  const mail = await withActor(systemActor(), (tx) =>
    tx.mailMessage.findUnique({
      where: { idempotencyKey: signInMailKey(linkHash) },
      select: { text: true },
    }),
  );
  return /^\d{6}$/m.exec(mail?.text ?? '')?.[0] ?? null;
}

function requireDemonstration(): void {
  if (!env().DEMO) throw new NotFound();
}

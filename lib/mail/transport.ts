import 'server-only';
import { createTransport } from 'nodemailer';
import { systemActor } from '@/lib/auth/actor';
import { env } from '@/lib/env';
import { getMailServer } from '@/lib/settings/queries';
import type { SettingValue } from '@/lib/settings/schemas';

export interface OutgoingMail {
  id: string;
  to: { email: string; name: string | null };
  replyTo: string | null;
  subject: string;
  text: string;
  html: string;
  attachment: { fileName: string; contentType: string; content: Uint8Array } | null;
}

export type Outcome =
  | { kind: 'accepted' }
  /** The address does not exist or refuses for good: never tried again. */
  | { kind: 'permanent'; problem: string }
  /** The mailbox or its server asks to try later. */
  | { kind: 'temporary'; problem: string }
  /** Our side of it does not work: no server, wrong password, no connection. */
  | { kind: 'technical'; problem: string };

const secondsToWait = 20;

/** Hands one mail to the mail server of the settings, or of SMTP_URL where none is set there. */
export async function handOver(mail: OutgoingMail): Promise<Outcome> {
  const server = await mailServer();
  if (server === null) return { kind: 'technical', problem: 'No mail server is set.' };
  const transport = createTransport(server.options);
  try {
    await transport.sendMail({
      // The same at every try, so that mail systems can tell a repetition.
      messageId: `<${mail.id}@${new URL(env().APP_ORIGIN).hostname}>`,
      from: server.from,
      to: mail.to.name === null ? mail.to.email : { name: mail.to.name, address: mail.to.email },
      replyTo: mail.replyTo ?? undefined,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      attachments: mail.attachment === null ? [] : [attached(mail.attachment)],
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return { kind: 'accepted' };
  } catch (error) {
    return outcomeOf(error);
  } finally {
    transport.close();
  }
}

function attached({ fileName, contentType, content }: NonNullable<OutgoingMail['attachment']>) {
  return { filename: fileName, contentType, content: Buffer.from(content) };
}

async function mailServer(): Promise<{ options: object; from: string } | null> {
  const limits = {
    connectionTimeout: secondsToWait * 1000,
    greetingTimeout: secondsToWait * 1000,
    socketTimeout: secondsToWait * 1000,
  };
  const set = await getMailServer(systemActor());
  if (set !== null) return { options: { ...limits, ...optionsOf(set) }, from: set.from };
  const { SMTP_URL, MAIL_FROM } = env();
  if (SMTP_URL === undefined || MAIL_FROM === undefined) return null;
  return { options: { ...limits, url: SMTP_URL }, from: MAIL_FROM };
}

function optionsOf(server: SettingValue<'mail_server'>): object {
  const { host, port, security, username, password } = server;
  return {
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    auth: username === '' ? undefined : { user: username, pass: password },
  };
}

function outcomeOf(error: unknown): Outcome {
  const { code, responseCode, message } = error as { code?: string; responseCode?: number; message?: string };
  const problem = String(message ?? 'unknown').slice(0, 300);
  const answered =
    responseCode !== undefined && code !== 'EAUTH' && code !== 'ECONNECTION' && code !== 'ETLS';
  if (answered && responseCode >= 500) return { kind: 'permanent', problem };
  if (answered && responseCode >= 400) return { kind: 'temporary', problem };
  return { kind: 'technical', problem };
}

import 'server-only';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { systemActor } from '@/lib/auth/actor';
import { env } from '@/lib/env';
import { getMailServer } from '@/lib/settings/queries';
import type { SettingValue } from '@/lib/settings/schemas';
import { outcomeOfRefusal } from './rules';
import type { Outcome, Refusal } from './types';

export interface OutgoingMail {
  id: string;
  to: { email: string; name: string | null };
  replyTo: string | null;
  subject: string;
  text: string;
  html: string;
  attachment: { fileName: string; contentType: string; content: Uint8Array } | null;
  /** Where one click ends the newsletter (RFC 8058); null in service messages. */
  unsubscribeUrl: string | null;
}

/** Hands mails over, one after another. */
export interface Mailer {
  handOver(mail: OutgoingMail): Promise<Outcome>;
  close(): void;
}

const secondsToWait = 20;

/**
 * A connection to the mail server of the settings, or of SMTP_URL where none is set there. It is kept for all mails of
 * one run and made anew when the server has closed it.
 */
export async function openMailer(): Promise<Mailer> {
  const server = await mailServer();
  if (server === null)
    return {
      handOver: async () => ({ kind: 'technical', problem: 'No mail server is set.' }),
      close: () => {},
    };
  const transport = createTransport({
    ...server.options,
    pool: true,
    maxConnections: 1,
    maxMessages: Number.POSITIVE_INFINITY,
    // A mail that was under way when the connection broke may have arrived: when to send it again is decided by us.
    maxRequeues: 0,
  } as object);
  return {
    async handOver(mail) {
      try {
        await transport.sendMail(messageOf(mail, server.from));
        return { kind: 'accepted' };
      } catch (error) {
        return outcomeOfRefusal(error as Refusal);
      }
    },
    close: () => transport.close(),
  };
}

function messageOf(mail: OutgoingMail, from: string): SendMailOptions {
  return {
    // The same at every try, so that mail systems can tell a repetition.
    messageId: `<${mail.id}@${new URL(env().APP_ORIGIN).hostname}>`,
    from,
    to: mail.to.name === null ? mail.to.email : { name: mail.to.name, address: mail.to.email },
    replyTo: mail.replyTo ?? undefined,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    attachments: mail.attachment === null ? [] : [attached(mail.attachment)],
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(mail.unsubscribeUrl === null
        ? {}
        : {
            'List-Unsubscribe': `<${mail.unsubscribeUrl}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
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

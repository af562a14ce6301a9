import { env } from '@/lib/env';
import { markdownForMail } from '@/lib/markdown/mail';
import { composeMail, type Sender } from '../compose';

export const announcementMailKind = 'announcement';

/** Where the database puts the name of whoever reads it. */
const reader = '{{name}}';

/** The words of staff as they are read in the portal, and where they stand there. */
export function announcementMail(
  input: {
    id: string;
    subject: string;
    body: string;
    kind: 'service' | 'newsletter';
    isCorrection?: boolean;
  },
  sender: Sender,
) {
  const isNewsletter = input.kind === 'newsletter';
  const origin = env().APP_ORIGIN;
  return {
    kind: announcementMailKind,
    subject: input.isCorrection ? `Correction: ${input.subject}` : input.subject,
    isNewsletter,
    ...composeMail(
      {
        name: reader,
        opening: input.isCorrection ? ['This replaces what we sent you before under this subject.'] : [],
        body: markdownForMail(input.body, origin),
        action: { label: 'Read it in the portal', url: `${origin}/announcements/${input.id}` },
        closing: [],
        why: isNewsletter
          ? 'You get this newsletter because you take part in our training, or look after people who do.'
          : 'You get this because it concerns your part in our training.',
        ...(isNewsletter ? { unsubscribeUrl: '{{unsubscribe}}' } : {}),
      },
      sender,
    ),
  };
}

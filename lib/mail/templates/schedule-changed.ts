import { composeMail, type Sender } from '../compose';

export const scheduleChangedKind = 'schedule-changed';

/** Where the database puts the name of whoever reads it. */
const reader = '{{name}}';

/** Subject without names: what happened, to which event. */
export function scheduleChangedMail(
  input: { subject: string; sentences: string; url: string; isAttendee: boolean },
  sender: Sender,
) {
  return {
    kind: scheduleChangedKind,
    subject: input.subject,
    ...composeMail(
      {
        name: reader,
        opening: [
          input.isAttendee
            ? 'Your training schedule has changed, and soon:'
            : 'The training schedule of people at your school has changed, and soon:',
          input.sentences,
        ],
        action: { label: 'See the schedule', url: input.url },
        closing: [
          'Calendars that are subscribed to the schedule follow by themselves, some of them only after a day. You do not need to confirm anything.',
        ],
        why: input.isAttendee
          ? 'You get this because you attend this training. Changes within five school days are always sent at once.'
          : 'You get this because you look after people who attend this training. Changes within five school days are always sent at once.',
      },
      sender,
    ),
  };
}

import { composeMail, type LetterSection, type Sender } from '../compose';

export const noticeKind = 'notice';
export const digestKind = 'digest';

/** What happened, as its reader would find it in the portal, by place. Subject without names of people. */
export function noticesMail(
  input: {
    name: string | null;
    subject: string;
    sections: LetterSection[];
    url: string;
    cadence: 'now' | 'daily' | 'weekly';
    isUrgent: boolean;
  },
  sender: Sender,
) {
  return {
    kind: input.cadence === 'now' ? noticeKind : digestKind,
    subject: input.subject,
    ...composeMail(
      {
        name: input.name,
        opening: [input.cadence === 'now' ? `News in the ${sender.productName}:` : openings[input.cadence]],
        sections: input.sections,
        action: { label: 'See your notifications', url: input.url },
        closing: ['If a notification asks you for something, it says so, and by when.'],
        why: input.isUrgent ? urgentWhy : whys[input.cadence],
      },
      sender,
    ),
  };
}

const openings = {
  daily: 'This is what happened since your last summary and you have not read yet.',
  weekly: 'This is what happened in the last week and you have not read yet.',
};

const urgentWhy =
  'You get this at once because it has to do with your access or with training within five school days; that cannot be switched off.';
const whys = {
  now: 'You get this because you asked to hear of it by e-mail at once, in school hours.',
  daily:
    'You get this because you asked for a daily summary. It is sent on school days, and only when there is news.',
  weekly:
    'You get this because you asked for a weekly summary. It is sent in term time, and only when there is news.',
};

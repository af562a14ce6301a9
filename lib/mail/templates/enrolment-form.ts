import { composeMail, type Sender } from '../compose';

export const enrolmentFormKind = 'enrolment-form';

export function enrolmentFormMail(
  input: { name: string; schoolName: string; isReminder: boolean; url: string },
  sender: Sender,
) {
  return {
    kind: enrolmentFormKind,
    subject: input.isReminder ? 'Reminder: your enrolment form' : 'Your enrolment form',
    ...composeMail(
      {
        name: input.name,
        opening: [
          input.isReminder
            ? 'We have not had your enrolment form back yet. Without it you cannot be placed in a group.'
            : `Your registration at ${input.schoolName} was accepted. Before you are placed in a group, please confirm your details: name and e-mail, what you teach, the days on which you work, and where you would rather train.`,
          'It takes about three minutes, and you can stop and go on later.',
        ],
        action: { label: 'Open the form', url: input.url },
        closing: ['If you have no access yet, ask your induction tutor, or us.'],
        why: `You get this because ${input.schoolName} registered you for training.`,
      },
      sender,
    ),
  };
}

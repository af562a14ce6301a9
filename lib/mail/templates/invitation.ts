import { composeMail, type Sender } from '../compose';

export const invitationKind = 'invitation';

export function invitationMail(
  input: {
    name: string;
    role: string;
    placeName: string;
    url: string;
    expiresOn: string;
    invitedBy: string | null;
  },
  sender: Sender,
) {
  const from = input.invitedBy === null ? 'You are invited' : `${input.invitedBy} invites you`;
  return {
    kind: invitationKind,
    subject: `Your access to the ${sender.productName} for ${input.placeName}`,
    ...composeMail(
      {
        name: input.name,
        opening: [
          `${from} to use the ${sender.productName} as ${input.role} at ${input.placeName}. It shows ECTs and mentors, where each of them stands, and when training takes them out of the classroom.`,
        ],
        action: { label: 'Accept the invitation', url: input.url },
        closing: [
          `The link works once, until the end of ${input.expiresOn}. Whenever you sign in, we send a code to this e-mail address; there is no password.`,
          'If you do nothing, you get no access and nothing else changes. A new invitation can be sent at any time.',
        ],
        why: `You get this because you are named as ${input.role} at ${input.placeName}.`,
      },
      sender,
    ),
  };
}

export function ownRecordInvitationMail(
  input: { name: string; role: string; placeName: string; url: string; expiresOn: string },
  sender: Sender,
) {
  return {
    kind: invitationKind,
    subject: `Your training as ${input.role}: access to the ${sender.productName}`,
    ...composeMail(
      {
        name: input.name,
        opening: [
          `${input.placeName} has registered you as ${input.role}. In the ${sender.productName} you see your own record, your schedule and who works with you.`,
        ],
        action: { label: 'Accept the invitation', url: input.url },
        closing: [
          `The link works once, until the end of ${input.expiresOn}. Whenever you sign in, we send a code to this e-mail address; there is no password.`,
          'If you do nothing, your training goes on as planned. A new invitation can be sent at any time.',
        ],
        why: `You get this because you are registered as ${input.role} at ${input.placeName}.`,
      },
      sender,
    ),
  };
}

import { composeMail, type Sender } from '../compose';

export const signInCodeKind = 'sign-in-code';

export function signInCodeMail(input: { name: string | null; code: string; url: string }, sender: Sender) {
  return {
    kind: signInCodeKind,
    subject: `Your code to sign in to the ${sender.productName}`,
    ...composeMail(
      {
        name: input.name,
        opening: [
          `Somebody, most likely you, asked to sign in to the ${sender.productName}. Type this code on the page where you asked:`,
        ],
        code: input.code,
        action: { label: 'Or sign in with this link, in the same browser', url: input.url },
        closing: [
          'The code and the link work once, for 10 minutes, and only in the browser in which you asked. A newer code replaces this one.',
          'If it was not you, do nothing: nobody gets in without this code. Never tell it to anybody; we do not ask for it.',
        ],
        why: 'You get this because your e-mail address was entered on the sign-in page.',
      },
      sender,
    ),
  };
}

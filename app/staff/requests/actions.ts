'use server';

import { requireStaff } from '@/lib/auth/require-actor';
import { isIsoDate } from '@/lib/dates/iso-date';
import { RuleBroken } from '@/lib/errors';
import { dateOfParts, datePart } from '@/lib/forms/date-parts';
import { formAction } from '@/lib/forms/form-action';
import { agreeRequest } from '@/lib/requests/commands/agree-request';
import { answerRequest, askAboutRequest } from '@/lib/requests/commands/ask-about-request';
import { carryOutNow } from '@/lib/requests/commands/carry-out-now';
import { claimRequest, lookAgain, releaseRequest } from '@/lib/requests/commands/check-request';
import { confirmAtDfe } from '@/lib/requests/commands/confirm-at-dfe';
import { cancelRequest, declineRequest, reopenRequest } from '@/lib/requests/commands/end-request';
import { raiseForSchool } from '@/lib/requests/commands/raise-for-school';
import { undoRequest } from '@/lib/requests/commands/undo-request';
import { writeMessage } from '@/lib/requests/commands/write-message';
import { readStaffAnswers } from '@/lib/requests/staff/answers';
import {
  agreeSchema,
  answerForSchema,
  askSchema,
  atSchema,
  claimSchema,
  declineSchema,
  raiseSchema,
  reopenSchema,
  undoSchema,
  writeSchema,
} from '@/lib/requests/staff/schemas';

const pageOf = (number: number, done: string) => `/staff/requests/R-${number}?done=${done}`;

/** From the queue back to the queue as it was filtered; from the page back to the page. */
export const claimAction = formAction({
  schema: claimSchema,
  run: async ({ number, back, ...at }) => {
    const { actor } = await requireStaff();
    await claimRequest(actor, at);
    return back === undefined ? pageOf(number, 'claimed') : `/staff/requests?${new URLSearchParams(back)}`;
  },
});

export const releaseAction = formAction({
  schema: atSchema,
  run: async ({ number, ...at }) => {
    const { actor } = await requireStaff();
    await releaseRequest(actor, at);
    return pageOf(number, 'released');
  },
});

export const askAction = formAction({
  schema: askSchema,
  run: async ({ number, ...input }) => {
    const { actor } = await requireStaff();
    await askAboutRequest(actor, input);
    return pageOf(number, 'asked');
  },
});

export const answerForAction = formAction({
  schema: answerForSchema,
  run: async ({ number, ...input }) => {
    const { actor } = await requireStaff();
    await answerRequest(actor, input);
    return pageOf(number, 'answered');
  },
});

export const agreeAction = formAction({
  schema: agreeSchema,
  run: async ({ number, id, version, message, ...typed }) => {
    const { actor } = await requireStaff();
    const answers = await readStaffAnswers(actor, id, typed);
    const isDue = await agreeRequest(actor, { id, version, message, answers });
    return pageOf(number, isDue ? 'agreed' : 'agreed-later');
  },
});

export const declineAction = formAction({
  schema: declineSchema,
  run: async ({ number, ...input }) => {
    const { actor } = await requireStaff();
    await declineRequest(actor, input);
    return pageOf(number, 'declined');
  },
});

export const lookAgainAction = formAction({
  schema: atSchema,
  run: async ({ number, ...at }) => {
    const { actor } = await requireStaff();
    await lookAgain(actor, at);
    return pageOf(number, 'looking');
  },
});

export const carryOutAction = formAction({
  schema: atSchema,
  run: async ({ number, ...at }) => {
    const { actor } = await requireStaff();
    const outcome = await carryOutNow(actor, at);
    return pageOf(number, outcome === 'refused' ? 'refused' : 'done');
  },
});

export const undoAction = formAction({
  schema: undoSchema,
  run: async ({ number, ...input }) => {
    const { actor } = await requireStaff();
    await undoRequest(actor, input);
    return pageOf(number, 'undone');
  },
});

export const cancelAction = formAction({
  schema: atSchema,
  run: async ({ number, ...at }) => {
    const { actor } = await requireStaff();
    await cancelRequest(actor, at);
    return pageOf(number, 'cancelled');
  },
});

export const reopenAction = formAction({
  schema: reopenSchema,
  run: async ({ number, ...input }) => {
    const { actor } = await requireStaff();
    await reopenRequest(actor, input);
    return pageOf(number, 'reopened');
  },
});

export const writeAction = formAction({
  schema: writeSchema,
  run: async ({ number, isNote, ...input }) => {
    const { actor } = await requireStaff();
    await writeMessage(actor, { ...input, isNote: isNote === 'yes' });
    return pageOf(number, isNote === 'yes' ? 'noted' : 'written');
  },
});

export const confirmAction = formAction({
  schema: atSchema.extend({ 'on-day': datePart(2), 'on-month': datePart(2), 'on-year': datePart(4) }),
  run: async ({ number, id, version, ...typed }) => {
    const { actor } = await requireStaff();
    const on = dateOfParts(typed['on-day'], typed['on-month'], typed['on-year']);
    if (!isIsoDate(on)) throw new RuleBroken('dfe_day', 'Enter a real date, like 4 9 2026', 'on');
    await confirmAtDfe(actor, { id, version, on });
    return pageOf(number, 'confirmed');
  },
});

export const raiseAction = formAction({
  schema: raiseSchema,
  run: async ({ urn, period, code, spokeWith, channel, ...typed }) => {
    const { actor } = await requireStaff();
    const { number, wasOpen } = await raiseForSchool(actor, {
      urn,
      ...(period === 'school' ? {} : { period }),
      code,
      spokeWith,
      channel,
      typed,
    });
    return pageOf(number, wasOpen ? 'raised-before' : 'raised');
  },
});

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { StaffRequestView } from '@/components/requests/staff/staff-request-view';
import { orNotFound } from '@/lib/auth/or-not-found';
import { requireStaff } from '@/lib/auth/require-actor';
import { attachmentAccept } from '@/lib/requests/attachments/limits';
import { fileProblemLabel, requestNumber } from '@/lib/requests/labels';
import { requestNumberSchema, requestPageSchema } from '@/lib/requests/schemas';
import { getStaffRequest } from '@/lib/requests/staff/request';
import {
  agreeAction,
  answerForAction,
  askAction,
  cancelAction,
  carryOutAction,
  claimAction,
  confirmAction,
  declineAction,
  lookAgainAction,
  releaseAction,
  reopenAction,
  undoAction,
  writeAction,
} from '../actions';

const doneTitle: Record<string, string> = {
  claimed: 'It is yours now',
  released: 'It is back in the queue',
  asked: 'They have been asked. The clock stands still until they answer',
  answered: 'The answer is recorded and the clock goes on',
  agreed: 'Agreed. It is being carried out',
  'agreed-later': 'Agreed. It waits for its day',
  declined: 'Declined. Those who reported it have been told',
  looking: 'It is being checked again. Nothing has changed',
  done: 'It is carried out. Those who reported it have been told',
  refused: 'The records refused it. See the note below',
  undone: 'Undone. What it changed is as it was before',
  cancelled: 'Cancelled. Those who reported it have been told',
  reopened: 'It is open again, with a new clock',
  written: 'Your message has been sent',
  attached: 'The file was added',
  noted: 'The note is added. Only staff read it',
  confirmed: 'The day is noted',
  raised: 'Raised for the school, which sees it among its requests',
  'raised-before': 'This had been reported already. Nothing was added',
};

interface Props {
  params: Promise<{ number: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = requestNumberSchema.safeParse((await params).number);
  return { title: number.success ? requestNumber(number.data) : 'Request' };
}

export default async function StaffRequestPage({ params, searchParams }: Props) {
  const number = requestNumberSchema.safeParse((await params).number);
  const typed = await searchParams;
  const { done } = typed;
  const { file } = requestPageSchema.parse(typed);
  const { actor } = await requireStaff();
  if (!number.success) notFound();
  const request = await orNotFound(getStaffRequest(actor, number.data));
  return (
    <StaffRequestView
      request={request}
      files={{ accept: attachmentAccept, problem: file && fileProblemLabel[file] }}
      done={typeof done === 'string' ? doneTitle[done] : undefined}
      actions={{
        claim: claimAction,
        release: releaseAction,
        ask: askAction,
        answer: answerForAction,
        agree: agreeAction,
        decline: declineAction,
        lookAgain: lookAgainAction,
        carryOut: carryOutAction,
        undo: undoAction,
        cancel: cancelAction,
        reopen: reopenAction,
        write: writeAction,
        confirm: confirmAction,
      }}
    />
  );
}

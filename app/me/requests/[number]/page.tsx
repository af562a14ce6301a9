import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { selfPaths } from '@/components/people/paths';
import { RequestSent } from '@/components/requests/request-sent';
import { RequestView } from '@/components/requests/request-view';
import { orNotFound } from '@/lib/auth/or-not-found';
import { requireSelf } from '@/lib/auth/require-actor';
import { attachmentAccept } from '@/lib/requests/attachments/limits';
import { fileProblemLabel, requestDoneLabel } from '@/lib/requests/labels';
import { getRequest } from '@/lib/requests/request-queries';
import { requestNumberSchema, requestPageSchema } from '@/lib/requests/schemas';
import { answerOwnRequest, cancelOwnRequest, reopenOwnRequest, writeToOwnRequest } from '../actions';

interface Props {
  params: Promise<{ number: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Request ${(await params).number}` };
}

export default async function OwnRequestPage({ params, searchParams }: Props) {
  const { number: typed } = await params;
  const { actor } = await requireSelf();
  const number = requestNumberSchema.safeParse(typed);
  if (!number.success) notFound();
  const request = await orNotFound(getRequest(actor, number.data));
  const { sent, done, file } = requestPageSchema.parse(await searchParams);
  if (sent !== undefined)
    return (
      <RequestSent
        request={request}
        href={selfPaths.request(request.number)}
        back={{ href: selfPaths.home, label: 'Back to my training' }}
        wasOpen={sent === 'before'}
      />
    );
  return (
    <RequestView
      request={request}
      back={{ href: selfPaths.requests, label: 'My requests' }}
      urn=""
      personHref={null}
      actions={{
        answer: answerOwnRequest,
        write: writeToOwnRequest,
        cancel: cancelOwnRequest,
        reopen: reopenOwnRequest,
      }}
      files={{ path: '/api/me/requests', accept: attachmentAccept, problem: file && fileProblemLabel[file] }}
      done={done && requestDoneLabel[done]}
    />
  );
}

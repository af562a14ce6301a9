import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { schoolPaths } from '@/components/people/paths';
import { RequestSent } from '@/components/requests/request-sent';
import { RequestView } from '@/components/requests/request-view';
import { orNotFound } from '@/lib/auth/or-not-found';
import { requireSchool } from '@/lib/auth/require-actor';
import { attachmentAccept } from '@/lib/requests/attachments/limits';
import { fileProblemLabel, requestDoneLabel } from '@/lib/requests/labels';
import { getRequest } from '@/lib/requests/request-queries';
import { requestNumberSchema, requestPageSchema } from '@/lib/requests/schemas';
import {
  answerSchoolRequest,
  cancelSchoolRequest,
  reopenSchoolRequest,
  tickPartyAction,
  writeToSchoolRequest,
} from '../actions';

interface Props {
  params: Promise<{ urn: string; number: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Request ${(await params).number}` };
}

export default async function SchoolRequestPage({ params, searchParams }: Props) {
  const { urn, number: typed } = await params;
  const { actor, school } = await requireSchool(urn);
  const number = requestNumberSchema.safeParse(typed);
  if (!number.success) notFound();
  const request = await orNotFound(getRequest(actor, number.data));
  const { sent, done, file } = requestPageSchema.parse(await searchParams);
  const paths = schoolPaths(school.urn);
  if (sent !== undefined)
    return (
      <RequestSent
        request={request}
        href={paths.request(request.number)}
        back={
          request.about === null
            ? { href: paths.home, label: 'Back to the home page' }
            : { href: paths.person(request.about.personId), label: `Back to ${request.about.name}` }
        }
        wasOpen={sent === 'before'}
      />
    );
  return (
    <RequestView
      request={request}
      back={{ href: paths.requests, label: 'Requests' }}
      urn={String(school.urn)}
      personHref={request.about === null ? null : paths.person(request.about.personId)}
      actions={{
        answer: answerSchoolRequest,
        write: writeToSchoolRequest,
        cancel: cancelSchoolRequest,
        reopen: reopenSchoolRequest,
      }}
      tick={tickPartyAction}
      files={{
        path: `/api/schools/${school.urn}/requests`,
        accept: attachmentAccept,
        problem: file && fileProblemLabel[file],
      }}
      done={done && requestDoneLabel[done]}
    />
  );
}

import { Columns } from '@/components/layout/columns';
import { Stack } from '@/components/layout/stack';
import { Banner } from '@/components/ui/banner';
import { Card } from '@/components/ui/card';
import { Details } from '@/components/ui/details';
import { PageHeader } from '@/components/ui/page-header';
import { Tag } from '@/components/ui/tag';
import { requestNumber, requestStateLabel } from '@/lib/requests/labels';
import type { RequestPage } from '@/lib/requests/request-queries';
import { requestTone } from '@/lib/requests/words';
import { PartiesToTell } from './parties-to-tell';
import { RequestAnswers, RequestChanges, RequestDatesCard } from './request-facts';
import { RequestFiles } from './request-files';
import { MessageForm, type RequestAction, RequestButton } from './request-forms';
import { RequestThread } from './request-thread';
import { RequestTrack } from './request-track';

interface RequestViewProps {
  request: RequestPage;
  back: { href: string; label: string };
  /** What says where the page is, for the forms. */
  urn: string;
  personHref: string | null;
  actions: Record<'answer' | 'write' | 'cancel' | 'reopen', RequestAction>;
  /** Of the school alone. */
  tick?: RequestAction;
  files: { path: string; accept: string; problem: string | undefined };
  /** What was just done. */
  done?: string;
}

/** A request as those who reported it follow it. */
export function RequestView({
  request,
  back,
  urn,
  personHref,
  actions,
  tick,
  files,
  done,
}: RequestViewProps) {
  const number = requestNumber(request.number);
  const at = { id: request.id, number, urn };
  const versioned = { ...at, version: String(request.version) };
  const asked = request.messages.findLast(({ kind }) => kind === 'question');
  return (
    <>
      <PageHeader
        back={back}
        caption={number}
        title={request.what}
        lede={
          request.about === null ? undefined : personHref === null ? (
            <bdi>{request.about.name}</bdi>
          ) : (
            <a href={personHref}>
              <bdi>{request.about.name}</bdi>
            </a>
          )
        }
        tag={<Tag tone={requestTone[request.state]}>{requestStateLabel[request.state]}</Tag>}
      />
      {done !== undefined && <Banner tone="success" title={done} announce />}
      <Stack>
        {request.may.answer && (
          <Card id="answer" title="We need information from you" accent="next">
            {asked !== undefined && (
              <blockquote className="inset">
                <p className="whitespace-pre-line" dir="auto">
                  {asked.body}
                </p>
              </blockquote>
            )}
            <MessageForm
              action={actions.answer}
              hidden={versioned}
              id="your-answer"
              label="Your answer"
              hint="Leave out anything about health."
              submit="Send your answer"
            />
          </Card>
        )}
        <Columns kind="two-thirds">
          <Card id="state" title="Where it stands" accent="brand">
            <p>
              <strong>{request.clock}.</strong>
            </p>
            {request.next !== 'Nobody' && <p>Who acts next: {request.next}.</p>}
            <p className="text-ink-soft">Dealt with by {request.organisation}.</p>
            <div className="mt-4">
              <RequestTrack request={request} />
            </div>
          </Card>
          <RequestDatesCard request={request} />
        </Columns>
        <RequestChanges request={request} />
        {tick !== undefined && request.tell.length > 0 && (
          <PartiesToTell parties={request.tell} action={tick} hidden={at} />
        )}
        <RequestAnswers request={request} />
        <RequestFiles
          files={request.attachments}
          path={`${files.path}/${number}/files`}
          mayAdd={request.may.attach}
          accept={files.accept}
          problem={files.problem}
        />
        <RequestThread messages={request.messages}>
          {!request.may.answer && (
            <MessageForm
              action={actions.write}
              hidden={at}
              id="your-message"
              label="Write a message"
              hint="Leave out anything about health."
              submit="Send"
              variant="secondary"
            />
          )}
        </RequestThread>
        {request.may.cancel && (
          <Details summary="Cancel this request">
            <p>Nothing has changed in the records, and nothing will. You can open it again later.</p>
            <RequestButton
              action={actions.cancel}
              hidden={versioned}
              submit={`Cancel ${number}`}
              variant="danger"
            />
          </Details>
        )}
        {request.may.reopen && (
          <MessageForm
            folded="Open this request again"
            action={actions.reopen}
            hidden={versioned}
            id="why-again"
            label="Why should it be looked at again?"
            submit={`Open ${number} again`}
            variant="secondary"
          />
        )}
      </Stack>
    </>
  );
}

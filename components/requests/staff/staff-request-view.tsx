import { HistoryTable } from '@/components/history/history-table';
import { Columns } from '@/components/layout/columns';
import { Stack } from '@/components/layout/stack';
import { Banner } from '@/components/ui/banner';
import { Card } from '@/components/ui/card';
import { Details } from '@/components/ui/details';
import { PageHeader } from '@/components/ui/page-header';
import { SummaryList } from '@/components/ui/summary-list';
import { Tag } from '@/components/ui/tag';
import { requestNumber, requestStateLabelForStaff } from '@/lib/requests/labels';
import type { StaffRequest } from '@/lib/requests/staff/request';
import { requestTone } from '@/lib/requests/words';
import { RequestAnswers, RequestChanges, RequestDatesCard } from '../request-facts';
import { RequestFiles } from '../request-files';
import { MessageForm } from '../request-forms';
import { RequestThread } from '../request-thread';
import { RequestTrack } from '../request-track';
import { ConfirmForm } from './confirm-form';
import { Decide, type StaffActions } from './decide';

/** A request as those who deal with it see it: everything that is needed to decide, on one page. */
export function StaffRequestView({
  request,
  actions,
  files,
  done,
}: {
  request: StaffRequest;
  actions: StaffActions;
  files: { accept: string; problem: string | undefined };
  done?: string;
}) {
  const { school, about, isLate, state } = request;
  const number = requestNumber(request.number);
  const at = { id: request.id, number };
  const hidden = { ...at, version: String(request.version) };
  return (
    <>
      <PageHeader
        back={{ href: '/staff/requests', label: 'Requests' }}
        caption={number}
        title={request.what}
        lede={
          <>
            {about !== null && (
              <>
                <a href={`/schools/${school.urn}/people/${about.personId}`}>
                  <bdi>{about.name}</bdi>
                </a>
                {', '}
              </>
            )}
            <a href={`/schools/${school.urn}`}>{school.name}</a>
          </>
        }
        tag={
          <Tag tone={isLate ? 'danger' : requestTone[state]}>
            {isLate ? 'Overdue' : requestStateLabelForStaff[state]}
          </Tag>
        }
      />
      {done !== undefined && <Banner tone="success" title={done} announce />}
      <Stack>
        <Columns kind="two-thirds">
          <Stack>
            <RequestAnswers request={request} />
            <Reason request={request} />
            <RequestChanges request={request} />
            <Decide request={request} actions={actions} hidden={hidden} />
          </Stack>
          <Stack>
            <Card id="state" title="Where it stands" accent="brand">
              <p>
                <strong>{request.clock}.</strong>
              </p>
              <SummaryList
                rows={[
                  {
                    label: 'Owner',
                    value: request.owner === null ? 'Nobody yet' : <bdi>{ownerOf(request)}</bdi>,
                  },
                  { label: 'At the DfE', value: request.atDfe },
                ]}
              />
              <div className="mt-4">
                <RequestTrack request={request} />
              </div>
            </Card>
            <RequestDatesCard request={request} />
            {request.staffMay.confirm && (
              <Details summary="The DfE’s record says the same">
                <ConfirmForm action={actions.confirm} hidden={hidden} />
              </Details>
            )}
          </Stack>
        </Columns>
        <RequestFiles
          files={request.attachments}
          path={`/api/staff/requests/${number}/files`}
          mayAdd={request.may.attach}
          accept={files.accept}
          problem={files.problem}
        />
        <Card id="history" title="History">
          <HistoryTable entries={request.history} caption={`History of ${number}`} />
        </Card>
        <RequestThread messages={request.messages}>
          <Columns kind="halves">
            <MessageForm
              action={actions.write}
              hidden={at}
              id="your-message"
              label="Write to those who asked"
              hint="Leave out anything about health."
              submit="Send"
              variant="secondary"
            />
            <MessageForm
              action={actions.write}
              hidden={{ ...at, isNote: 'yes' }}
              id="your-note"
              label="Note between staff"
              hint="Schools and people never see it."
              submit="Add the note"
              variant="secondary"
            />
          </Columns>
        </RequestThread>
      </Stack>
    </>
  );
}

function ownerOf({ owner }: StaffRequest): string {
  return owner?.isReader ? `${owner.name} (you)` : (owner?.name ?? '');
}

/** Special category: for the owner alone, and in no list, mail or export. */
function Reason({ request: { hasReason, reason, owner } }: { request: StaffRequest }) {
  if (!hasReason) return null;
  return (
    <Card id="reason" title="Reason" accent="quiet">
      {reason === null ? (
        <p>
          {owner?.isReader ? 'None was given.' : 'Whoever owns the request reads it. Claim it to see why.'}
        </p>
      ) : (
        <>
          <p>
            <strong>{reason.label}</strong>
          </p>
          {reason.notes !== null && (
            <p className="whitespace-pre-line wrap-anywhere" dir="auto">
              {reason.notes}
            </p>
          )}
          <p className="text-ink-soft">Only you and whoever wrote it read this. Do not copy it anywhere.</p>
        </>
      )}
    </Card>
  );
}

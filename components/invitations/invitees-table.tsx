import { Button } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { type Column, Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { formatDate } from '@/lib/dates/format';
import { londonDate } from '@/lib/dates/london';
import { invitationStateLabel, invitationStateTone, inviteeRoleLabel } from '@/lib/invitations/labels';
import type { Invitee } from '@/lib/invitations/types';

const columns: Column<Invitee>[] = [
  {
    header: 'Choose',
    headerHidden: true,
    cell: (row) =>
      isOfferable(row) ? (
        <span className="choice">
          <input type="checkbox" id={`choose-${row.key}`} name="key" value={row.key} />
          <label htmlFor={`choose-${row.key}`}>
            <span className="sr-only">Choose {row.name}</span>
          </label>
        </span>
      ) : null,
  },
  {
    header: 'Name',
    rowHeader: true,
    cell: (row) => (
      <>
        {row.name}
        <br />
        <span className="hint">{row.email ?? 'No e-mail address known'}</span>
      </>
    ),
  },
  {
    header: 'School',
    plain: true,
    cell: (row) => <a href={`/schools/${row.schoolUrn}/your-school#access`}>{row.schoolName}</a>,
  },
  { header: 'Role', plain: true, cell: (row) => inviteeRoleLabel[row.role] },
  {
    header: 'State',
    plain: true,
    cell: (row) => (
      <>
        <Tag tone={invitationStateTone[row.state]}>{invitationStateLabel[row.state]}</Tag>
        <br />
        <span className="hint">{since(row)}</span>
      </>
    ),
  },
  { header: 'Actions', headerHidden: true, cell: (row) => <RowActions row={row} /> },
];

export function InviteesTable({ invitees, caption }: { invitees: Invitee[]; caption: string }) {
  return (
    <Table caption={caption} captionHidden columns={columns} rows={invitees} rowKey={(row) => `${row.key}`} />
  );
}

function isOfferable({ state, email }: Invitee): boolean {
  return email !== null && (state === 'not_invited' || state === 'failed' || state === 'expired');
}

function since({ state, sentAt, expiresAt, acceptedAt }: Invitee): string {
  const day = (at: Date) => formatDate(londonDate(at));
  if (state === 'accepted') return acceptedAt === null ? '' : `since ${day(acceptedAt)}`;
  if (state === 'sent') return expiresAt === null ? '' : `works until ${day(expiresAt)}`;
  if (state === 'expired') return expiresAt === null ? '' : `on ${day(expiresAt)}`;
  if (state === 'failed') return sentAt === null ? '' : `sent ${day(sentAt)}; check the address`;
  return '';
}

function RowActions({ row }: { row: Invitee }) {
  if (row.invitationId === null || row.state === 'accepted' || row.state === 'ended') return null;
  return (
    <Details
      summary={
        <>
          Change<span className="sr-only"> the invitation of {row.name}</span>
        </>
      }
    >
      <div className="cluster">
        <Button
          variant="secondary"
          small
          name="intent"
          value={`reissue:${row.invitationId}`}
          about={`to ${row.name}`}
        >
          {row.state === 'not_invited' ? 'Send' : 'Send again'}
        </Button>
        <Button
          variant="quiet"
          small
          name="intent"
          value={`revoke:${row.invitationId}`}
          about={`the invitation of ${row.name}`}
        >
          Take back
        </Button>
      </div>
    </Details>
  );
}

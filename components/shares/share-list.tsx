import { AccessButton } from '@/components/access/access-button';
import { Table } from '@/components/ui/table';
import { formatDate, formatInstant } from '@/lib/dates/format';
import { londonDate } from '@/lib/dates/london';
import type { FormState } from '@/lib/forms/form-state';
import type { ShareListItem } from '@/lib/shares/types';

/** The addresses that work, how often each was opened, and a way to take each back. */
export function ShareList({
  shares,
  revoke,
}: {
  shares: ShareListItem[];
  revoke: (state: FormState, formData: FormData) => Promise<FormState>;
}) {
  if (shares.length === 0) return <p>You do not share your schedule with anybody at the moment.</p>;
  return (
    <Table
      caption="Addresses of your schedule"
      captionHidden
      rows={shares}
      rowKey={(share) => share.id}
      columns={[
        { header: 'For', rowHeader: true, cell: (share) => share.label },
        { header: 'Works until', cell: (share) => formatDate(londonDate(share.expiresAt)) },
        { header: 'Opened', cell: (share) => opened(share.opens) },
        {
          header: 'Last opened',
          cell: (share) => (share.lastOpenedAt === null ? 'Not yet' : formatInstant(share.lastOpenedAt)),
        },
        {
          header: 'Stop',
          headerHidden: true,
          cell: (share) => (
            <AccessButton
              action={revoke}
              address={{}}
              id={share.id}
              label="Stop"
              about={`sharing with ${share.label}`}
            />
          ),
        },
      ]}
    />
  );
}

function opened(times: number): string {
  if (times === 0) return 'Never';
  return times === 1 ? 'Once' : `${times} times`;
}

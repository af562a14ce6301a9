import { Card } from '@/components/ui/card';
import { SummaryList } from '@/components/ui/summary-list';
import { sourceLabel } from '@/lib/applications/labels';
import type { RegistrationApplication } from '@/lib/applications/types';
import { formatDateLong } from '@/lib/dates/format';

export function RegistrationFacts({ registration }: { registration: RegistrationApplication }) {
  const r = registration;
  return (
    <Card id="facts" title="Registration">
      <SummaryList
        rows={[
          { label: 'TRN', value: r.trn ?? 'Not known' },
          { label: 'E-mail address', value: <span className="break-all">{r.email ?? 'Not known'}</span> },
          { label: 'Lead provider', value: r.leadProvider },
          { label: 'Delivery partner', value: r.deliveryPartner ?? 'Not known' },
          { label: 'Received', value: formatDateLong(r.receivedOn) },
          { label: 'From', value: sourceLabel[r.source] ?? r.source },
          { label: 'In this state since', value: formatDateLong(r.since) },
        ]}
      />
    </Card>
  );
}

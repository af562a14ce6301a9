import { Columns } from '@/components/layout/columns';
import { type FilterChip, FilterPanel } from '@/components/ui/filter-panel';
import { SelectField } from '@/components/ui/select-field';
import { mailKinds, sentKindLabel } from '@/lib/mail/labels';
import type { SentFilters } from '@/lib/mail/schemas';
import { noticeSubject } from '@/lib/notifications/labels';
import { notificationKinds } from '@/lib/notifications/types';
import { changedHref, keptFields } from '@/lib/transport/list-address';

export const communicationsPath = '/staff/communications';

const channels = { mail: 'By e-mail', notice: 'In the portal' };
const outcomes = {
  accepted: 'Accepted by the mail server',
  waiting: 'Waiting or tried again',
  failed: 'Refused or not sent',
  read: 'Read in the portal',
  unread: 'Not read in the portal',
};
const periods = { '1': 'Since yesterday', '7': 'Last 7 days', '30': 'Last 30 days' };

const kinds = [
  ...mailKinds.map((value) => ({ value, label: `Mail: ${sentKindLabel(value)}` })),
  ...notificationKinds.map((value) => ({ value, label: `Portal: ${noticeSubject[value]}` })),
];

export function SentFilterPanel({ filters }: { filters: SentFilters }) {
  return (
    <FilterPanel
      action={communicationsPath}
      chips={chipsOf(filters)}
      clearHref={changedHref(communicationsPath, { q: filters.q }, {})}
      keep={keptFields(filters, ['channel', 'outcome', 'kind', 'period'])}
    >
      <Columns kind="halves">
        <Select
          label="How"
          name="channel"
          empty="By e-mail and in the portal"
          labels={channels}
          {...{ filters }}
        />
        <Select
          label="What became of it"
          name="outcome"
          empty="Everything"
          labels={outcomes}
          {...{ filters }}
        />
        <SelectField label="Kind" name="kind" empty="All kinds" defaultValue={filters.kind} options={kinds} />
        <Select label="When" name="period" empty="At any time" labels={periods} {...{ filters }} />
      </Columns>
    </FilterPanel>
  );
}

function Select({
  labels,
  filters,
  name,
  ...texts
}: {
  label: string;
  name: 'channel' | 'outcome' | 'period';
  empty: string;
  labels: Record<string, string>;
  filters: SentFilters;
}) {
  const options = Object.entries(labels).map(([value, label]) => ({ value, label }));
  return <SelectField {...texts} name={name} defaultValue={filters[name]} options={options} />;
}

function chipsOf(filters: SentFilters): FilterChip[] {
  const chip = (name: keyof SentFilters, label: string | undefined) =>
    label === undefined
      ? []
      : [{ label, removeHref: changedHref(communicationsPath, filters, { [name]: undefined }) }];
  const { channel, outcome, kind, period } = filters;
  return [
    ...chip('channel', channel && channels[channel]),
    ...chip('outcome', outcome && outcomes[outcome]),
    ...chip('kind', kind && sentKindLabel(kind)),
    ...chip('period', period && periods[period]),
  ];
}

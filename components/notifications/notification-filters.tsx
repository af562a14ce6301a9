import { Columns } from '@/components/layout/columns';
import { type FilterChip, FilterPanel } from '@/components/ui/filter-panel';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { kindLabel, noticeSubject } from '@/lib/notifications/labels';
import type { NotificationFilters } from '@/lib/notifications/schemas';
import { notificationKinds } from '@/lib/notifications/types';
import { changedHref, keptFields, listHref } from '@/lib/transport/list-address';

const periods = { '1': 'Since yesterday', '7': 'Last 7 days', '30': 'Last 30 days', '90': 'Last 90 days' };

type Filters = Pick<NotificationFilters, 'q' | 'kind' | 'period'> & { view?: 'unread' };

export function NotificationFilterPanel({ path, filters }: { path: string; filters: Filters }) {
  const { q, kind, period, view } = filters;
  return (
    <FilterPanel
      action={path}
      chips={chipsOf(path, filters)}
      clearHref={listHref(path, { view })}
      keep={keptFields({ view }, [])}
    >
      <Columns kind="thirds">
        <TextField label="Name or words" name="q" defaultValue={q} />
        <SelectField
          label="What about"
          name="kind"
          empty="Everything"
          defaultValue={kind}
          options={notificationKinds.map((value) => ({ value, label: noticeSubject[value] }))}
        />
        <SelectField
          label="When"
          name="period"
          empty="At any time"
          defaultValue={period}
          options={Object.entries(periods).map(([value, label]) => ({ value, label }))}
        />
      </Columns>
    </FilterPanel>
  );
}

function chipsOf(path: string, filters: Filters): FilterChip[] {
  const without = (name: string) => changedHref(path, filters, { [name]: undefined });
  const { q, kind, period } = filters;
  return [
    ...(q ? [{ label: `“${q}”`, removeHref: without('q') }] : []),
    ...(kind === undefined ? [] : [{ label: kindLabel(kind), removeHref: without('kind') }]),
    ...(period === undefined ? [] : [{ label: periods[period], removeHref: without('period') }]),
  ];
}

import { Columns } from '@/components/layout/columns';
import { type FilterChip, FilterPanel } from '@/components/ui/filter-panel';
import { SelectField } from '@/components/ui/select-field';
import { TabLinks } from '@/components/ui/tab-links';
import { TextField } from '@/components/ui/text-field';
import { requestStateLabelForStaff } from '@/lib/requests/labels';
import type { QueueFigures, RequestQueue } from '@/lib/requests/staff/queue';
import type { QueueFilters as Filters } from '@/lib/requests/staff/schemas';
import { type QueueState, queueStates } from '@/lib/requests/types';
import { changedHref, keptFields, listHref } from '@/lib/transport/list-address';

export const queuePath = '/staff/requests';

const stateLabel: Record<QueueState, string> = {
  ...requestStateLabelForStaff,
  open: 'Everything open',
  closed: 'Everything closed',
};

/** What is left out of the address because it is what the queue shows anyway. */
function addressOf({ state, ...filters }: Filters) {
  return { ...filters, state: state === 'open' ? undefined : state };
}

export function queueHref(filters: Filters): string {
  return listHref(queuePath, addressOf(filters));
}

export function QueueTabs({ filters, figures }: { filters: Filters; figures: QueueFigures }) {
  const { state, owner, late } = filters;
  const isPlain = state === 'open' && owner === undefined && late === undefined;
  return (
    <TabLinks
      label="Requests"
      items={[
        { href: queuePath, label: 'Open', count: figures.open, current: isPlain },
        {
          href: listHref(queuePath, { owner: 'mine' }),
          label: 'Mine',
          count: figures.mine,
          current: state === 'open' && owner === 'mine',
        },
        {
          href: listHref(queuePath, { owner: 'none' }),
          label: 'Nobody’s',
          count: figures.unowned,
          current: state === 'open' && owner === 'none',
        },
        {
          href: listHref(queuePath, { late: 'yes' }),
          label: 'Overdue',
          count: figures.late,
          current: state === 'open' && late === 'yes' && owner === undefined,
        },
        { href: listHref(queuePath, { state: 'closed' }), label: 'Closed', current: state === 'closed' },
      ]}
    />
  );
}

export function QueueFilters({ filters, types }: { filters: Filters; types: RequestQueue['types'] }) {
  return (
    <FilterPanel
      action={queuePath}
      chips={chipsOf(filters, types)}
      clearHref={queuePath}
      keep={keptFields(addressOf(filters), ['owner', 'state', 'type', 'school'])}
    >
      <Columns kind="thirds">
        <SelectField
          label="State"
          name="state"
          defaultValue={filters.state}
          options={queueStates.map((value) => ({ value, label: stateLabel[value] }))}
        />
        <SelectField
          label="Owner"
          name="owner"
          empty="Anybody or nobody"
          defaultValue={filters.owner}
          options={[
            { value: 'mine', label: 'Me' },
            { value: 'none', label: 'Nobody yet' },
          ]}
        />
        <SelectField
          label="What it is about"
          name="type"
          empty="All circumstances"
          defaultValue={filters.type}
          options={types}
        />
        <TextField
          label="School"
          name="school"
          hint="Part of its name, or its URN"
          defaultValue={filters.school}
          maxLength={100}
          autoComplete="off"
        />
      </Columns>
    </FilterPanel>
  );
}

function chipsOf(filters: Filters, types: RequestQueue['types']): FilterChip[] {
  const { state, owner, late, type, school } = filters;
  const chip = (name: keyof Filters, label: string | undefined): FilterChip[] =>
    label === undefined
      ? []
      : [{ label, removeHref: changedHref(queuePath, addressOf(filters), { [name]: undefined }) }];
  return [
    ...chip('state', state === 'open' ? undefined : stateLabel[state]),
    ...chip('owner', owner && (owner === 'mine' ? 'Mine' : 'Nobody’s')),
    ...chip('late', late && 'Overdue'),
    ...chip('type', type && (types.find(({ value }) => value === type)?.label ?? type)),
    ...chip('school', school === '' ? undefined : `School: ${school}`),
  ];
}

import { Columns } from '@/components/layout/columns';
import { FilterPanel } from '@/components/ui/filter-panel';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { changedHref } from '@/lib/transport/list-address';

export const auditPath = '/admin/audit';

const labels = {
  actor: 'Actor',
  action: 'Action',
  subject: 'Subject',
  from: 'From',
  to: 'Until',
} as const;

type Filter = keyof typeof labels;

export function AuditFilters({
  filters,
  actions,
}: {
  filters: Record<Filter, string> & { page: number };
  actions: readonly string[];
}) {
  const names = Object.keys(labels) as Filter[];
  return (
    <FilterPanel
      action={auditPath}
      clearHref={auditPath}
      chips={names
        .filter((name) => filters[name] !== '')
        .map((name) => ({
          label: `${labels[name]}: ${filters[name]}`,
          removeHref: changedHref(auditPath, filters, { [name]: undefined }),
        }))}
    >
      <Columns kind="thirds">
        <SelectField
          label="Action"
          name="action"
          empty="All actions"
          defaultValue={filters.action}
          options={actions.map((action) => ({ value: action, label: action }))}
        />
        <TextField
          label="Actor"
          name="actor"
          hint="Id of an account"
          defaultValue={filters.actor}
          maxLength={36}
          autoComplete="off"
          spellCheck={false}
        />
        <TextField
          label="Subject"
          name="subject"
          hint="Id of a record or of a person concerned"
          defaultValue={filters.subject}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
        />
        <TextField
          label="From"
          name="from"
          hint="Such as 2026-09-01"
          defaultValue={filters.from}
          maxLength={10}
          width={10}
          autoComplete="off"
        />
        <TextField
          label="Until"
          name="to"
          hint="Such as 2026-09-30"
          defaultValue={filters.to}
          maxLength={10}
          width={10}
          autoComplete="off"
        />
      </Columns>
    </FilterPanel>
  );
}

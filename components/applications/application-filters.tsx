import { Columns } from '@/components/layout/columns';
import { FilterPanel } from '@/components/ui/filter-panel';
import { SelectField } from '@/components/ui/select-field';
import { stateLabel } from '@/lib/applications/labels';
import type { ApplicationFilters as Filters } from '@/lib/applications/schemas';
import { changedHref, keptFields } from '@/lib/transport/list-address';

export const applicationsPath = '/staff/applications';

const roles = [
  { value: 'ect', label: 'ECTs' },
  { value: 'mentor', label: 'Mentors' },
];
const sources = [
  { value: 'school', label: 'Sent by the school' },
  { value: 'import', label: 'Imported' },
];

export function ApplicationFilters({ filters }: { filters: Filters }) {
  const without = (name: keyof Filters) => changedHref(applicationsPath, filters, { [name]: undefined });
  const chips = [
    ...(filters.state === 'open' ? [] : [{ label: stateLabel[filters.state], removeHref: without('state') }]),
    ...roles
      .filter(({ value }) => value === filters.role)
      .map(({ label }) => ({ label, removeHref: without('role') })),
    ...sources
      .filter(({ value }) => value === filters.from)
      .map(({ label }) => ({ label, removeHref: without('from') })),
  ];
  return (
    <FilterPanel
      action={applicationsPath}
      chips={chips}
      clearHref={changedHref(applicationsPath, { q: filters.q }, {})}
      keep={keptFields(filters, ['state', 'role', 'from'])}
    >
      <Columns kind="thirds">
        <SelectField
          label="State"
          name="state"
          defaultValue={filters.state}
          options={Object.entries(stateLabel).map(([value, label]) => ({ value, label }))}
        />
        <SelectField
          label="Role"
          name="role"
          empty="ECTs and mentors"
          defaultValue={filters.role}
          options={roles}
        />
        <SelectField label="From" name="from" empty="All" defaultValue={filters.from} options={sources} />
      </Columns>
    </FilterPanel>
  );
}

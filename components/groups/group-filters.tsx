import { Columns } from '@/components/layout/columns';
import { type FilterChip, FilterPanel } from '@/components/ui/filter-panel';
import { SelectField } from '@/components/ui/select-field';
import { audienceLabel, waitingLabel } from '@/lib/groups/labels';
import type { GroupFilters as Filters } from '@/lib/groups/schemas';
import type { GroupChoices } from '@/lib/groups/types';
import { changedHref, keptFields } from '@/lib/transport/list-address';

export const groupsPath = '/staff/groups';

const fields = ['intake', 'phase', 'area', 'audience', 'programme', 'waiting'] as const;
type FilterName = (typeof fields)[number];

const sameText = (values: string[]) => values.map((value) => ({ value, label: value }));
const labelled = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

export function GroupFilters({ filters, choices }: { filters: Filters; choices: GroupChoices }) {
  const selects: {
    name: FilterName;
    label: string;
    empty: string;
    options: { value: string; label: string }[];
  }[] = [
    { name: 'intake', label: 'Intake', empty: 'All intakes', options: choices.intakes },
    { name: 'phase', label: 'Phase', empty: 'All phases', options: sameText(choices.phases) },
    { name: 'area', label: 'Area', empty: 'All areas', options: sameText(choices.areas) },
    { name: 'audience', label: 'For', empty: 'Everybody', options: labelled(audienceLabel) },
    { name: 'programme', label: 'Programme', empty: 'All programmes', options: choices.programmes },
    { name: 'waiting', label: 'What waits', empty: 'All groups', options: labelled(waitingLabel) },
  ];
  const chips: FilterChip[] = selects.flatMap(({ name, options }) => {
    const value = filters[name];
    if (value === undefined) return [];
    return {
      label: options.find((option) => option.value === value)?.label ?? value,
      removeHref: changedHref(groupsPath, filters, { [name]: undefined }),
    };
  });
  return (
    <FilterPanel
      action={groupsPath}
      chips={chips}
      clearHref={changedHref(groupsPath, { q: filters.q }, {})}
      keep={keptFields(filters, fields)}
    >
      <Columns kind="thirds">
        {selects.map((select) => (
          <SelectField key={select.name} {...select} defaultValue={filters[select.name]} />
        ))}
      </Columns>
    </FilterPanel>
  );
}

import { Columns } from '@/components/layout/columns';
import { type FilterChip, FilterPanel } from '@/components/ui/filter-panel';
import { SelectField } from '@/components/ui/select-field';
import { schoolPhaseLabel } from '@/lib/schools/labels';
import type { SchoolFilterChoices } from '@/lib/schools/types';
import { schoolWaitingLabel } from '@/lib/staff/labels';
import type { SchoolFilters as Filters } from '@/lib/staff/schemas';
import { changedHref, keptFields } from '@/lib/transport/list-address';

export const schoolsPath = '/staff/schools';

const waiting = ['no_mentor', 'no_group', 'no_tutor', 'no_ects'] as const;

export function SchoolFilters({ filters, choices }: { filters: Filters; choices: SchoolFilterChoices }) {
  return (
    <FilterPanel
      action={schoolsPath}
      chips={chipsOf(filters, choices)}
      clearHref={changedHref(schoolsPath, { q: filters.q }, {})}
      keep={keptFields(filters, ['la', 'phase', 'waiting'])}
    >
      <Columns kind="thirds">
        <SelectField
          label="Local authority"
          name="la"
          empty="All local authorities"
          defaultValue={filters.la?.toString()}
          options={choices.authorities.map(({ code, name }) => ({ value: String(code), label: name }))}
        />
        <SelectField
          label="Phase"
          name="phase"
          empty="All phases"
          defaultValue={filters.phase}
          options={choices.phases.map((value) => ({ value, label: schoolPhaseLabel[value] }))}
        />
        <SelectField
          label="What is missing"
          name="waiting"
          empty="All schools"
          defaultValue={filters.waiting}
          options={waiting.map((value) => ({ value, label: schoolWaitingLabel[value] }))}
        />
      </Columns>
    </FilterPanel>
  );
}

function chipsOf(filters: Filters, choices: SchoolFilterChoices): FilterChip[] {
  const without = (name: keyof Filters) => changedHref(schoolsPath, filters, { [name]: undefined });
  const authority = choices.authorities.find(({ code }) => code === filters.la);
  const chips: FilterChip[] = [];
  if (filters.la !== undefined) {
    chips.push({ label: authority?.name ?? `Local authority ${filters.la}`, removeHref: without('la') });
  }
  if (filters.phase !== undefined) {
    chips.push({ label: schoolPhaseLabel[filters.phase], removeHref: without('phase') });
  }
  if (filters.waiting !== undefined) {
    chips.push({ label: schoolWaitingLabel[filters.waiting], removeHref: without('waiting') });
  }
  return chips;
}

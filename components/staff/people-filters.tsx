import { Columns } from '@/components/layout/columns';
import { type FilterChip, FilterPanel } from '@/components/ui/filter-panel';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { registrationLabel, roleLabel, situationLabel } from '@/lib/staff/labels';
import type { PeopleFilters as Filters } from '@/lib/staff/schemas';
import { type PeopleFilterChoices, registrationFilters, situations } from '@/lib/staff/types';
import { changedHref, keptFields } from '@/lib/transport/list-address';

export const peoplePath = '/staff/people';

export function PeopleFilters({ filters, choices }: { filters: Filters; choices: PeopleFilterChoices }) {
  const own = ['role', 'intake', 'status', 'registration', 'school', 'provider', 'partner'];
  return (
    <FilterPanel
      action={peoplePath}
      chips={chipsOf(filters, choices)}
      clearHref={changedHref(peoplePath, { q: filters.q }, {})}
      keep={keptFields(filters, own)}
    >
      <Columns kind="thirds">
        <SelectField
          label="Role"
          name="role"
          empty="ECTs and mentors"
          defaultValue={filters.role}
          options={[
            { value: 'ect', label: 'ECTs' },
            { value: 'mentor', label: 'Mentors' },
          ]}
        />
        <SelectField
          label="Intake"
          name="intake"
          empty="All intakes"
          defaultValue={filters.intake}
          options={choices.intakes}
        />
        <SelectField
          label="Status"
          name="status"
          empty="Everybody but those who left"
          defaultValue={filters.status}
          options={situations.map((value) => ({ value, label: situationLabel[value] }))}
        />
        <SelectField
          label="Registration"
          name="registration"
          empty="All states"
          defaultValue={filters.registration}
          options={registrationFilters.map((value) => ({ value, label: registrationLabel[value] }))}
        />
        <TextField
          label="School"
          name="school"
          hint="Part of its name, or its URN"
          defaultValue={filters.school}
          maxLength={100}
          autoComplete="off"
        />
        {choices.leadProviders.length > 1 && (
          <SelectField
            label="Lead provider"
            name="provider"
            empty="All lead providers"
            defaultValue={filters.provider}
            options={choices.leadProviders.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {choices.deliveryPartners.length > 1 && (
          <SelectField
            label="Delivery partner"
            name="partner"
            empty="All delivery partners"
            defaultValue={filters.partner}
            options={choices.deliveryPartners.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </Columns>
    </FilterPanel>
  );
}

function chipsOf(filters: Filters, choices: PeopleFilterChoices): FilterChip[] {
  const { role, intake, status, registration, school, provider, partner } = filters;
  const without = (name: keyof Filters) => changedHref(peoplePath, filters, { [name]: undefined });
  const chip = (name: keyof Filters, label: string | undefined): FilterChip[] =>
    label === undefined ? [] : [{ label, removeHref: without(name) }];
  return [
    ...chip('role', role && `${roleLabel[role]}s`),
    ...chip('intake', intake && (choices.intakes.find(({ value }) => value === intake)?.label ?? intake)),
    ...chip('status', status && situationLabel[status]),
    ...chip('registration', registration && `Registration: ${registrationLabel[registration]}`),
    ...chip('school', school === '' ? undefined : `School: ${school}`),
    ...chip('provider', provider && (nameOf(provider, choices.leadProviders) ?? 'Another lead provider')),
    ...chip('partner', partner && (nameOf(partner, choices.deliveryPartners) ?? 'Another delivery partner')),
  ];
}

function nameOf(id: string, organisations: { id: string; name: string }[]): string | undefined {
  return organisations.find((organisation) => organisation.id === id)?.name;
}

import { formatDate } from '@/lib/dates/format';
import { isOwnSchool } from '../own-schools';
import type { RowProblem } from '../row-cells';
import type { SchoolOfFile } from '../schools-of-file';
import { type GroupOfFile, groupKey, type ImportContext, type ProviderName } from './context';
import { problem, type RegistrationRow } from './row';

export interface Providers {
  leadProvider: ProviderName;
  deliveryPartner: ProviderName;
}

type Found<Value> = { value: Value; problems: [] } | { value: null; problems: RowProblem[] };

const found = <Value>(value: Value): Found<Value> => ({ value, problems: [] });
const refused = (one: RowProblem) => ({ value: null, problems: [one] });

function named(providers: readonly ProviderName[], text: string): ProviderName | undefined {
  const wanted = text.toLowerCase();
  return providers.find(
    ({ name, shortName }) => name.toLowerCase() === wanted || shortName?.toLowerCase() === wanted,
  );
}

function chosen(
  providers: readonly ProviderName[],
  text: string | null,
  key: 'leadProvider' | 'deliveryPartner',
  usual: ProviderName | null,
): Found<ProviderName> {
  const noun = key === 'leadProvider' ? 'lead provider' : 'delivery partner';
  const [only] = providers;
  const implied = usual ?? (providers.length === 1 ? only : undefined);
  if (text !== null) {
    const match = named(providers, text);
    if (match !== undefined) return found(match);
    return refused(
      problem('other_provider', key, `“${text}” is not a ${noun} whose registrations you can import.`),
    );
  }
  if (implied !== undefined) return found(implied);
  return refused(
    problem('other_provider', key, `Say which ${noun}: you work with several, or with none yet.`),
  );
}

export function decideProviders(row: RegistrationRow, { scope }: ImportContext): Found<Providers> {
  const lead = chosen(scope.leadProviders, row.leadProvider, 'leadProvider', null);
  const partner = chosen(
    scope.deliveryPartners,
    row.deliveryPartner,
    'deliveryPartner',
    scope.usualDeliveryPartner,
  );
  if (lead.value === null || partner.value === null)
    return { value: null, problems: [...lead.problems, ...partner.problems] };
  return found({ leadProvider: lead.value, deliveryPartner: partner.value });
}

/**
 * The school of a row, when it is one of the staff member's own. A school that nobody works with yet may be taken on
 * by the lead provider; of a school that works with others alone, no more is said than that it is not theirs.
 */
export function decideSchool(row: RegistrationRow, { schools, scope }: ImportContext): Found<SchoolOfFile> {
  const school = schools.get(row.urn);
  if (school === undefined)
    return refused(
      problem(
        'unknown_school',
        'urn',
        `No school with the URN ${row.urn} is known. Check it, or import the register of schools first.`,
      ),
    );
  const isOwn = isOwnSchool(school, scope);
  const isNobodys = school.partnerships.length === 0 && scope.kind === 'lead_provider';
  if (!isOwn && !isNobodys)
    return refused(problem('not_your_school', 'urn', `${row.urn} is not a school of yours.`));
  if (school.isClosed && school.closedOn !== null && row.startsOn > school.closedOn)
    return refused(
      problem(
        'closed_school',
        'urn',
        `${school.name} closed on ${formatDate(school.closedOn)}, before the start date.`,
      ),
    );
  return found(school);
}

export function decideGroup(
  row: RegistrationRow,
  { leadProvider, deliveryPartner }: Providers,
  { groups }: ImportContext,
): Found<GroupOfFile | undefined> {
  if (row.group === null) return found(undefined);
  const group = groups.get(groupKey(deliveryPartner.id, row.group));
  if (group === undefined || group.leadProviderId !== leadProvider.id)
    return refused(problem('group', 'group', `${deliveryPartner.name} has no group “${row.group}”.`));
  if (group.audience !== 'both' && group.audience !== row.role) {
    const who = group.audience === 'ect' ? 'ECTs' : 'mentors';
    return refused(problem('group', 'group', `${group.name} is a group for ${who}.`));
  }
  return found(group);
}

/** The version that a row's programme means. Null: the row names none, and no single one is obvious. */
export function decideProgramme(
  row: RegistrationRow,
  { leadProvider }: Providers,
  { programmes }: ImportContext,
): Found<ImportContext['programmes'][number] | undefined> {
  const own = programmes.filter((programme) => programme.leadProviderId === leadProvider.id);
  if (row.programme === null) return found(own.length === 1 ? own[0] : undefined);
  const wanted = row.programme.toLowerCase();
  const programme = own.find(({ name }) => name.toLowerCase() === wanted);
  if (programme !== undefined) return found(programme);
  return refused(
    problem('programme', 'programme', `${leadProvider.name} has no programme “${row.programme}”.`),
  );
}

/** Whether one more person fits in on every day of the time in the group. */
export function hasRoom(group: GroupOfFile, from: string, to: string | null): boolean {
  const places = group.places.filter((place) => !place.isDeleted);
  const days = [from, ...places.map((place) => place.startsOn)].filter(
    (day) => day >= from && (to === null || day <= to),
  );
  return days.every((day) => {
    const taken = places.filter(
      (place) => place.startsOn <= day && (place.endsOn === null || place.endsOn >= day),
    );
    return taken.length < group.capacity;
  });
}

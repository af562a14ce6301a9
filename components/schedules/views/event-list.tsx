import { Columns } from '@/components/layout/columns';
import { type FilterChip, FilterPanel } from '@/components/ui/filter-panel';
import { SelectField } from '@/components/ui/select-field';
import { TabLinks } from '@/components/ui/tab-links';
import { academicYearLabel } from '@/lib/dates/iso-date';
import { eventKindLabel } from '@/lib/events/labels';
import { whoInWords } from '@/lib/schedules/labels';
import type { ListView, ScheduleEntry } from '@/lib/schedules/view-types';
import { listHref } from '@/lib/transport/list-address';
import type { EventLinks } from '../event-links';
import { ScheduleTable } from '../schedule-table';

const showLabel = { coming: 'To come', past: 'Past', all: 'All' } as const;
const captionOf = { coming: 'To come in', past: 'Past events of', all: 'Events of' } as const;

/** Events in order of date with what the reader has left of them by filters, all of it in the address. */
export function EventList({
  view,
  path,
  withPeople,
  withCover,
  links,
}: {
  view: ListView;
  path: string;
  withPeople: boolean;
  withCover: boolean;
  links?: EventLinks<ScheduleEntry>;
}) {
  const { show, filters, choices, counts, sections } = view;
  const query = {
    year: filters.year ?? undefined,
    type: filters.type ?? undefined,
    person: filters.person ?? undefined,
  };
  const at = (change: Record<string, string | number | undefined>) =>
    listHref(path, { show: show === 'coming' ? undefined : show, ...query, ...change });
  return (
    <div className="stack">
      <div className="list-tools">
        <TabLinks
          label="Which events"
          items={(['coming', 'past', 'all'] as const).map((item) => ({
            href: at({ show: item === 'coming' ? undefined : item }),
            label: showLabel[item],
            count: counts[item],
            current: item === show,
          }))}
        />
      </div>
      <FilterPanel
        action={path}
        keep={show === 'coming' ? undefined : { show }}
        chips={chipsOf(view, at)}
        clearHref={at({ year: undefined, type: undefined, person: undefined })}
      >
        <Columns kind="thirds">
          <SelectField
            label="Academic year"
            name="year"
            empty="All years"
            defaultValue={filters.year === null ? '' : String(filters.year)}
            options={choices.years.map((year) => ({ value: String(year), label: academicYearLabel(year) }))}
          />
          <SelectField
            label="Kind of event"
            name="type"
            empty="All kinds"
            defaultValue={filters.type ?? ''}
            options={choices.kinds.map((kind) => ({ value: kind, label: eventKindLabel[kind] }))}
          />
          {withPeople && (
            <SelectField
              label="Person"
              name="person"
              empty="Everybody"
              defaultValue={filters.person ?? ''}
              options={choices.people.map(({ personId, name }) => ({ value: personId, label: name }))}
            />
          )}
        </Columns>
      </FilterPanel>
      {sections.length === 0 && <p>{emptyWords(view)}</p>}
      {sections.map(({ label, entries }) => (
        <ScheduleTable
          key={label}
          caption={`${captionOf[show]} ${label}`}
          events={entries}
          withCover={withCover && show !== 'past'}
          links={links}
          who={withPeople ? (entry) => whoInWords(entry.people) : undefined}
        />
      ))}
    </div>
  );
}

function emptyWords({ show, filters }: ListView): string {
  if (filters.year !== null || filters.type !== null || filters.person !== null)
    return 'No event matches these filters.';
  return show === 'past' ? 'There are no past events.' : 'There are no more events.';
}

function chipsOf(
  { filters, choices }: ListView,
  at: (change: Record<string, undefined>) => string,
): FilterChip[] {
  const { year, type, person } = filters;
  const name = choices.people.find(({ personId }) => personId === person)?.name;
  return [
    ...(year === null ? [] : [{ label: academicYearLabel(year), removeHref: at({ year: undefined }) }]),
    ...(type === null ? [] : [{ label: eventKindLabel[type], removeHref: at({ type: undefined }) }]),
    ...(person === null
      ? []
      : [{ label: name ?? 'Somebody without events', removeHref: at({ person: undefined }) }]),
  ];
}

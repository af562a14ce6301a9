import { type Column, Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { formatDateShortWithYear } from '@/lib/dates/format';
import { audienceLabel, patternInWords } from '@/lib/groups/labels';
import type { GroupListItem } from '@/lib/groups/types';
import { intakeLabel } from '@/lib/registrations/labels';

const columns: Column<GroupListItem>[] = [
  {
    header: 'Choose',
    headerHidden: true,
    cell: ({ id, name }) => (
      <span className="choice">
        <input type="checkbox" id={`choose-${id}`} name="group" value={id} />
        <label htmlFor={`choose-${id}`}>
          <span className="sr-only">Choose {name}</span>
        </label>
      </span>
    ),
  },
  {
    header: 'Group',
    rowHeader: true,
    cell: ({ id, name, intakeYear, intakeTerm, phase, area }) => (
      <>
        <a href={`/staff/groups/${id}`}>{name}</a>
        <small className="block font-normal text-ink-soft">
          {[intakeLabel(intakeYear, intakeTerm), phase, area].filter(Boolean).join(', ')}
        </small>
      </>
    ),
  },
  { header: 'For', cell: ({ audience }) => audienceLabel[audience] },
  {
    header: 'Meets',
    cell: (group) => (
      <>
        {patternInWords(group) ?? <span className="text-ink-soft">Not set</span>}
        {group.venueName && <small className="block text-ink-soft">{group.venueName}</small>}
      </>
    ),
  },
  {
    header: 'People',
    align: 'right',
    cell: ({ people, capacity }) => (
      <>
        {people} of {capacity}
        {people >= capacity && <small className="block text-ink-soft">Full</small>}
      </>
    ),
  },
  {
    header: 'Next event',
    cell: ({ nextEventOn, nextEventTitle }) =>
      nextEventOn === null ? (
        <span className="text-ink-soft">None</span>
      ) : (
        <>
          {formatDateShortWithYear(nextEventOn)}
          <small className="block text-ink-soft">{nextEventTitle}</small>
        </>
      ),
  },
  {
    header: 'Waiting',
    cell: ({ drafts, held }) =>
      drafts === 0 && held === 0 ? (
        <span className="text-ink-soft">Nothing</span>
      ) : (
        <span className="cluster">
          {drafts > 0 && <Tag tone="warning">{drafts === 1 ? '1 draft' : `${drafts} drafts`}</Tag>}
          {held > 0 && <Tag tone="warning">Notices held</Tag>}
        </span>
      ),
  },
];

export function GroupTable({ caption, groups }: { caption: string; groups: GroupListItem[] }) {
  return <Table caption={caption} captionHidden columns={columns} rows={groups} rowKey={({ id }) => id} />;
}

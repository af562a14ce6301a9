import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { formatMinutes } from '@/lib/dates/format';
import { academicYearInWords } from '@/lib/dates/iso-date';
import { eventModeLabel, halfTermLabel } from '@/lib/events/labels';
import type { OutlineItem } from '@/lib/programmes/types';

/** What the programme plans by half-term, for somebody who is in no group yet. */
export function OutlineTable({ items }: { items: OutlineItem[] }) {
  return (
    <Table
      caption={
        <>
          Outline of the programme <Tag tone="warning">Provisional</Tag>
        </>
      }
      columns={[
        {
          header: 'Half-term',
          rowHeader: true,
          cell: (item) => `${halfTermLabel[item.halfTerm]}, ${academicYearInWords(item.academicYear)}`,
        },
        {
          header: 'Event',
          plain: true,
          cell: (item) => (
            <>
              {item.title}
              <small>
                Module {item.module.number}: {item.module.title}
              </small>
            </>
          ),
        },
        { header: 'Where', cell: (item) => eventModeLabel[item.mode] },
        { header: 'Length', cell: (item) => formatMinutes(item.minutes) },
      ]}
      rows={items}
      rowKey={(item) => `${item.academicYear} ${item.halfTerm} ${item.module.number} ${item.title}`}
    />
  );
}

import { type Column, Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { halfTermLabel } from '@/lib/events/labels';
import type { OrderPlace } from '@/lib/module-orders/types';

/** The places of a programme: what it plans there, and what is taken there by agreement. */
export function OrderTable({ places, isAgreed }: { places: OrderPlace[]; isAgreed: boolean }) {
  const columns: Column<OrderPlace>[] = [
    {
      header: 'Place',
      rowHeader: true,
      cell: ({ year, halfTerm }) => (
        <>
          Year {year}
          <small className="block font-normal text-ink-soft">from {halfTermLabel[halfTerm]}</small>
        </>
      ),
    },
    { header: 'Programme’s order', plain: !isAgreed, cell: ({ planned }) => moduleName(planned) },
    ...(isAgreed
      ? [
          {
            header: 'Agreed order',
            cell: (place: OrderPlace) => (
              <>
                {place.taken.id === place.planned.id ? (
                  <span className="text-ink-soft">The same</span>
                ) : (
                  <>
                    {moduleName(place.taken)} <Tag tone="info">Moved</Tag>
                  </>
                )}
                {place.overruns && (
                  <small className="block text-ink-soft">
                    Its {place.taken.weeks} weeks are more than the {place.weeks} of this place, so the last
                    run beside the next module.
                  </small>
                )}
              </>
            ),
          },
        ]
      : []),
  ];
  return (
    <Table
      caption="Order of modules"
      captionHidden
      columns={columns}
      rows={places}
      rowKey={({ position }) => String(position)}
    />
  );
}

export function moduleName({ number, title }: { number: number; title: string }): string {
  return `Module ${number}: ${title}`;
}

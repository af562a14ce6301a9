import { ButtonForm } from '@/components/groups/draft-form';
import { Banner } from '@/components/ui/banner';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { formatDate } from '@/lib/dates/format';
import { partsOfDate } from '@/lib/dates/typed';
import type { FormState } from '@/lib/forms/form-state';
import { orderDoneLabel } from '@/lib/module-orders/labels';
import type { OrderDetails } from '@/lib/module-orders/types';
import { OrderForm } from './order-form';
import { OrderTable } from './order-table';

type Action = (state: FormState, formData: FormData) => Promise<FormState>;

/** The order of modules of a group or a person: what is agreed, by whom, and the form to change it. */
export function OrderPage({
  order,
  done,
  agree,
  clear,
}: {
  order: OrderDetails;
  done: string | string[] | undefined;
  agree: Action;
  clear: Action;
}) {
  const { subject, agreed, places, version } = order;
  const hidden = { subject: subject.kind, id: subject.id, version: String(version) };
  const message = typeof done === 'string' ? orderDoneLabel[done] : undefined;
  return (
    <>
      <PageHeader
        title="Order of modules"
        caption={order.name}
        lede={order.programmeName ?? undefined}
        back={order.back}
      />
      {message !== undefined && <Banner tone="success" title={message} announce />}
      {places.length === 0 ? (
        <EmptyState title="There are no modules to order">
          <p>
            {subject.kind === 'group' ? 'Set the programme of the group first.' : 'No programme is known.'}
          </p>
        </EmptyState>
      ) : (
        <div className="stack">
          <Card title={agreed?.fits ? 'Agreed order' : 'The programme’s order'} id="order">
            <Standing order={order} />
            <OrderTable places={places} isAgreed={agreed?.fits ?? false} />
            {agreed !== null && (
              <ButtonForm action={clear} hidden={hidden} label="Clear the agreed order" variant="secondary" />
            )}
          </Card>
          <Card title={agreed === null ? 'Agree another order' : 'Change the agreed order'} id="change">
            <p>{consequenceOf(order)}</p>
            <OrderForm
              // What is typed does not outlive a change that was saved.
              key={version}
              action={agree}
              hidden={hidden}
              places={places}
              agreedWith={agreed?.with ?? ''}
              agreedOn={partsOfDate(agreed?.on ?? null)}
              submit="Save the agreed order"
            />
          </Card>
        </div>
      )}
    </>
  );
}

function Standing({ order: { agreed } }: { order: OrderDetails }) {
  if (agreed === null)
    return <p>No other order is agreed, so the modules are taken as the programme has them.</p>;
  const recorded = agreed.recordedBy === null ? '' : `, recorded by ${agreed.recordedBy}`;
  return (
    <p>
      Agreed with <b>{agreed.with}</b> on {formatDate(agreed.on)}
      {recorded}.
      {!agreed.fits &&
        ' It names other modules than the programme has now, so the programme’s order is followed. Agree it again.'}
    </p>
  );
}

function consequenceOf({ subject, publishedEvents, group }: OrderDetails): string {
  if (subject.kind === 'group')
    return publishedEvents === 0
      ? 'Events that are generated from now on follow it. Modules stay in their year, so the hours of each year stay the same.'
      : `Events that are generated from now on follow it, and so do drafts that are generated again. The ${publishedEvents === 1 ? 'published event keeps its day' : `${publishedEvents} published events keep their days`} until you move them. Modules stay in their year, so the hours of each year stay the same.`;
  return group === null
    ? 'The outline of their programme, its exports and their visits follow it. Modules stay in their year, so the hours of each year stay the same.'
    : `Their visits follow it. They attend the events of ${group.name}, which keep the order of the group; choose a group in the same order if they need one.`;
}

import { type AttentionItem, AttentionList } from '@/components/ui/attention-list';
import type { Tone } from '@/components/ui/tag';
import { formatAge } from '@/lib/dates/format';
import { daysBetween, type IsoDate } from '@/lib/dates/iso-date';
import type { QueueFigures } from '@/lib/requests/staff/queue';
import type { Queue, TodayQueues as Queues } from '@/lib/staff/types';
import { listHref } from '@/lib/transport/list-address';
import { peoplePath } from './people-filters';

/** What waits for the staff member's own organisation, the most pressing first. */
export function TodayQueues({
  queues,
  requests,
  today,
}: {
  queues: Queues;
  requests: QueueFigures;
  today: IsoDate;
}) {
  const items = [...requestItems(requests), ...itemsOf(queues, today)];
  if (items.length === 0) {
    return (
      <p>
        Nothing at the moment. Questions from schools, registrations to check and people to place appear here.
      </p>
    );
  }
  return <AttentionList items={items} />;
}

/** Overdue ones first; then what nobody has claimed, and what is the reader's own. */
function requestItems({ late, unowned, mine }: QueueFigures): AttentionItem[] {
  const items: (AttentionItem & { count: number })[] = [
    {
      key: 'requests-late',
      ...urgent(late, 'Overdue', 'danger'),
      title: `${counted(late, 'request')} past the day on which an answer was due`,
      href: '/staff/requests?late=yes',
    },
    {
      key: 'requests-unowned',
      ...urgent(unowned, 'Waiting', 'warning'),
      title: `${counted(unowned, 'request')} that nobody has claimed`,
      href: '/staff/requests?owner=none',
      action: { href: '/staff/requests?owner=none', label: 'Claim' },
    },
    {
      key: 'requests-mine',
      ...urgent(mine, 'Yours', 'info'),
      title: `${counted(mine, 'open request')} of yours`,
      href: '/staff/requests?owner=mine',
    },
  ];
  return items.filter(({ count }) => count > 0).map(({ count: _count, ...item }) => item);
}

function itemsOf(
  { enquiries, registrations, situations, invitations, imports }: Queues,
  today: IsoDate,
): AttentionItem[] {
  const toCheck = together(registrations.received, registrations.checking);
  const candidates: (AttentionItem & { count: number })[] = [
    {
      key: 'enquiries',
      ...queued(enquiries, today, 4),
      title: enquiries.count === 1 ? 'One enquiry is open' : `${enquiries.count} enquiries are open`,
      href: '/staff/enquiries',
      action: { href: '/staff/enquiries', label: 'Answer' },
    },
    {
      key: 'registrations',
      ...queued(toCheck, today, 5),
      title: `${counted(toCheck.count, 'registration')} to check`,
      href: listHref(peoplePath, {
        registration: 'to_check',
      }),
    },
    {
      key: 'no_group',
      ...urgent(situations.no_group, 'To place', 'warning'),
      title: `${counted(situations.no_group, 'person', 'people')} not placed in a group`,
      href: listHref(peoplePath, { status: 'no_group' }),
      action: { href: '/staff/allocations', label: 'Find groups' },
    },
    {
      key: 'imports',
      ...queued(imports.waiting, today, 2),
      title: `${counted(imports.waiting.count, 'import')} checked and ready to apply`,
      href: '/staff/imports',
    },
    {
      key: 'imports-failed',
      ...urgent(imports.failed.count, 'Failed', 'danger'),
      title: `${counted(imports.failed.count, 'import')} failed`,
      href: '/staff/imports',
    },
    {
      key: 'invitations-failed',
      ...urgent(invitations.failed, 'Failed', 'danger'),
      title: `${counted(invitations.failed, 'invitation')} could not be delivered`,
      href: '/staff/invitations?state=failed',
    },
    {
      key: 'invitations-expired',
      ...urgent(invitations.expired, 'Expired', 'warning'),
      title: `${counted(invitations.expired, 'invitation')} expired without being accepted`,
      href: '/staff/invitations?state=expired',
    },
    {
      key: 'invitations-not-sent',
      ...urgent(invitations.not_invited, 'Not sent', 'info'),
      title: `${counted(invitations.not_invited, 'contact')} not invited yet`,
      href: '/staff/invitations?state=not_invited',
    },
  ];
  return candidates.filter(({ count }) => count > 0).map(({ count: _count, ...item }) => item);
}

function queued({ count, oldest }: Queue, today: IsoDate, overdueAfter: number) {
  const days = oldest === null ? 0 : daysBetween(oldest, today);
  const tone: Tone = days > overdueAfter ? 'danger' : 'warning';
  return {
    count,
    tone,
    tag: days > overdueAfter ? 'Overdue' : 'Waiting',
    detail: days === 0 ? 'Since today' : `The oldest has waited ${formatAge(days)}`,
  };
}

function urgent(count: number, tag: string, tone: Tone) {
  return { count, tag, tone };
}

function together(one: Queue, other: Queue): Queue {
  const oldest = [one.oldest, other.oldest].filter((date) => date !== null).sort()[0] ?? null;
  return { count: one.count + other.count, oldest };
}

function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? singular : plural}`;
}

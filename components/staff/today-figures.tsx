import { Table } from '@/components/ui/table';
import { formatAge } from '@/lib/dates/format';
import { daysBetween, type IsoDate } from '@/lib/dates/iso-date';
import { registrationLabel, situationLabel } from '@/lib/staff/labels';
import { registrationStatuses, type Situation, type TodayQueues } from '@/lib/staff/types';
import { listHref } from '@/lib/transport/list-address';
import { peoplePath } from './people-filters';

/** Every state of a registration with its number of people, each a link to them. */
export function RegistrationsByState({
  registrations,
  today,
}: {
  registrations: TodayQueues['registrations'];
  today: IsoDate;
}) {
  const rows = registrationStatuses.map((status) => ({ status, ...registrations[status] }));
  const isWaiting = new Set(['received', 'checking', 'waiting_for_school', 'accepted']);
  return (
    <Table
      caption="Registrations by state"
      captionHidden
      onPhone="scroll"
      columns={[
        {
          header: 'State',
          rowHeader: true,
          cell: ({ status }) => (
            <a href={listHref(peoplePath, { registration: status })}>{registrationLabel[status]}</a>
          ),
        },
        { header: 'People', align: 'right', cell: ({ count }) => count.toLocaleString('en-GB') },
        {
          header: 'The oldest',
          align: 'right',
          cell: ({ status, oldest }) =>
            oldest === null || !isWaiting.has(status) ? '–' : formatAge(daysBetween(oldest, today)),
        },
      ]}
      rows={rows}
      rowKey={({ status }) => status}
    />
  );
}

const watched: Situation[] = ['no_mentor', 'paused', 'withdrawn', 'joining', 'leaving'];

/** What is so of people today without waiting for staff. */
export function PeopleToday({ situations }: { situations: TodayQueues['situations'] }) {
  return (
    <Table
      caption="People today"
      captionHidden
      onPhone="scroll"
      columns={[
        {
          header: 'Status',
          rowHeader: true,
          cell: ({ name }) => <a href={listHref(peoplePath, { status: name })}>{situationLabel[name]}</a>,
        },
        { header: 'People', align: 'right', cell: ({ count }) => count.toLocaleString('en-GB') },
      ]}
      rows={watched.map((name) => ({ name, count: situations[name] }))}
      rowKey={({ name }) => name}
    />
  );
}

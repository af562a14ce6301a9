import { type Column, Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { roleShortLabel } from '@/lib/people/labels';
import { openSteps } from '@/lib/readiness/rules';
import type { ReadyPerson } from '@/lib/readiness/types';
import { stepDetail } from './ready-steps';

/** Everybody of a school with what is left, those with most left first. */
export function ReadyTable({
  caption,
  people,
  personPath,
}: {
  caption: string;
  people: ReadyPerson[];
  personPath: (personId: string) => string;
}) {
  const columns: Column<ReadyPerson>[] = [
    {
      header: 'Name',
      rowHeader: true,
      cell: ({ personId, name, role, intake }) => (
        <>
          <a href={personPath(personId)}>{name}</a>
          <small>{[roleShortLabel[role], intake].filter(Boolean).join(', ')}</small>
        </>
      ),
    },
    {
      header: 'Done',
      plain: true,
      cell: ({ done, needed }) =>
        done === needed ? <Tag tone="success">All done</Tag> : `${done} of ${needed} done`,
    },
    { header: 'What is left', cell: ({ steps }) => <LeftToDo steps={steps} /> },
  ];
  return (
    <Table
      caption={caption}
      captionHidden
      columns={columns}
      rows={people}
      rowKey={({ personId, role }) => `${personId} ${role}`}
      rowName={({ name }) => name}
    />
  );
}

function LeftToDo({ steps }: Pick<ReadyPerson, 'steps'>) {
  const open = openSteps(steps);
  if (open.length === 0) return 'Nothing';
  return (
    <ul className="plain-list">
      {open.map((step) => (
        <li key={step.key}>
          {step.isOurs ? <b>{step.label}</b> : step.label} <small>{stepDetail(step)}</small>
        </li>
      ))}
    </ul>
  );
}

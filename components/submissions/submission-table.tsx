import { type Column, Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { formatDate } from '@/lib/dates/format';
import { roleWord, schoolStateWords, submissionNumber } from '@/lib/submissions/labels';
import type { SubmissionSummary } from '@/lib/submissions/types';

export function SubmissionTable({ submissions, path }: { submissions: SubmissionSummary[]; path: string }) {
  const columns: Column<SubmissionSummary>[] = [
    {
      header: 'Name',
      rowHeader: true,
      cell: ({ name, number }) => (
        <>
          <a href={`${path}/registrations/${submissionNumber(number)}`}>
            <bdi>{name}</bdi>
          </a>
          <small className="block font-normal text-ink-soft">{submissionNumber(number)}</small>
        </>
      ),
    },
    { header: 'As', cell: ({ role }) => (role === 'ect' ? 'ECT' : 'Mentor') },
    { header: 'Starts', cell: ({ startsOn }) => formatDate(startsOn) },
    { header: 'Sent', cell: ({ sentOn }) => formatDate(sentOn) },
    {
      header: 'State',
      plain: true,
      cell: ({ state }) => (
        <>
          <Tag tone={schoolStateWords[state].tone}>{schoolStateWords[state].tag}</Tag>
          <small className="mt-1 block text-ink-soft">{schoolStateWords[state].sentence}</small>
        </>
      ),
    },
  ];
  return (
    <Table
      caption="Registrations that were sent"
      captionHidden
      columns={columns}
      rows={submissions}
      rowKey={({ id }) => id}
      rowName={({ name, role }) => `${name}, ${roleWord[role]}`}
    />
  );
}

import { Card } from '@/components/ui/card';
import type { SubmissionSummary } from '@/lib/submissions/types';
import { SubmissionTable } from './submission-table';

/** On the list and on the home page of a school: what it sent and nobody has decided about. */
export function SentCard({ submissions, path }: { submissions: SubmissionSummary[]; path: string }) {
  if (submissions.length === 0) return null;
  return (
    <Card
      id="sent-registrations"
      title={`Registrations being checked (${submissions.length})`}
      aside={<a href={`${path}/registrations`}>All that were sent</a>}
    >
      <SubmissionTable submissions={submissions} path={path} />
    </Card>
  );
}

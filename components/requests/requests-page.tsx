import { Stack } from '@/components/layout/stack';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import type { RequestListItem } from '@/lib/requests/list-queries';
import { RequestsTable } from './requests-table';

export function RequestsPage({
  requests: { open, closed },
  hrefOf,
  report,
  question,
  withPeople,
}: {
  requests: { open: RequestListItem[]; closed: RequestListItem[] };
  hrefOf: (number: number) => string;
  report: { href: string; label: string };
  question: string;
  withPeople: boolean;
}) {
  const mine = open.filter(({ state }) => state === 'needs_information').length;
  return (
    <>
      <PageHeader
        title={withPeople ? 'Requests' : 'My requests'}
        lede={ledeOf(open.length, mine)}
        actions={
          <>
            <ButtonLink href={report.href}>{report.label}</ButtonLink>
            <ButtonLink href={question} variant="secondary">
              Ask a question
            </ButtonLink>
          </>
        }
      />
      <Stack>
        {open.length === 0 && closed.length === 0 ? (
          <EmptyState title="Nothing has been reported yet">
            <p>
              When somebody leaves, is away for long, changes working days or has a new name, report it here.
              You see what will happen, and follow it until it is done.
            </p>
          </EmptyState>
        ) : (
          <>
            {open.length > 0 && (
              <RequestsTable caption="Open" requests={open} hrefOf={hrefOf} withPeople={withPeople} />
            )}
            {closed.length > 0 && (
              <RequestsTable caption="Closed" requests={closed} hrefOf={hrefOf} withPeople={withPeople} />
            )}
          </>
        )}
      </Stack>
    </>
  );
}

function ledeOf(open: number, mine: number): string {
  if (open === 0) return 'Nothing is open.';
  const all = open === 1 ? '1 is open' : `${open} are open`;
  return mine === 0
    ? `${all}. None of them waits for you.`
    : `${all}. ${mine === 1 ? '1 waits' : `${mine} wait`} for you.`;
}

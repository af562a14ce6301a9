import { Card } from '@/components/ui/card';
import { TaskList } from '@/components/ui/task-list';
import { requestNumber, requestStateLabel } from '@/lib/requests/labels';
import type { RequestListItem } from '@/lib/requests/list-queries';
import { requestTone } from '@/lib/requests/words';

/** What is under way, beside whom or what it is about. Nothing where nothing is. */
export function OpenRequests({
  requests,
  hrefOf,
  all,
  withPeople = false,
}: {
  requests: readonly RequestListItem[];
  hrefOf: (number: number) => string;
  all: string;
  withPeople?: boolean;
}) {
  if (requests.length === 0) return null;
  const waits = requests.some(({ state }) => state === 'needs_information');
  return (
    <Card
      id="open-requests"
      title="Open requests"
      accent={waits ? 'next' : undefined}
      aside={<a href={all}>All requests</a>}
    >
      <TaskList
        tasks={requests.map(({ number, what, about, clock, state }) => ({
          key: String(number),
          label: (
            <>
              {requestNumber(number)}: {what}
              {withPeople && about !== null && (
                <>
                  , <bdi>{about}</bdi>
                </>
              )}
            </>
          ),
          href: hrefOf(number),
          detail: clock,
          status: { tone: requestTone[state], text: requestStateLabel[state] },
        }))}
      />
    </Card>
  );
}

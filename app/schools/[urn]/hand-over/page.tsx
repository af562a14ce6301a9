import type { Metadata } from 'next';
import { FeedsInUse } from '@/components/feeds/feeds-in-use';
import { HandOverForm } from '@/components/hand-overs/hand-over-form';
import { HandOverNote, OpenRequests } from '@/components/hand-overs/hand-over-sheet';
import { schoolPaths } from '@/components/people/paths';
import { ReadyTable } from '@/components/readiness/ready-table';
import { PrintButton } from '@/components/schedules/print-button';
import { Banner } from '@/components/ui/banner';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { requireSchool } from '@/lib/auth/require-actor';
import { now, today } from '@/lib/dates/clock';
import { formatDateLong } from '@/lib/dates/format';
import { listSchoolFeeds } from '@/lib/feeds/queries';
import { getHandOver } from '@/lib/hand-overs/queries';
import { handOverAddressSchema } from '@/lib/hand-overs/schemas';
import { listReadiness } from '@/lib/readiness/queries';
import { circumstanceOf } from '@/lib/requests/circumstances/catalogue';
import { inWords } from '@/lib/requests/fields/read-answers';
import { requestNumber, requestStateLabel } from '@/lib/requests/labels';
import { getStandingExports } from '@/lib/scheduled-exports/queries';
import { writeHandOverAction } from './actions';

export const metadata: Metadata = { title: 'Hand-over' };

interface Props {
  params: Promise<{ urn: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function HandOverPage({ params, searchParams }: Props) {
  const { actor, school } = await requireSchool((await params).urn);
  const { saved } = handOverAddressSchema.parse(await searchParams);
  const { handOver, requests } = await getHandOver(actor);
  const left = (await listReadiness(actor, school.id)).filter(({ done, needed }) => done < needed);
  const feeds = await listSchoolFeeds(actor);
  const standing = await getStandingExports(actor);
  const path = `/schools/${school.urn}`;
  return (
    <>
      <PageHeader
        back={{ href: `${path}/your-school`, label: 'Your School' }}
        title="Hand-over"
        lede={`Everything that is under way at ${school.name} on ${formatDateLong(today())}, for whoever takes over`}
        actions={<PrintButton />}
      />
      {saved && <Banner tone="success" title="The hand-over has been saved" announce />}
      <div className="stack">
        {handOver && <HandOverNote handOver={handOver} />}
        <OpenRequests
          lines={requests.map(({ number, circumstance, personName, state, dueOn }) => ({
            number: requestNumber(number),
            href: `${path}/requests/${requestNumber(number)}`,
            title: inWords(circumstanceOf(circumstance).title, personName ?? school.name),
            state: requestStateLabel[state],
            due: dueOn,
          }))}
        />
        <Card id="left" title={`What is left to set up (${left.length})`}>
          {left.length === 0 ? (
            <p>Everything is set up.</p>
          ) : (
            <ReadyTable
              caption="People with something left, those with most first"
              people={left}
              personPath={schoolPaths(school.urn).doneOf}
            />
          )}
        </Card>
        <FeedsInUse feeds={feeds} now={now()} href={`${path}/calendars`} />
        <Card id="accounts" title="Accounts and what hangs on them">
          <p>
            Calendar feeds and standing exports belong to whoever made them and end with their access: the
            next induction tutor makes their own.
            {standing.current && ' You have a standing export of the schedule by e-mail.'}
          </p>
          <p>
            <a href={`${path}/your-school#access`}>
              {actor.role === 'headteacher' ? 'Invite an induction tutor' : 'Who has access'}
            </a>
          </p>
        </Card>
        <Card id="write" title={handOver === null ? 'Write the hand-over' : 'Change the hand-over'}>
          <HandOverForm
            key={handOver?.version ?? 0}
            action={writeHandOverAction}
            urn={school.urn}
            handOver={handOver}
          />
        </Card>
      </div>
    </>
  );
}

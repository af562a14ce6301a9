import type { Metadata } from 'next';
import { HeldNotices } from '@/components/groups/held-notices';
import { Columns } from '@/components/layout/columns';
import { peoplePath } from '@/components/staff/people-filters';
import { PeopleToday, RegistrationsByState } from '@/components/staff/today-figures';
import { TodayQueues } from '@/components/staff/today-queues';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { SearchForm } from '@/components/ui/search-form';
import { requireStaff } from '@/lib/auth/require-actor';
import { today } from '@/lib/dates/clock';
import { formatDateLong } from '@/lib/dates/format';
import { countWaitingGroups } from '@/lib/groups/queries';
import { editsPublicPages } from '@/lib/public-pages/staff-queries';
import { countRequestQueue } from '@/lib/requests/staff/queue';
import { getTodayQueues } from '@/lib/staff/today';

export const metadata: Metadata = { title: 'Today' };

export default async function StaffTodayPage() {
  const { actor } = await requireStaff();
  const [queues, groups, requests, editsPages] = await Promise.all([
    getTodayQueues(actor),
    countWaitingGroups(actor),
    countRequestQueue(actor),
    editsPublicPages(actor),
  ]);
  const day = today();
  return (
    <>
      <PageHeader title="Today" lede={formatDateLong(day)} />
      <HeldNotices queues={groups} />
      <SearchForm action={peoplePath} label="Find a person by name, TRN or e-mail address" />
      <div className="stack mt-6">
        <Card title="Waiting for you" id="waiting" accent="next">
          <TodayQueues queues={queues} requests={requests} today={day} />
        </Card>
        <Columns kind="halves">
          <Card title="Registrations" id="registrations">
            <RegistrationsByState registrations={queues.registrations} today={day} />
          </Card>
          <Card title="ECTs and mentors" id="people">
            <PeopleToday situations={queues.situations} />
          </Card>
        </Columns>
        {editsPages && (
          <p>
            <a href="/staff/pages">Change the public pages</a>, which anybody reads without signing in
          </p>
        )}
      </div>
    </>
  );
}

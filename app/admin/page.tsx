import type { Metadata } from 'next';
import { Columns } from '@/components/layout/columns';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { SummaryList } from '@/components/ui/summary-list';
import { type Task, TaskList } from '@/components/ui/task-list';
import { requireAdministrator } from '@/lib/auth/require-actor';
import { getInstallationOverview } from '@/lib/installation/overview';

export const metadata: Metadata = { title: 'Administration' };

export default async function AdministrationPage() {
  const { actor } = await requireAdministrator();
  const overview = await getInstallationOverview(actor);
  return (
    <>
      <PageHeader
        title="Administration"
        lede="Accounts and settings. Administrators see no schools’ or teachers’ records."
      />
      <Columns kind="two-thirds">
        <Card id="to-do" title="Before schools can use it">
          <TaskList
            tasks={[
              task(
                'Name the organisation whose portal this is',
                '/admin/settings/product',
                overview.hasOrganisation,
              ),
              task('Set the mail server', '/admin/settings/mail-server', overview.hasMailServer),
              task('Invite the first member of staff', '/admin/members', overview.staff > 0),
            ]}
          />
        </Card>
        <Card id="figures" title="Accounts">
          <SummaryList
            rows={[
              { label: 'Accounts', value: overview.accounts.toLocaleString('en-GB') },
              { label: 'Open sessions', value: overview.signedInNow.toLocaleString('en-GB') },
              {
                label: 'Sign-ins in seven days',
                value: `${overview.signIns.accepted} accepted, ${overview.signIns.refused} refused`,
              },
            ]}
          />
        </Card>
      </Columns>
    </>
  );
}

function task(label: string, href: string, done: boolean): Task {
  return {
    key: href,
    label,
    href,
    status: done ? { tone: 'success', text: 'Done' } : { tone: 'warning', text: 'To do' },
  };
}

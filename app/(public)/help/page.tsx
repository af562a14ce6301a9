import type { Metadata } from 'next';
import { SupportContacts } from '@/components/enquiries/support-contacts';
import { Columns } from '@/components/layout/columns';
import { Card } from '@/components/ui/card';
import { ConfirmationPanel } from '@/components/ui/confirmation-panel';
import { PageHeader } from '@/components/ui/page-header';
import { getSettings } from '@/lib/settings/queries';
import { askForHelpAction } from './actions';
import { HelpForm } from './form';

export const metadata: Metadata = { title: 'Ask for access or help' };

export default async function HelpPage({ searchParams }: { searchParams: Promise<{ sent?: string }> }) {
  const { sent } = await searchParams;
  const { support, organisation } = await getSettings();
  if (sent !== undefined) {
    return (
      <>
        <ConfirmationPanel title="Your question has been sent">We will answer by e-mail.</ConfirmationPanel>
        <h2 className="mt-6">What happens next</h2>
        <p>
          {organisation?.name ?? 'The support team'} checks that you work at the school and answers within
          three working days. If you asked for access, look for an invitation in your e-mail.
        </p>
        <p className="mt-3">
          <a href="/">Back to the start page</a>
        </p>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title="Ask for access or help"
        lede="For headteachers, induction tutors, ECTs and mentors who cannot sign in, or who do not have an account yet."
      />
      <Columns kind="two-thirds">
        <HelpForm action={askForHelpAction} />
        <Card title="You can also ask" id="contacts">
          <SupportContacts contacts={support.contacts} />
        </Card>
      </Columns>
    </>
  );
}

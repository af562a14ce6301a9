import type { Metadata } from 'next';
import { EnquiryForm } from '@/components/enquiries/enquiry-form';
import { SupportContacts } from '@/components/enquiries/support-contacts';
import { Columns } from '@/components/layout/columns';
import { Card } from '@/components/ui/card';
import { ConfirmationPanel } from '@/components/ui/confirmation-panel';
import { PageHeader } from '@/components/ui/page-header';
import { requireSelf } from '@/lib/auth/require-actor';
import { enquiryPageSchema } from '@/lib/enquiries/schemas';
import { selfTopics, topicOptions } from '@/lib/enquiries/topics';
import { getSettings } from '@/lib/settings/queries';
import { askOwnQuestionAction } from './actions';

export const metadata: Metadata = { title: 'Ask the support team' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function NewOwnEnquiryPage({ searchParams }: Props) {
  await requireSelf();
  const { topic, sent } = enquiryPageSchema.parse(await searchParams);
  const { support } = await getSettings();

  if (sent !== undefined) {
    return (
      <>
        <ConfirmationPanel
          title="Your question has been sent"
          reference={{ label: 'Its number is', value: String(sent) }}
        />
        <h2 className="mt-6">What happens next</h2>
        <p>The support team answers by e-mail within three working days.</p>
        <p className="mt-3">
          <a href="/me">Back to your training</a>
        </p>
      </>
    );
  }
  return (
    <>
      <PageHeader back={{ href: '/me', label: 'Your training' }} title="Ask the support team" />
      <Columns kind="two-thirds">
        <EnquiryForm
          action={askOwnQuestionAction}
          topics={topicOptions(selfTopics)}
          topic={selfTopics.includes(topic) ? topic : 'help'}
          opening=""
          personId=""
          address={{}}
        />
        <Card title="You can also ask" id="contacts">
          <SupportContacts contacts={support.contacts} />
        </Card>
      </Columns>
    </>
  );
}

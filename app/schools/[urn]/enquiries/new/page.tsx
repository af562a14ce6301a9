import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EnquiryForm } from '@/components/enquiries/enquiry-form';
import { SupportContacts } from '@/components/enquiries/support-contacts';
import { Columns } from '@/components/layout/columns';
import { Card } from '@/components/ui/card';
import { ConfirmationPanel } from '@/components/ui/confirmation-panel';
import { PageHeader } from '@/components/ui/page-header';
import { requireSchoolReader } from '@/lib/auth/require-actor';
import { enquiryOpening } from '@/lib/enquiries/labels';
import { findEnquiryPerson } from '@/lib/enquiries/queries';
import { enquiryPageSchema } from '@/lib/enquiries/schemas';
import { schoolTopics, topicOptions } from '@/lib/enquiries/topics';
import { getSettings } from '@/lib/settings/queries';
import { askQuestionAction } from './actions';

export const metadata: Metadata = { title: 'Ask the support team' };

interface Props {
  params: Promise<{ urn: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function NewEnquiryPage({ params, searchParams }: Props) {
  const { urn } = await params;
  const { actor, school, canAct } = await requireSchoolReader(urn);
  if (!canAct || actor.kind !== 'school') notFound();
  const { topic, person: personId, sent } = enquiryPageSchema.parse(await searchParams);
  const { support } = await getSettings();

  if (sent !== undefined) {
    return (
      <>
        <ConfirmationPanel
          title="Your question has been sent"
          reference={{ label: 'Its number is', value: String(sent) }}
        />
        <h2 className="mt-6">What happens next</h2>
        <p>
          The support team answers by e-mail within three working days. Nothing has been changed yet, neither
          here nor with the DfE.
        </p>
        <p className="mt-3">
          <a href={`/schools/${school.urn}/people`}>Back to ECTs and Mentors</a>
        </p>
      </>
    );
  }

  const person = personId === undefined ? null : await findEnquiryPerson(actor, personId);
  return (
    <>
      <PageHeader
        back={
          person === null
            ? { href: `/schools/${school.urn}/people`, label: 'ECTs and Mentors' }
            : { href: `/schools/${school.urn}/people/${person.id}`, label: person.name }
        }
        title="Ask the support team"
        lede={person === null ? `For ${school.name}` : `About ${person.name}`}
      />
      <Columns kind="two-thirds">
        <EnquiryForm
          action={askQuestionAction}
          topics={topicOptions(schoolTopics)}
          topic={topic}
          opening={enquiryOpening[topic](person?.name ?? null)}
          personId={person?.id ?? ''}
          address={{ urn: String(school.urn) }}
        />
        <Card title="You can also ask" id="contacts">
          <SupportContacts contacts={support.contacts} />
        </Card>
      </Columns>
    </>
  );
}

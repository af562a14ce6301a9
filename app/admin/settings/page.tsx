import type { Metadata } from 'next';
import { Banner } from '@/components/ui/banner';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { SummaryList } from '@/components/ui/summary-list';
import { requireAdministrator } from '@/lib/auth/require-actor';
import { organisationKindLabel } from '@/lib/organisations/labels';
import { listOrganisations } from '@/lib/organisations/queries';
import { getMailServer, getSettings } from '@/lib/settings/queries';

export const metadata: Metadata = { title: 'Settings' };

interface Props {
  searchParams: Promise<{ saved?: string }>;
}

const change = (section: string, about: string) => ({
  href: `/admin/settings/${section}`,
  label: 'Change',
  about,
});

export default async function SettingsPage({ searchParams }: Props) {
  const { actor } = await requireAdministrator();
  const { saved } = await searchParams;
  const settings = await getSettings();
  const organisations = await listOrganisations(actor);
  const mailServer = await getMailServer(actor);
  const { product, links, support, requests, organisation } = settings;
  return (
    <>
      <PageHeader title="Settings" lede="What people read and where mail goes. Changes show at once." />
      {saved !== undefined && <Banner tone="success" title="Saved" announce />}
      <div className="stack">
        <Card id="general" title="General">
          <SummaryList
            rows={[
              {
                label: 'Name of the product',
                value: product.name,
                action: change('product', 'the name of the product'),
              },
              {
                label: 'Whose portal this is',
                value: organisation?.name ?? 'Not set',
                action: change('product', 'whose portal this is'),
              },
              {
                label: 'Mentors in headings',
                value: product.mentorsHeading,
                action: change('product', 'what mentors are called in headings'),
              },
              {
                label: 'Mail server',
                value:
                  mailServer === null
                    ? 'Not set: no mail is sent'
                    : `${mailServer.host}, port ${mailServer.port}`,
                action: change('mail-server', 'the mail server'),
              },
              {
                label: 'Reports are answered within',
                value: requests.workingDays === 1 ? '1 working day' : `${requests.workingDays} working days`,
                action: change('requests', 'within how many days reports are answered'),
              },
              {
                label: 'Canvas',
                value: `${links.canvas.name}, ${links.canvas.url}`,
                action: change('links', 'the Canvas link'),
              },
              {
                label: 'DfE service',
                value: `${links.dfe.name}, ${links.dfe.url}`,
                action: change('links', 'the DfE link'),
              },
            ]}
          />
        </Card>
        <Card id="organisations" title="Organisations">
          {organisations.length === 0 ? (
            <p>None yet. Add the lead provider and the delivery partner first.</p>
          ) : (
            <SummaryList
              rows={organisations.map(({ name, kind }) => ({
                label: name,
                value: organisationKindLabel[kind],
              }))}
            />
          )}
          <ButtonLink href="/admin/settings/organisations" variant="secondary">
            Add an organisation
          </ButtonLink>
        </Card>
        <Card id="support" title="Support teams">
          {support.contacts.length === 0 ? (
            <p>None yet. Schools see here whom to ask.</p>
          ) : (
            <SummaryList
              rows={support.contacts.map((contact, position) => ({
                label: contact.name,
                value: [contact.purpose, contact.telephone, contact.email, contact.hours]
                  .filter(Boolean)
                  .join(' · '),
                action: change(`support/${position}`, contact.name),
              }))}
            />
          )}
          <ButtonLink href={`/admin/settings/support/${support.contacts.length}`} variant="secondary">
            Add a support team
          </ButtonLink>
        </Card>
      </div>
    </>
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SettingsForm } from '@/components/settings/settings-form';
import { PageHeader } from '@/components/ui/page-header';
import { requireAdministrator } from '@/lib/auth/require-actor';
import { listOrganisations } from '@/lib/organisations/queries';
import { getMailServer, getSettings } from '@/lib/settings/queries';
import {
  addOrganisationAction,
  changeLinksAction,
  changeMailServerAction,
  changeProductAction,
  changeRequestsAction,
} from '../actions';
import {
  linkFields,
  mailServerFields,
  newOrganisationFields,
  productFields,
  requestsFields,
} from '../fields';

const titles: Record<string, string> = {
  product: 'Name and organisation',
  organisations: 'Add an organisation',
  'mail-server': 'Mail server',
  links: 'Canvas and the DfE service',
  requests: 'Reports and questions of schools',
};

interface Props {
  params: Promise<{ section: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: titles[(await params).section] ?? 'Settings' };
}

export default async function SettingsSectionPage({ params }: Props) {
  const { section } = await params;
  const { actor } = await requireAdministrator();
  const title = titles[section];
  if (title === undefined) notFound();
  const settings = await getSettings();
  return (
    <>
      <PageHeader back={{ href: '/admin/settings', label: 'Settings' }} title={title} />
      {section === 'product' && (
        <SettingsForm
          action={changeProductAction}
          fields={productFields(settings, await listOrganisations(actor))}
          submit="Save"
        />
      )}
      {section === 'organisations' && (
        <SettingsForm
          action={addOrganisationAction}
          fields={newOrganisationFields}
          submit="Add organisation"
        />
      )}
      {section === 'mail-server' && (
        <SettingsForm
          action={changeMailServerAction}
          fields={mailServerFields(await getMailServer(actor))}
          submit="Save mail server"
        />
      )}
      {section === 'requests' && (
        <SettingsForm action={changeRequestsAction} fields={requestsFields(settings)} submit="Save" />
      )}
      {section === 'links' && (
        <SettingsForm action={changeLinksAction} fields={linkFields(settings.links)} submit="Save links" />
      )}
    </>
  );
}

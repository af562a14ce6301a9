import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SettingsForm } from '@/components/settings/settings-form';
import { PageHeader } from '@/components/ui/page-header';
import { requireAdministrator } from '@/lib/auth/require-actor';
import { getSettings } from '@/lib/settings/queries';
import { changeContactAction } from '../../actions';
import { contactFields } from '../../fields';

export const metadata: Metadata = { title: 'Support team' };

const noContact = { purpose: '', name: '', telephone: '', email: '', hours: '' };

interface Props {
  params: Promise<{ position: string }>;
}

export default async function SupportTeamPage({ params }: Props) {
  const { position } = await params;
  await requireAdministrator();
  const { support } = await getSettings();
  const index = /^\d$/.test(position) ? Number(position) : -1;
  if (index < 0 || index > support.contacts.length) notFound();
  const contact = support.contacts[index];
  return (
    <>
      <PageHeader
        back={{ href: '/admin/settings', label: 'Settings' }}
        title={contact === undefined ? 'Add a support team' : contact.name}
      />
      <SettingsForm
        action={changeContactAction}
        hidden={{ position }}
        fields={contactFields(contact ?? noContact)}
        submit={contact === undefined ? 'Add team' : 'Save team'}
        removable={contact === undefined ? undefined : { label: 'Remove this team', about: contact.name }}
      />
    </>
  );
}

import type { SettingsField } from '@/components/settings/settings-form';
import { organisationKindLabel } from '@/lib/organisations/labels';
import type { OrganisationListItem } from '@/lib/organisations/queries';
import type { Settings } from '@/lib/settings/queries';
import type { SettingValue, SupportContact } from '@/lib/settings/schemas';

export function productFields(settings: Settings, organisations: OrganisationListItem[]): SettingsField[] {
  return [
    { name: 'name', label: 'Name of the product', value: settings.product.name },
    {
      name: 'organisationId',
      label: 'Whose portal this is',
      hint: 'Its name stands in the header; questions without a school go to its staff.',
      value: settings.organisation?.id ?? '',
      empty: 'Choose an organisation',
      options: organisations
        .filter(({ kind }) => kind === 'lead_provider' || kind === 'delivery_partner')
        .map(({ id, name, kind }) => ({
          value: id,
          label: `${name} (${organisationKindLabel[kind].toLowerCase()})`,
        })),
    },
    {
      name: 'leadProviderId',
      label: 'Lead provider whose programme it is',
      value: settings.leadProvider?.id ?? '',
      empty: 'None chosen',
      options: organisations
        .filter(({ kind }) => kind === 'lead_provider')
        .map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      name: 'dataProtectionEmail',
      label: 'Whom people write to about their data',
      hint: 'The support team when left empty.',
      kind: 'email',
      value: settings.product.dataProtectionEmail,
    },
    {
      name: 'mentorsHeading',
      label: 'What mentors are called in headings',
      hint: 'Best Practice Network says ECMs. Sentences always say mentor, as the DfE does.',
      value: settings.product.mentorsHeading,
    },
  ];
}

export function requestsFields({ requests }: Settings): SettingsField[] {
  return [
    {
      name: 'workingDays',
      label: 'Working days within which a report is answered',
      hint: 'Monday to Friday, bank holidays excepted. New reports get it as their due date.',
      kind: 'number',
      value: String(requests.workingDays),
    },
  ];
}

export const newOrganisationFields: SettingsField[] = [
  {
    name: 'kind',
    label: 'What it is',
    value: '',
    empty: 'Choose one',
    options: (['lead_provider', 'delivery_partner', 'appropriate_body', 'trust'] as const).map((kind) => ({
      value: kind,
      label: organisationKindLabel[kind],
    })),
  },
  { name: 'name', label: 'Name of the organisation', value: '' },
];

export function mailServerFields(server: SettingValue<'mail_server'> | null): SettingsField[] {
  return [
    { name: 'host', label: 'Server', hint: 'For example smtp.example.org', value: server?.host ?? '' },
    { name: 'port', label: 'Port', kind: 'number', value: String(server?.port ?? 587) },
    {
      name: 'security',
      label: 'Encryption',
      value: server?.security ?? 'starttls',
      options: [
        { value: 'starttls', label: 'STARTTLS (usually port 587)' },
        { value: 'tls', label: 'TLS from the start (usually port 465)' },
        { value: 'none', label: 'None: only for a server on this machine' },
      ],
    },
    { name: 'username', label: 'User name', value: server?.username ?? '' },
    {
      name: 'password',
      label: 'Password',
      kind: 'password',
      hint: server === null ? undefined : 'Leave it empty to keep the stored one.',
      value: '',
    },
    {
      name: 'from',
      label: 'Mail is sent from',
      hint: 'For example ECF School Dashboard <ecf@example.org>',
      value: server?.from ?? '',
    },
  ];
}

export function linkFields(links: Settings['links']): SettingsField[] {
  return (['canvas', 'dfe'] as const).flatMap((key) => {
    const which = key === 'canvas' ? 'Canvas' : 'DfE service';
    return [
      { name: `${key}Name`, label: `${which}: name`, value: links[key].name },
      { name: `${key}Url`, label: `${which}: web address`, kind: 'url' as const, value: links[key].url },
      { name: `${key}Help`, label: `${which}: help text`, kind: 'long' as const, value: links[key].help },
      {
        name: `${key}Refused`,
        label: `${which}: whom to ask when refused`,
        kind: 'long' as const,
        value: links[key].refused,
      },
    ];
  });
}

export function contactFields(contact: SupportContact): SettingsField[] {
  return [
    { name: 'purpose', label: 'What the team helps with', value: contact.purpose },
    { name: 'name', label: 'Name of the team', value: contact.name },
    { name: 'telephone', label: 'Telephone', kind: 'tel', value: contact.telephone },
    { name: 'email', label: 'E-mail address', kind: 'email', value: contact.email },
    { name: 'hours', label: 'Hours', hint: 'For example Monday to Friday, 9am to 5pm', value: contact.hours },
  ];
}

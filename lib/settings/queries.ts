import 'server-only';
import { cache } from 'react';
import { type Actor, signInActor } from '@/lib/auth/actor';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { settingDefaults } from './defaults';
import { type SettingKey, type SettingValue, settingSchemas } from './schemas';

export interface Settings {
  product: SettingValue<'product'>;
  links: SettingValue<'links'>;
  support: SettingValue<'support'>;
  requests: SettingValue<'requests'>;
  /** The organisation whose portal this is; null until it has been set up. */
  organisation: NamedOrganisation | null;
  /** Whose programme it is: the portal's own organisation when that is a lead provider. */
  leadProvider: NamedOrganisation | null;
}

export interface NamedOrganisation {
  id: string;
  name: string;
  kind: string;
}

function parsed<Key extends SettingKey>(key: Key, value: unknown): SettingValue<Key> | undefined {
  const result = settingSchemas[key].safeParse(value);
  return result.success ? (result.data as SettingValue<Key>) : undefined;
}

/** The settings that pages show, read inside the transaction of the page. */
export async function readSettings(tx: Tx): Promise<Settings> {
  const rows = await tx.setting.findMany({
    where: { key: { in: ['product', 'links', 'support', 'requests', 'organisation'] } },
  });
  const stored = (key: SettingKey) => rows.find((row) => row.key === key)?.value;
  const named = parsed('organisation', stored('organisation'));
  const ids = [named?.organisationId, named?.leadProviderId].flatMap((id) => id || []);
  const organisations =
    ids.length === 0
      ? []
      : await tx.organisation.findMany({
          where: { id: { in: ids } },
          select: { id: true, name: true, kind: true },
        });
  const organisation = organisations.find(({ id }) => id === named?.organisationId) ?? null;
  return {
    product: parsed('product', stored('product')) ?? settingDefaults.product,
    links: parsed('links', stored('links')) ?? settingDefaults.links,
    support: parsed('support', stored('support')) ?? settingDefaults.support,
    requests: parsed('requests', stored('requests')) ?? settingDefaults.requests,
    organisation,
    leadProvider:
      organisation?.kind === 'lead_provider'
        ? organisation
        : (organisations.find(({ id }) => id === named?.leadProviderId) ?? null),
  };
}

/** The same for layouts and public pages, once per request. */
export const getSettings = cache(async (): Promise<Settings> => withActor(signInActor, readSettings));

/** The mail server with its password: for the worker and administrators alone. Null when none has been set. */
export async function getMailServer(actor: Actor): Promise<SettingValue<'mail_server'> | null> {
  return withActor(actor, async (tx) => {
    const row = await tx.setting.findUnique({ where: { key: 'mail_server' } });
    return parsed('mail_server', row?.value) ?? null;
  });
}

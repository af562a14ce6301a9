import type { Organisation, OrganisationKind } from '@/lib/db/generated/client';
import { persist } from './persist';
import { nextNumber } from './sequence';

export type { Organisation };

export interface OrganisationOverrides {
  name?: string;
  shortName?: string;
  email?: string;
  telephone?: string;
}

function create(kind: OrganisationKind, noun: string, overrides: OrganisationOverrides) {
  return persist((tx) =>
    tx.organisation.create({ data: { kind, name: `${noun} ${nextNumber()}`, ...overrides } }),
  );
}

export const createLeadProvider = (overrides: OrganisationOverrides = {}) =>
  create('lead_provider', 'Lead Provider', overrides);

export const createDeliveryPartner = (overrides: OrganisationOverrides = {}) =>
  create('delivery_partner', 'Delivery Partner', overrides);

export const createTrust = (overrides: OrganisationOverrides = {}) => create('trust', 'Trust', overrides);

export const createAppropriateBody = (overrides: OrganisationOverrides = {}) =>
  create('appropriate_body', 'Teaching School Hub', overrides);

async function findOrCreate(kind: OrganisationKind, name: string): Promise<Organisation> {
  const found = await persist((tx) => tx.organisation.findFirst({ where: { kind, name } }));
  return found ?? persist((tx) => tx.organisation.create({ data: { kind, name } }));
}

/** The providers of everything that does not name others. */
export const usualLeadProvider = () => findOrCreate('lead_provider', 'Usual Lead Provider');
export const usualDeliveryPartner = () => findOrCreate('delivery_partner', 'Usual Delivery Partner');

/** A migration makes the one there is; `emptyTables` takes it away. */
export async function installation(): Promise<Organisation> {
  const found = await persist((tx) => tx.organisation.findFirst({ where: { kind: 'installation' } }));
  return found ?? findOrCreate('installation', 'Installation');
}

import { type Demonstration, idOf } from '../rows';

export type ProviderKey = 'bpn' | 'ucl' | 'bellwether';
export type PartnerKey = 'step' | 'marchlands' | 'pennywell';

export const organisationId = {
  bpn: idOf('organisation bpn'),
  ucl: idOf('organisation ucl'),
  bellwether: idOf('organisation bellwether'),
  step: idOf('organisation step'),
  marchlands: idOf('organisation marchlands'),
  pennywell: idOf('organisation pennywell'),
  thistledown: idOf('organisation thistledown'),
  stepBody: idOf('organisation step appropriate body'),
  wrekinBody: idOf('organisation second appropriate body'),
};

const lines: { key: keyof typeof organisationId; kind: string; name: string; shortName: string | null }[] = [
  { key: 'bpn', kind: 'lead_provider', name: 'Best Practice Network', shortName: 'BPN' },
  { key: 'ucl', kind: 'lead_provider', name: 'University College London (UCL)', shortName: 'UCL' },
  {
    key: 'bellwether',
    kind: 'lead_provider',
    name: 'Bellwether Teacher Development',
    shortName: 'Bellwether',
  },
  {
    key: 'step',
    kind: 'delivery_partner',
    name: 'Shropshire & Telford Education Partnership',
    shortName: 'STEP',
  },
  { key: 'marchlands', kind: 'delivery_partner', name: 'Marchlands Teaching Partnership', shortName: null },
  { key: 'pennywell', kind: 'delivery_partner', name: 'Pennywell School Partnership', shortName: null },
  { key: 'thistledown', kind: 'trust', name: 'Thistledown Learning Trust', shortName: null },
  {
    key: 'stepBody',
    kind: 'appropriate_body',
    name: 'Shropshire & Telford Education Partnership',
    shortName: 'STEP',
  },
  { key: 'wrekinBody', kind: 'appropriate_body', name: 'Candlewick Teaching School Hub', shortName: null },
];

/** The two lead providers of real life, a third invented one, and whoever delivers, assesses and employs. */
export function addOrganisations(demonstration: Demonstration): void {
  for (const { key, kind, name, shortName } of lines) {
    demonstration.add('organisation', {
      id: organisationId[key],
      kind,
      name,
      shortName,
      telephone: '01632 960100',
      email: `${key.toLowerCase()}@example.org`,
      website: `https://${key.toLowerCase()}.example.org`,
      updatedAt: demonstration.today,
    });
  }
}

import type { IsoDate } from '@/lib/dates/iso-date';
import type { Period } from '@/lib/periods/rules';
import type { SchoolOfFile } from '../schools-of-file';
import type { PersonState, RegistrationState } from './records';

export interface ProviderName {
  id: string;
  name: string;
  shortName: string | null;
}

export interface GroupOfFile {
  id: string;
  name: string;
  leadProviderId: string;
  deliveryPartnerId: string;
  audience: 'ect' | 'mentor' | 'both';
  capacity: number;
  programmeVersionId: string | null;
  /** Of the people of the file these are their own records, so that who leaves in the file makes room in the file. */
  places: (Period & { isDeleted?: boolean })[];
}

export interface ProgrammeOfFile {
  name: string;
  leadProviderId: string;
  versionIds: string[];
  latestVersionId: string;
}

/** For whom the file is imported: rows may name these providers and no others. */
export interface Scope {
  organisationId: string;
  kind: 'lead_provider' | 'delivery_partner';
  leadProviders: ProviderName[];
  deliveryPartners: ProviderName[];
  /** Meant where a row names none: the only one that the lead provider works with so far. */
  usualDeliveryPartner: ProviderName | null;
}

/** Everything that the rows refer to, as it was when they were checked or applied. */
export interface ImportContext {
  asOf: IsoDate;
  scope: Scope;
  /** By every URN that a school has or had. */
  schools: ReadonlyMap<number, SchoolOfFile>;
  /** By lower-cased name, within the delivery partner. */
  groups: ReadonlyMap<string, GroupOfFile>;
  programmes: readonly ProgrammeOfFile[];
  appropriateBodies: Map<string, string>;
  peopleByTrn: Map<string, PersonState>;
  /** Of records that were merged into others: the TRN of the record that stayed. */
  trnsOfNow: ReadonlyMap<string, string>;
  /** By lead provider and reference. */
  registrationsByReference: Map<string, { registration: RegistrationState; person: PersonState }>;
  /** Ids of people who have an e-mail address of the file. */
  peopleByEmail: ReadonlyMap<string, string[]>;
}

export function groupKey(deliveryPartnerId: string, name: string): string {
  return `${deliveryPartnerId} ${name.toLowerCase()}`;
}

export function referenceKey(leadProviderId: string, reference: string): string {
  return `${leadProviderId} ${reference}`;
}

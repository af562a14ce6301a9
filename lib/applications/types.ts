import type { IsoDate } from '@/lib/dates/iso-date';
import type { RegistrationStatus } from '@/lib/registrations/types';
import type { Note } from '@/lib/submissions/types';

/** What a school sent, or a registration that is in the records. */
export type ApplicationKind = 'submission' | 'registration';

export interface ApplicationRow {
  kind: ApplicationKind;
  /** As it stands in the address: 'REG-1001', or the registration's id. */
  key: string;
  name: string;
  trn: string | null;
  role: 'ect' | 'mentor';
  schoolUrn: number;
  schoolName: string;
  status: RegistrationStatus;
  since: IsoDate;
  /** Days in the state. */
  age: number;
  waitsFor: string | null;
  version: number;
}

export interface ApplicationList {
  rows: ApplicationRow[];
  total: number;
}

export interface RegistrationApplication {
  id: string;
  version: number;
  name: string;
  trn: string | null;
  email: string | null;
  personId: string;
  role: 'ect' | 'mentor';
  school: { urn: number; name: string };
  status: RegistrationStatus;
  since: IsoDate;
  receivedOn: IsoDate;
  source: string;
  leadProvider: string;
  deliveryPartner: string | null;
  notes: Note[];
}

export interface BulkResult {
  key: string;
  name: string;
  /** null when it was done. */
  problem: string | null;
}

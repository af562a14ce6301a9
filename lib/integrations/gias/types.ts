import type { IsoDate } from '@/lib/dates/iso-date';

export type EstablishmentStatus = 'open' | 'closed' | 'proposed_to_close' | 'proposed_to_open';

export type EstablishmentPhase =
  | 'not_applicable'
  | 'nursery'
  | 'primary'
  | 'middle_deemed_primary'
  | 'secondary'
  | 'middle_deemed_secondary'
  | 'sixteen_plus'
  | 'all_through';

/** One row of the register, read and tidied. */
export interface Establishment {
  urn: number;
  name: string;
  ukprn: string | null;
  status: EstablishmentStatus;
  phase: EstablishmentPhase;
  typeCode: number;
  typeName: string;
  laCode: number | null;
  laName: string | null;
  establishmentNumber: number | null;
  openedOn: IsoDate | null;
  closedOn: IsoDate | null;
  street: string | null;
  locality: string | null;
  address3: string | null;
  town: string | null;
  county: string | null;
  postcode: string | null;
  districtCode: string | null;
  districtName: string | null;
  website: string | null;
  telephone: string | null;
  mainEmail: string | null;
  section41: boolean;
  trustName: string | null;
  easting: number | null;
  northing: number | null;
}

/** `linkUrn` is the `linkType` ("Successor", "Predecessor - merged" …) of `urn`. */
export interface EstablishmentLink {
  urn: number;
  linkUrn: number;
  linkType: string;
  linkName: string | null;
  establishedOn: IsoDate | null;
}

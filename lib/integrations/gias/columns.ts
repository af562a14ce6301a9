import type { ColumnSpec } from '@/lib/spreadsheets/cells';

/**
 * Columns of the register of schools (Get Information About Schools) that are read. An extract may have any
 * others, in any order; without an optional one the fact is not known.
 */
export const registerColumns = [
  { key: 'urn', header: 'URN', required: true },
  { key: 'name', header: 'EstablishmentName', required: true },
  { key: 'typeCode', header: 'TypeOfEstablishment (code)', required: true },
  { key: 'typeName', header: 'TypeOfEstablishment (name)' },
  { key: 'statusCode', header: 'EstablishmentStatus (code)', required: true },
  { key: 'statusName', header: 'EstablishmentStatus (name)' },
  { key: 'laCode', header: 'LA (code)' },
  { key: 'laName', header: 'LA (name)' },
  { key: 'establishmentNumber', header: 'EstablishmentNumber' },
  { key: 'openDate', header: 'OpenDate' },
  { key: 'closeDate', header: 'CloseDate' },
  { key: 'phaseCode', header: 'PhaseOfEducation (code)' },
  { key: 'ukprn', header: 'UKPRN' },
  { key: 'street', header: 'Street' },
  { key: 'locality', header: 'Locality' },
  { key: 'address3', header: 'Address3' },
  { key: 'town', header: 'Town' },
  { key: 'county', header: 'County (name)' },
  { key: 'postcode', header: 'Postcode' },
  { key: 'website', header: 'SchoolWebsite' },
  { key: 'telephone', header: 'TelephoneNum' },
  { key: 'mainEmail', header: 'MainEmail' },
  { key: 'section41', header: 'Section41Approved (name)' },
  { key: 'districtCode', header: 'DistrictAdministrative (code)' },
  { key: 'districtName', header: 'DistrictAdministrative (name)' },
  { key: 'trustName', header: 'Trusts (name)' },
  { key: 'easting', header: 'Easting' },
  { key: 'northing', header: 'Northing' },
] as const satisfies readonly ColumnSpec[];

export type RegisterColumn = (typeof registerColumns)[number]['key'];

export const linkColumns = [
  { key: 'urn', header: 'URN', required: true },
  { key: 'linkUrn', header: 'LinkURN', required: true },
  { key: 'linkType', header: 'LinkType', required: true },
  { key: 'linkName', header: 'LinkName' },
  { key: 'establishedOn', header: 'LinkEstablishedDate' },
] as const satisfies readonly ColumnSpec[];

import { cellText, readDate } from '@/lib/spreadsheets/cell-readers';
import type { CellValue } from '@/lib/spreadsheets/cells';
import type { RegisterColumn } from './columns';
import type { Establishment, EstablishmentPhase, EstablishmentStatus } from './types';

export type MalformedReason =
  | 'malformed_urn'
  | 'name_missing'
  | 'type_missing'
  | 'status_unknown'
  | 'malformed_date';

export type ReadEstablishment =
  | { establishment: Establishment; reason: null }
  | { establishment: null; reason: MalformedReason; column: string; text: string };

type Cells = Partial<Record<RegisterColumn, CellValue>>;

const statusByCode: Record<number, EstablishmentStatus> = {
  1: 'open',
  2: 'closed',
  3: 'proposed_to_close',
  4: 'proposed_to_open',
};

const phases: readonly EstablishmentPhase[] = [
  'not_applicable',
  'nursery',
  'primary',
  'middle_deemed_primary',
  'secondary',
  'middle_deemed_secondary',
  'sixteen_plus',
  'all_through',
];

function malformed(reason: MalformedReason, column: string, text: string): ReadEstablishment {
  return { establishment: null, reason, column, text };
}

function textOf(cell: CellValue | undefined, max = 200): string | null {
  const text = cellText(cell).slice(0, max).trim();
  return text === '' ? null : text;
}

/** Whole numbers, also when written with leading zeros. */
function wholeNumber(cell: CellValue | undefined): number | null {
  const text = textOf(cell);
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** A URN has up to six digits, and was given out from 1 upwards. */
export function readUrn(cell: CellValue | undefined): number | null {
  const urn = wholeNumber(cell);
  return urn !== null && urn >= 1 && urn <= 999_999 ? urn : null;
}

/** The register drops the leading zero of telephone numbers. */
function telephoneOf(cell: CellValue | undefined): string | null {
  const text = textOf(cell, 30);
  return text !== null && /^[1-9]\d{8,9}$/.test(text) ? `0${text}` : text;
}

function websiteOf(cell: CellValue | undefined): string | null {
  const text = textOf(cell, 300);
  if (text === null || /\s/.test(text) || !text.includes('.')) return null;
  const address = /^https?:\/\//i.test(text) ? text : `http://${text.replace(/^\/+/, '')}`;
  return URL.canParse(address) ? address : null;
}

/** The register's placeholder for "no date" is the first day of 1900. */
function dateOf(cell: CellValue | undefined, header: string): string | null | undefined {
  const { value, problem } = readDate(cell, header);
  if (problem !== null) return undefined;
  return value === '1900-01-01' ? null : value;
}

/** Reads one row of the register, or says which of its cells makes no sense. */
export function readEstablishment(cells: Cells): ReadEstablishment {
  const urn = readUrn(cells.urn);
  if (urn === null) return malformed('malformed_urn', 'URN', cellText(cells.urn));
  const name = textOf(cells.name);
  if (name === null) return malformed('name_missing', 'EstablishmentName', '');
  const typeCode = wholeNumber(cells.typeCode);
  if (typeCode === null)
    return malformed('type_missing', 'TypeOfEstablishment (code)', cellText(cells.typeCode));
  const status = statusByCode[wholeNumber(cells.statusCode) ?? 0];
  if (status === undefined)
    return malformed('status_unknown', 'EstablishmentStatus (code)', cellText(cells.statusCode));
  const openedOn = dateOf(cells.openDate, 'OpenDate');
  if (openedOn === undefined) return malformed('malformed_date', 'OpenDate', cellText(cells.openDate));
  const closedOn = dateOf(cells.closeDate, 'CloseDate');
  if (closedOn === undefined) return malformed('malformed_date', 'CloseDate', cellText(cells.closeDate));
  const ukprn = textOf(cells.ukprn);

  const establishment: Establishment = {
    urn,
    name,
    ukprn: ukprn !== null && /^\d{8}$/.test(ukprn) ? ukprn : null,
    status,
    phase: phases[wholeNumber(cells.phaseCode) ?? 0] ?? 'not_applicable',
    typeCode,
    typeName: textOf(cells.typeName) ?? `Type ${typeCode}`,
    laCode: wholeNumber(cells.laCode),
    laName: textOf(cells.laName),
    establishmentNumber: wholeNumber(cells.establishmentNumber),
    openedOn,
    closedOn: status === 'closed' ? closedOn : null,
    street: textOf(cells.street),
    locality: textOf(cells.locality),
    address3: textOf(cells.address3),
    town: textOf(cells.town),
    county: textOf(cells.county),
    postcode: textOf(cells.postcode, 10),
    districtCode: textOf(cells.districtCode),
    districtName: textOf(cells.districtName),
    website: websiteOf(cells.website),
    telephone: telephoneOf(cells.telephone),
    mainEmail: textOf(cells.mainEmail, 320),
    section41: textOf(cells.section41)?.toLowerCase() === 'approved',
    trustName: textOf(cells.trustName),
    easting: wholeNumber(cells.easting),
    northing: wholeNumber(cells.northing),
  };
  return { establishment, reason: null };
}

import type { RowMessage } from '../types';
import type { RegisterRecord, RegisterRefusal } from './register-row';

const error = (column: string | null, text: string): RowMessage => ({ column, text, level: 'error' });

/** Says beside a row of the register why it is not kept. */
export function refusalMessage(
  reason: RegisterRefusal,
  { column, text, typeName }: { column: string | null; text: string; typeName?: string },
): RowMessage {
  switch (reason) {
    case 'childrens_centre':
      return error('TypeOfEstablishment (code)', 'Children’s centres do not train early career teachers.');
    case 'not_england':
      return error('DistrictAdministrative (code)', 'The establishment is not in England.');
    case 'type_unknown':
      return error('TypeOfEstablishment (code)', 'This type of establishment is not known.');
    case 'type_not_eligible':
      return error('TypeOfEstablishment (code)', `${typeName ?? 'This type'} cannot run funded training.`);
    case 'independent_without_section_41':
      return error('Section41Approved (name)', 'Independent schools are kept only with section 41 approval.');
    case 'proposed_to_open':
      return error(
        'EstablishmentStatus (code)',
        'Not open yet. It is kept once the register says that it is open.',
      );
    case 'closed_before_2020':
      return error('CloseDate', 'Closed before 1 January 2020.');
    case 'closed_without_date':
      return error('CloseDate', 'Closed, but the register gives no date.');
    case 'malformed_urn':
      return error(
        'URN',
        text === '' ? 'The URN is missing.' : `“${text}” is not a URN: a number of up to six digits.`,
      );
    case 'name_missing':
      return error('EstablishmentName', 'The name is missing.');
    case 'type_missing':
      return error('TypeOfEstablishment (code)', 'The code of the type is missing or is not a number.');
    case 'status_unknown':
      return error('EstablishmentStatus (code)', 'The status must be 1 (open), 2 (closed), 3 or 4.');
    case 'malformed_date':
      return error(column, `“${text}” is not a date.`);
    case 'duplicate_row':
      return error('URN', `The same URN is in row ${text}. The first row counts.`);
    case 'row_shape':
      return error(null, text);
  }
}

const factNames: Partial<Record<keyof RegisterRecord, string>> = {
  name: 'EstablishmentName',
  status: 'EstablishmentStatus (name)',
  typeCode: 'TypeOfEstablishment (code)',
  typeName: 'TypeOfEstablishment (name)',
  openedOn: 'OpenDate',
  closedOn: 'CloseDate',
  phase: 'PhaseOfEducation (name)',
  ukprn: 'UKPRN',
  laName: 'LA (name)',
  laCode: 'LA (code)',
  postcode: 'Postcode',
  section41: 'Section41Approved (name)',
  trustName: 'Trusts (name)',
  telephone: 'TelephoneNum',
  website: 'SchoolWebsite',
  mainEmail: 'MainEmail',
};

/** What the register now says differently of a school that is already kept. */
export function changesBetween(was: Partial<RegisterRecord>, now: RegisterRecord): RowMessage[] {
  const facts = Object.keys(now) as (keyof RegisterRecord)[];
  return facts.flatMap((fact) => {
    const before = was[fact] ?? null;
    const after = now[fact] ?? null;
    if (before === after) return [];
    const text = `${shown(before)} becomes ${shown(after)}.`;
    return [{ column: factNames[fact] ?? fact, text, level: 'info' as const }];
  });
}

function shown(value: string | number | boolean | null): string {
  if (value === null) return 'Nothing';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return `“${String(value).replaceAll('_', ' ')}”`;
}

import { createHash } from 'node:crypto';
import { type IneligibleReason, reasonNotKept } from '@/lib/integrations/gias/eligibility';
import { type MalformedReason, readEstablishment } from '@/lib/integrations/gias/read-establishment';
import type { Establishment } from '@/lib/integrations/gias/types';
import type { SheetRow } from '@/lib/spreadsheets/cells';

export type RegisterRefusal = IneligibleReason | MalformedReason | 'duplicate_row' | 'row_shape';

/** A row of the register as it is kept with the import: only what the file says, so that a shorter extract
 * overwrites nothing that it does not know. */
export type RegisterRecord = Partial<Establishment> &
  Pick<Establishment, 'urn' | 'name' | 'status' | 'typeCode'>;

export interface RegisterCandidate {
  number: number;
  record: RegisterRecord;
  /** Why the school would not be kept if it were new. */
  reason: IneligibleReason | null;
}

export interface RegisterRefused {
  number: number;
  urn: string;
  name: string | null;
  reason: RegisterRefusal;
  column: string | null;
  text: string;
}

/** Which fact each optional column carries; without the column the fact is left out of the record. */
const factOfColumn: Record<string, keyof Establishment> = {
  typeName: 'typeName',
  laCode: 'laCode',
  laName: 'laName',
  establishmentNumber: 'establishmentNumber',
  openDate: 'openedOn',
  closeDate: 'closedOn',
  phaseCode: 'phase',
  ukprn: 'ukprn',
  street: 'street',
  locality: 'locality',
  address3: 'address3',
  town: 'town',
  county: 'county',
  postcode: 'postcode',
  website: 'website',
  telephone: 'telephone',
  mainEmail: 'mainEmail',
  section41: 'section41',
  districtName: 'districtName',
  trustName: 'trustName',
  easting: 'easting',
  northing: 'northing',
};

/** Facts that the file has no column for. */
export function factsNotTold(missingKeys: readonly string[]): (keyof Establishment)[] {
  return missingKeys.flatMap((key) => factOfColumn[key] ?? []);
}

/** Reads rows of one file; remembers URNs and UKPRNs, of which each may come once. */
export class RegisterReader {
  private readonly urns = new Map<number, number>();
  private readonly ukprns = new Set<string>();

  constructor(private readonly notTold: readonly (keyof Establishment)[]) {}

  read(row: SheetRow): RegisterCandidate | RegisterRefused {
    const told = readEstablishment(row.cells);
    const refused = (reason: RegisterRefusal, column: string | null, text: string): RegisterRefused => ({
      number: row.number,
      urn: String(row.cells.urn ?? ''),
      name: typeof row.cells.name === 'string' ? row.cells.name : null,
      reason,
      column,
      text,
    });
    if (row.problem !== null) return refused('row_shape', null, row.problem);
    if (told.establishment === null) return refused(told.reason, told.column, told.text);
    const { establishment } = told;
    const earlier = this.urns.get(establishment.urn);
    if (earlier !== undefined) return refused('duplicate_row', 'URN', String(earlier));
    this.urns.set(establishment.urn, row.number);

    const reason = reasonNotKept(establishment);
    const record: RegisterRecord = { ...establishment };
    delete record.districtCode;
    for (const fact of this.notTold) delete record[fact];
    return { number: row.number, record, reason };
  }

  /**
   * The register gives some UKPRNs to two establishments. It stays with the school that has it, else it is of the first
   * one that is kept.
   */
  settleUkprn({ record, reason }: RegisterCandidate, isTakenElsewhere: boolean): void {
    if (!record.ukprn || reason !== null) return;
    if (isTakenElsewhere || this.ukprns.has(record.ukprn)) record.ukprn = null;
    else this.ukprns.add(record.ukprn);
  }
}

/** Equal for rows that say the same. */
export function hashOf(record: RegisterRecord): string {
  return createHash('sha256').update(JSON.stringify(record)).digest('base64url');
}

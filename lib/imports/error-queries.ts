import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { withActor } from '@/lib/db/with-actor';
import type { ImportErrorRow, ImportErrors } from '@/lib/exports/import-errors-workbook';
import type { CellValue } from '@/lib/spreadsheets/cells';
import { kindTitle } from './labels';
import { importIdSchema } from './schemas';
import { templateSheets } from './templates';
import type { ImportKind, RowMessage } from './types';

interface StoredRow {
  sheet: string;
  number: number;
  raw: {
    cells?: Record<string, CellValue>;
    others?: [string, CellValue][];
    record?: Record<string, CellValue>;
  };
  messages: RowMessage[];
}

/** The rows of an import that were refused or have something to look at, as the file told them. Null: none. */
export async function getImportErrors(
  actor: StaffActor,
  kind: ImportKind,
  id: string,
): Promise<ImportErrors | null> {
  if (!importIdSchema.safeParse(id).success) return null;
  return withActor(actor, async (tx) => {
    const batch = await tx.importBatch.findFirst({
      where: {
        AND: [{ id, kind, checkedAt: { not: null } }, tenantFilter({ organisationId: actor.organisationId })],
      },
      select: { checkedAt: true, createdAt: true, organisation: { select: { name: true } } },
    });
    if (batch === null) return null;
    const rows = await tx.$queryRaw<StoredRow[]>`
      select sheet, number, raw, messages from import_row
      where batch_id = ${id}::uuid and (outcome = 'refused' or messages @> '[{"level": "warning"}]')
      order by sheet, number`;
    if (rows.length === 0) return null;
    return {
      title: kindTitle[kind],
      provider: batch.organisation.name,
      checkedAt: batch.checkedAt ?? batch.createdAt,
      sheets: sheetsOf(kind, rows),
    };
  });
}

/** What is kept of a row of the register or of its links, under the register's own headings. */
const columnsOfRegister = [
  { key: 'urn', header: 'URN' },
  { key: 'name', header: 'EstablishmentName' },
  { key: 'typeName', header: 'TypeOfEstablishment (name)' },
  { key: 'status', header: 'EstablishmentStatus (name)' },
  { key: 'closedOn', header: 'CloseDate' },
  { key: 'laName', header: 'LA (name)' },
  { key: 'linkUrn', header: 'LinkURN' },
  { key: 'linkType', header: 'LinkType' },
  { key: 'linkName', header: 'LinkName' },
];

function sheetsOf(kind: ImportKind, rows: readonly StoredRow[]): ImportErrors['sheets'] {
  const template = templateSheets(kind);
  const bySheet = Map.groupBy(rows, ({ sheet }) => sheet);
  return [...bySheet].map(([sheet, own]) => {
    const [first] = template ?? [];
    const columns =
      template?.find(({ name }) => name === sheet)?.columns ?? first?.columns ?? columnsOfRegister;
    const used = columns.flatMap((column) =>
      'key' in column && own.some((row) => cellsOf(row)[String(column.key)] !== undefined)
        ? [{ key: String(column.key), header: column.header }]
        : [],
    );
    const others = [
      ...new Set(own.flatMap(({ raw }) => (raw.others ?? []).map(([header]) => header))),
    ].filter((header) => header !== 'Row' && header !== 'What to correct');
    return {
      name: sheet === '' ? (first?.name ?? kindTitle[kind]) : sheet,
      headers: [...used.map(({ header }) => header), ...others],
      rows: own.map((row): ImportErrorRow => {
        const cells = cellsOf(row);
        const beside = new Map(row.raw.others ?? []);
        return {
          number: row.number,
          values: [...used.map(({ key }) => cells[key]), ...others.map((header) => beside.get(header))],
          problems: row.messages
            .filter(({ level }) => level !== 'info')
            .map(({ column, text }) => (column === null ? text : `${column}: ${text}`)),
        };
      }),
    };
  });
}

function cellsOf({ raw }: StoredRow): Record<string, CellValue> {
  return raw.cells ?? raw.record ?? {};
}

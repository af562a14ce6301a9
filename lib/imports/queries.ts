import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { fromDateColumn, type IsoDate } from '@/lib/dates/iso-date';
import { joinSql, type Sql, sql } from '@/lib/db/sql';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { canBecome, hasEffect } from './rules';
import { importIdSchema, type RowFilter } from './schemas';
import type { ImportCounts, ImportKind, ImportState, RowMessage, RowOutcome } from './types';

export interface ImportSummary {
  id: string;
  number: number;
  kind: ImportKind;
  state: ImportState;
  fileName: string;
  fileBytes: number;
  asOf: IsoDate;
  createdBy: string;
  createdAt: Date;
  rowsTotal: number | null;
  rowsDone: number;
  counts: ImportCounts;
  problem: string | null;
}

export interface ImportRowView {
  sheet: string;
  number: number;
  subject: string | null;
  outcome: RowOutcome;
  messages: RowMessage[];
}

export interface ImportView extends ImportSummary {
  checkedAt: Date | null;
  appliedAt: Date | null;
  rows: ImportRowView[];
  rowsShown: number;
  /** Rows are deleted after some weeks; the counts stay. */
  areRowsKept: boolean;
  can: { apply: boolean; cancel: boolean };
}

export const importsPerPage = 20;
export const rowsPerPage = 25;

const own = (actor: StaffActor) => tenantFilter({ organisationId: actor.organisationId });

/** The imports of the staff member's own organisation, newest first. */
export async function listImports(
  actor: StaffActor,
  page: number,
): Promise<{ imports: ImportSummary[]; total: number }> {
  return withActor(actor, async (tx) => {
    const total = await tx.importBatch.count({ where: own(actor) });
    const batches = await tx.importBatch.findMany({
      where: own(actor),
      orderBy: { number: 'desc' },
      skip: (page - 1) * importsPerPage,
      take: importsPerPage,
    });
    return { imports: await withNames(tx, batches), total };
  });
}

type StoredBatch = Awaited<ReturnType<Tx['importBatch']['findMany']>>[number];

async function withNames(tx: Tx, batches: StoredBatch[]): Promise<ImportSummary[]> {
  const ids = [...new Set(batches.map(({ createdById }) => createdById))];
  const users = await tx.user.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, email: true },
  });
  const names = new Map(users.map(({ id, name, email }) => [id, name ?? email]));
  return batches.map((batch) => ({
    id: batch.id,
    number: batch.number,
    kind: batch.kind,
    state: batch.state,
    fileName: batch.fileName,
    fileBytes: batch.fileBytes,
    asOf: fromDateColumn(batch.asOf),
    createdBy: names.get(batch.createdById) ?? 'Somebody who has left',
    createdAt: batch.createdAt,
    rowsTotal: batch.rowsTotal,
    rowsDone: batch.rowsDone,
    counts: batch.counts as ImportCounts,
    problem: batch.problem,
  }));
}

/** One import with a page of its rows, those with problems first. Null: missing, or another organisation's. */
export async function getImport(
  actor: StaffActor,
  id: string,
  filter: RowFilter,
): Promise<ImportView | null> {
  if (!importIdSchema.safeParse(id).success) return null;
  return withActor(actor, async (tx) => {
    const batch = await tx.importBatch.findFirst({ where: { AND: [{ id }, own(actor)] } });
    if (batch === null) return null;
    const [summary] = await withNames(tx, [batch]);
    if (summary === undefined) return null;
    const shown = conditionOf(id, filter);
    const [counted] = await tx.$queryRaw<
      { rows: number; areKept: boolean }[]
    >`select count(*)::int as rows, exists (select from import_row where batch_id = ${id}::uuid) as "areKept"
      from import_row where ${shown}`;
    const rows = await tx.$queryRaw<ImportRowView[]>`
      select sheet, number, subject, outcome, messages from import_row where ${shown}
      order by outcome <> 'refused', messages = '[]', sheet, number
      limit ${rowsPerPage} offset ${(filter.page - 1) * rowsPerPage}`;
    return {
      ...summary,
      checkedAt: batch.checkedAt,
      appliedAt: batch.appliedAt,
      rows,
      rowsShown: counted?.rows ?? 0,
      areRowsKept: counted?.areKept ?? false,
      can: {
        apply: canBecome(batch.state, 'applying') && hasEffect(summary.counts),
        cancel: canBecome(batch.state, 'cancelled'),
      },
    };
  });
}

function conditionOf(batchId: string, { outcome, reason }: RowFilter): Sql {
  const conditions = [sql`batch_id = ${batchId}::uuid`];
  if (outcome === 'warnings') conditions.push(sql`messages @> '[{"level": "warning"}]'`);
  else if (outcome !== undefined) conditions.push(sql`outcome = ${outcome}::row_outcome`);
  if (reason !== undefined) conditions.push(sql`reason = ${reason}`);
  return joinSql(conditions, ' and ');
}

import 'server-only';
import type { Tx } from '@/lib/db/with-actor';
import { applyContacts } from './contacts/apply-contacts';
import { checkContacts } from './contacts/check-contacts';
import { applyLinks } from './links/apply-links';
import { checkLinks } from './links/check-links';
import { applyRegister } from './register/apply-register';
import { checkRegister } from './register/check-register';
import { applyRegistrations } from './registrations/apply-registrations';
import { checkRegistrations } from './registrations/check-registrations';
import type { Batch, CheckedRow, ImportCounts, ImportKind } from './types';

/** Gives the checked rows, or has saved them itself step by step and gives their counts. */
export type Checker = (
  batch: Batch,
) => Promise<{ rows: CheckedRow[]; heardAgain?: number } | { counts: ImportCounts }>;

export interface Applied {
  counts: ImportCounts;
  rowsDone: number;
  /** Whether another step follows, in a transaction of its own. */
  more: boolean;
  /** Records changed since somebody saw what the file would do: nothing was written but what it would do now. */
  isStale?: boolean;
}

/** Applies one step in the transaction that is given. */
export type Applier = (tx: Tx, batch: Batch) => Promise<Applied>;

const kinds: Partial<Record<ImportKind, { check: Checker; apply: Applier }>> = {
  registrations: { check: checkRegistrations, apply: applyRegistrations },
  school_contacts: { check: checkContacts, apply: applyContacts },
  school_register: { check: checkRegister, apply: applyRegister },
  school_links: { check: checkLinks, apply: applyLinks },
};

function handlersOf(kind: ImportKind) {
  const handlers = kinds[kind];
  if (handlers === undefined) throw new Error(`No import of the kind ${kind}.`);
  return handlers;
}

export const checkerOf = (kind: ImportKind): Checker => handlersOf(kind).check;
export const applierOf = (kind: ImportKind): Applier => handlersOf(kind).apply;

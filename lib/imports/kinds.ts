import 'server-only';
import type { Tx } from '@/lib/db/with-actor';
import { applyContacts } from './contacts/apply-contacts';
import { checkContacts } from './contacts/check-contacts';
import { applyLinks } from './links/apply-links';
import { checkLinks } from './links/check-links';
import { applyProgramme } from './programme/apply-programme';
import { checkProgramme } from './programme/check-programme';
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

const kinds: Record<ImportKind, { check: Checker; apply: Applier }> = {
  registrations: { check: checkRegistrations, apply: applyRegistrations },
  programme: { check: checkProgramme, apply: applyProgramme },
  school_contacts: { check: checkContacts, apply: applyContacts },
  school_register: { check: checkRegister, apply: applyRegister },
  school_links: { check: checkLinks, apply: applyLinks },
};

export const checkerOf = (kind: ImportKind): Checker => kinds[kind].check;
export const applierOf = (kind: ImportKind): Applier => kinds[kind].apply;

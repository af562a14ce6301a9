import type { ImportCounts, ImportState } from './types';

const steps: Record<ImportState, readonly ImportState[]> = {
  uploaded: ['checking', 'failed', 'cancelled'],
  checking: ['ready', 'applied', 'failed', 'cancelled'],
  ready: ['applying', 'cancelled'],
  // Back to where it was seen, when the records changed after that.
  applying: ['ready', 'applied', 'failed'],
  applied: [],
  failed: [],
  cancelled: [],
};

/** What may become of an import: nothing that is over begins again. */
export function canBecome(from: ImportState, to: ImportState): boolean {
  return steps[from].includes(to);
}

/** The states from which an import can come to a state: for conditional writes. */
export function statesBefore(to: ImportState): ImportState[] {
  return (Object.keys(steps) as ImportState[]).filter((from) => canBecome(from, to));
}

/** Rows of which applying would record something. */
export function changesIn(counts: ImportCounts): number {
  return (counts.create ?? 0) + (counts.update ?? 0);
}

/** Whether there is anything to press "Apply" for. */
export function hasEffect(counts: ImportCounts): boolean {
  return changesIn(counts) + (counts.heardAgain ?? 0) > 0;
}

export function rowsIn(counts: ImportCounts): number {
  return changesIn(counts) + (counts.unchanged ?? 0) + (counts.refused ?? 0);
}

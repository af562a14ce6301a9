export interface HistoryChange {
  label: string;
  /** In words; null: nothing was there. */
  was: string | null;
  is: string | null;
  /** The values have been erased; that the field changed stays known. */
  isErased: boolean;
}

export interface HistoryEntry {
  id: string;
  at: Date;
  /** 'A mentor was assigned' */
  what: string;
  /** A name, an organisation, or 'You' */
  who: string;
  changes: HistoryChange[];
}

export interface History {
  name: string;
  entries: HistoryEntry[];
  total: number;
}

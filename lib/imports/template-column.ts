import type { ColumnSpec } from '@/lib/spreadsheets/cells';

/** A column of a template that people download, fill in and upload. */
export interface TemplateColumn extends ColumnSpec {
  /** What to write, in a sentence. */
  help: string;
  /** Of an invented person or place. */
  example: string;
  /** Offered as a drop-down list. */
  values?: readonly string[];
}

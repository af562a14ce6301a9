import { createHash } from 'node:crypto';
import type { IsoDate } from '@/lib/dates/iso-date';
import type { Tx } from '@/lib/db/with-actor';

type Value = string | number | boolean | null | Date | string[] | number[] | Record<string, unknown>;
export type Row = Record<string, Value | undefined>;

/** Parents before children: the order in which rows go in. */
const tables = [
  'organisation',
  'users',
  'school',
  'school_urn',
  'school_link',
  'term_date',
  'school_calendar_day',
  'partnership',
  'membership',
  'programme',
  'programme_version',
  'programme_year',
  'module',
  'event_template',
  'programme_hours',
  'venue',
  'groups',
  'person',
  'school_period',
  'training_period',
  'training_outcome_reason',
  'absence',
  'absence_reason',
  'registration',
  'registration_fact',
  'mentorship',
  'induction',
  'group_membership',
  'event',
  'event_join_link',
  'event_attendee',
  'event_material',
  'schedule_version',
  'event_revision',
  'calendar_feed',
  'schedule_share',
  'scheduled_export',
  'invitation',
  'support_enquiry',
  'service_request',
  'service_request_message',
  'document',
  'document_version',
  'document_file',
  'document_receipt',
  'notification',
  'mail_message',
  'announcement',
  'announcement_version',
  'announcement_recipient',
  'saved_audience',
  'setting',
] as const;
export type TableName = (typeof tables)[number];

/** Everything that the scenarios have made up so far, and the day around which they made it up. */
export class Demonstration {
  private readonly rows = new Map<TableName, Row[]>();

  constructor(
    readonly today: IsoDate,
    readonly year: number,
  ) {}

  add(table: TableName, row: Row): void {
    const present = this.rows.get(table);
    if (present === undefined) this.rows.set(table, [row]);
    else present.push(row);
  }

  all(table: TableName): readonly Row[] {
    return this.rows.get(table) ?? [];
  }

  /** One statement for each table; columns left out keep their defaults. */
  async insert(tx: Tx): Promise<void> {
    for (const table of tables) {
      for (const [columns, rows] of byColumns(this.all(table))) {
        const names = columns.split(',').map((column) => `"${column}"`);
        // A name of a table cannot be a parameter: both kinds of names are constants of the seed; every value is one.
        await tx.$executeRawUnsafe(
          `insert into ${table} (${names}) select ${names} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
          JSON.stringify(rows),
        );
      }
    }
  }
}

/** The same id for the same name in every demonstration, so that addresses of its pages stay what they are. */
export function idOf(name: string): string {
  const hash = createHash('sha256').update(`ecf demonstration ${name}`).digest('hex');
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}

function byColumns(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const stored = Object.entries(row)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]): [string, Value | undefined] => [snakeCase(key), value]);
    const columns = stored.map(([column]) => column).join(',');
    const group = groups.get(columns) ?? [];
    group.push(Object.fromEntries(stored));
    groups.set(columns, group);
  }
  return groups;
}

function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

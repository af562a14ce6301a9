/** An event as administrators see it: ids and names of fields, no values and no names of people. */
export interface AuditRow {
  id: string;
  at: Date;
  actorKind: string;
  actorUserId: string | null;
  action: string;
  subjectType: string;
  subjectId: string | null;
  fields: string[];
}

export interface AuditPage {
  rows: AuditRow[];
  total: number;
  lastSeal: { number: number; sealedAt: Date } | null;
}

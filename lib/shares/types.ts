import type { TeacherRole } from '@/lib/people/record';
import type { Schedule } from '@/lib/schedules/types';

/** An address of one's own schedule, as the list shows it. */
export interface ShareListItem {
  id: string;
  label: string;
  createdAt: Date;
  expiresAt: Date;
  opens: number;
  lastOpenedAt: Date | null;
}

/** Said once: only the hash of the token in it is kept. */
export interface NewShare {
  id: string;
  label: string;
  address: string;
  expiresAt: Date;
}

/** What whoever has the address sees: a name and a schedule, nobody's contact details, no link to join. */
export interface SharedSchedule {
  name: string;
  expiresAt: Date;
  roles: { role: TeacherRole; schedule: Schedule }[];
}

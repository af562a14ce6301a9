import type { IsoDate } from '@/lib/dates/iso-date';

/** One's own form, to fill in or returned. */
export interface OwnForm {
  id: string;
  isReturned: boolean;
  sentOn: IsoDate;
  returnedOn: IsoDate | null;
  role: 'ect' | 'mentor';
  schoolName: string;
  /** What is known already, to be confirmed. */
  known: {
    name: string;
    email: string;
    phase: string;
    subject: string;
    workingDays: number[];
  };
}

/** As staff read it. */
export interface ReturnedForm {
  state: 'sent' | 'returned';
  sentOn: IsoDate;
  reminders: number;
  returnedOn: IsoDate | null;
  name: string | null;
  email: string | null;
  phase: string | null;
  subject: string | null;
  workingDays: number[];
  area: string | null;
  mode: 'in_person' | 'online' | 'either' | null;
  /** Special category: shown on this page and nowhere else. */
  accessNeeds: string | null;
}

import type { IsoDate } from '@/lib/dates/iso-date';

/** What an enquiry is about. Until a journey of its own exists, a next step opens one of these, filled in. */
export const enquiryTopics = [
  'access',
  'help',
  'assign-mentor',
  'training-withdrawn',
  'training-paused',
  'leaving',
  'list',
  'register',
  'details',
  'schedule',
  'school-details',
  'school-access',
  'change',
] as const;

export type EnquiryTopic = (typeof enquiryTopics)[number];

export interface EnquiryListItem {
  id: string;
  number: number;
  topic: string;
  name: string;
  email: string;
  schoolName: string | null;
  schoolUrn: number | null;
  personName: string | null;
  personId: string | null;
  message: string;
  status: 'open' | 'answered' | 'closed';
  askedOn: IsoDate;
  ageInDays: number;
  version: number;
}

import type { IsoDate } from '@/lib/dates/iso-date';
import type { MembershipRole } from './types';

export interface StaffMembership {
  id: string;
  version: number;
  name: string;
  email: string;
  role: MembershipRole;
  organisationId: string;
  organisationName: string;
  since: IsoDate;
  isSelf: boolean;
}

export interface WaitingStaff {
  id: string;
  name: string;
  email: string;
  role: MembershipRole;
  organisationName: string;
}

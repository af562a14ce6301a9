import type { AdministratorActor, SchoolActor, StaffActor } from '@/lib/auth/actor';
import type { MembershipRole } from '@/lib/memberships/types';

export type Inviter = SchoolActor | StaffActor | AdministratorActor;

/**
 * Headteachers name the induction tutors of their school; staff also its headteacher; administrators everybody.
 * At which organisations is asked apart: of schools their own, of staff those that they work with.
 */
export function mayGiveRole(actor: Inviter, role: MembershipRole | null): boolean {
  switch (actor.kind) {
    case 'administrator':
      return role !== null;
    case 'staff':
      return role === null || role === 'headteacher' || role === 'induction_tutor';
    case 'school':
      return actor.role === 'headteacher' && role === 'induction_tutor';
  }
}

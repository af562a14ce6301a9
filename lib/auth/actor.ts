import type { MembershipRole } from '@/lib/memberships/types';

declare const made: unique symbol;
interface Made {
  readonly [made]: true;
}

/** A headteacher or induction tutor, acting for one school. */
export interface SchoolActor extends Made {
  readonly kind: 'school';
  readonly userId: string;
  readonly role: 'headteacher' | 'induction_tutor';
  readonly schoolId: string;
}

/** The ECT or mentor themself. */
export interface SelfActor extends Made {
  readonly kind: 'self';
  readonly userId: string;
  readonly personId: string;
}

/** Staff of one lead provider or delivery partner. */
export interface StaffActor extends Made {
  readonly kind: 'staff';
  readonly userId: string;
  readonly role: 'delivery_partner_staff' | 'lead_provider_staff';
  readonly organisationId: string;
}

/** Sees own events and their rosters, nothing else. */
export interface FacilitatorActor extends Made {
  readonly kind: 'facilitator';
  readonly userId: string;
  readonly organisationId: string;
}

export interface AdministratorActor extends Made {
  readonly kind: 'administrator';
  readonly userId: string;
}

/** Before anybody has signed in: accounts, codes and invitations only. */
export interface SignInActor extends Made {
  readonly kind: 'sign-in';
  readonly userId: null;
}

/** The worker, the seed and the commands of the console. `onBehalfOf` is the user who asked. */
export interface SystemActor extends Made {
  readonly kind: 'system';
  readonly userId: string | null;
}

export type Actor =
  | SchoolActor
  | SelfActor
  | StaffActor
  | FacilitatorActor
  | AdministratorActor
  | SignInActor
  | SystemActor;

/** Who may read people's pages. */
export type Reader = SchoolActor | SelfActor | StaffActor;

// Actors are made here alone, from memberships that were read in this very request; the brand keeps it so.
export function schoolActor(userId: string, role: SchoolActor['role'], schoolId: string): SchoolActor {
  return { kind: 'school', userId, role, schoolId } as SchoolActor;
}

export function selfActor(userId: string, personId: string): SelfActor {
  return { kind: 'self', userId, personId } as SelfActor;
}

export function staffActor(userId: string, role: StaffActor['role'], organisationId: string): StaffActor {
  return { kind: 'staff', userId, role, organisationId } as StaffActor;
}

export function facilitatorActor(userId: string, organisationId: string): FacilitatorActor {
  return { kind: 'facilitator', userId, organisationId } as FacilitatorActor;
}

export function administratorActor(userId: string): AdministratorActor {
  return { kind: 'administrator', userId } as AdministratorActor;
}

export const signInActor = { kind: 'sign-in', userId: null } as SignInActor;

export function systemActor(onBehalfOf: string | null = null): SystemActor {
  return { kind: 'system', userId: onBehalfOf } as SystemActor;
}

export function isSchoolRole(role: MembershipRole): role is SchoolActor['role'] {
  return role === 'headteacher' || role === 'induction_tutor';
}

export function isStaffRole(role: MembershipRole): role is StaffActor['role'] {
  return role === 'delivery_partner_staff' || role === 'lead_provider_staff';
}

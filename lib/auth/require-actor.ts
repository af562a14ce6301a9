import 'server-only';
import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import {
  type AdministratorActor,
  administratorActor,
  type FacilitatorActor,
  facilitatorActor,
  isSchoolRole,
  isStaffRole,
  type SchoolActor,
  type SelfActor,
  type StaffActor,
  schoolActor,
  selfActor,
  staffActor,
} from './actor';
import { sessionCookie } from './cookies';
import { signInPath } from './next-path';
import { findSchoolByUrn, isPartnerSchool, type SchoolOfUrn } from './school-of-urn';
import { readSession } from './session';
import type { HeldMembership, SignedIn } from './signed-in';

/** Who is signed in, read anew at every request; null when nobody is. */
export const getSignedIn = cache(async (): Promise<SignedIn | null> => {
  const jar = await cookies();
  return readSession(jar.get(sessionCookie.name())?.value);
});

/** Goes to the sign-in page, and from there back here, when nobody is signed in. */
export async function requireSignedIn(): Promise<SignedIn> {
  const signedIn = await getSignedIn();
  if (signedIn === null) redirect(signInPath(await requestedPath()));
  return signedIn;
}

export interface SchoolReader {
  actor: SchoolActor | StaffActor;
  school: SchoolOfUrn;
  /** Staff look and do not touch. */
  canAct: boolean;
}

/**
 * Somebody of the school, or staff of an organisation that works or worked with it. Everybody else gets the 404 of
 * a school that does not exist. An address with a former URN goes on to the present one.
 */
export const requireSchoolReader = cache(async (urn: string | number): Promise<SchoolReader> => {
  const signedIn = await requireSignedIn();
  const reader = /^\d{1,6}$/.test(String(urn)) ? await schoolReader(signedIn, Number(urn)) : null;
  if (reader === null) notFound();
  if (reader.school.urn !== Number(urn)) {
    const path = (await requestedPath()) ?? `/schools/${urn}`;
    redirect(path.replace(`/schools/${urn}`, `/schools/${reader.school.urn}`));
  }
  return reader;
});

/** Somebody of the school themself; staff who may look at it get the same 404 as everybody else. */
export async function requireSchool(
  urn: string | number,
): Promise<{ actor: SchoolActor; school: SchoolOfUrn }> {
  const { actor, school } = await requireSchoolReader(urn);
  if (actor.kind !== 'school') notFound();
  return { actor, school };
}

/** The rule of `requireSchoolReader` without the request. */
export async function schoolReader(signedIn: SignedIn, urn: number): Promise<SchoolReader | null> {
  const held = inOrderOfChoice(signedIn);
  // The usual case needs no further query.
  const here = held.find(({ schoolUrn, role }) => schoolUrn === urn && isSchoolRole(role));
  const school =
    here === undefined
      ? await findSchoolByUrn(urn)
      : { id: here.organisationId, urn, name: here.organisationName };
  if (school === null) return null;
  for (const { role, organisationId } of held) {
    if (isSchoolRole(role) && organisationId === school.id) {
      return { actor: schoolActor(signedIn.userId, role, school.id), school, canAct: true };
    }
  }
  for (const { role, organisationId } of held) {
    if (!isStaffRole(role)) continue;
    const actor = staffActor(signedIn.userId, role, organisationId);
    if (await isPartnerSchool(actor, school.id)) return { actor, school, canAct: false };
  }
  return null;
}

/** The ECT or mentor themself. */
export async function requireSelf(): Promise<{
  actor: SelfActor;
  person: NonNullable<SignedIn['person']>;
}> {
  const { userId, person } = await requireSignedIn();
  if (person === null) notFound();
  return { actor: selfActor(userId, person.id), person };
}

export interface StaffMember {
  actor: StaffActor;
  organisation: { id: string; name: string; kind: 'lead_provider' | 'delivery_partner' };
}

export async function requireStaff(): Promise<StaffMember> {
  const member = staffMember(await requireSignedIn());
  if (member === null) notFound();
  return member;
}

/** The rule of `requireStaff` without the request. */
export function staffMember(signedIn: SignedIn): StaffMember | null {
  const held = inOrderOfChoice(signedIn).find(({ role }) => isStaffRole(role));
  if (!held || !isStaffRole(held.role)) return null;
  return {
    actor: staffActor(signedIn.userId, held.role, held.organisationId),
    organisation: {
      id: held.organisationId,
      name: held.organisationName,
      kind: held.role === 'lead_provider_staff' ? 'lead_provider' : 'delivery_partner',
    },
  };
}

export async function requireFacilitator(): Promise<{
  actor: FacilitatorActor;
  organisation: { id: string; name: string };
}> {
  const signedIn = await requireSignedIn();
  const held = inOrderOfChoice(signedIn).find(({ role }) => role === 'facilitator');
  if (!held) notFound();
  return {
    actor: facilitatorActor(signedIn.userId, held.organisationId),
    organisation: { id: held.organisationId, name: held.organisationName },
  };
}

export async function requireAdministrator(): Promise<{ actor: AdministratorActor }> {
  const { userId, memberships } = await requireSignedIn();
  if (!memberships.some(({ role }) => role === 'administrator')) notFound();
  return { actor: administratorActor(userId) };
}

/** The context chosen in the switcher comes first where several would do. */
function inOrderOfChoice({ memberships, contextKey }: SignedIn): HeldMembership[] {
  return [...memberships].sort((a, b) => Number(b.id === contextKey) - Number(a.id === contextKey));
}

/** Path and query of the request, as the proxy hands them on. */
async function requestedPath(): Promise<string | null> {
  return (await headers()).get('x-path');
}

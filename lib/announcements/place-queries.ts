import 'server-only';
import { isSchoolRole, schoolActor, selfActor } from '@/lib/auth/actor';
import type { SignedIn } from '@/lib/auth/signed-in';
import { findReceived } from './received-queries';

/**
 * The first of somebody's places in which they were sent an announcement: the one they chose in the switcher, their
 * schools, their own pages. Null when they were not sent it. `urn` null: their own pages.
 */
export async function findPlaceOf(
  { userId, memberships, person, contextKey }: SignedIn,
  announcementId: string,
): Promise<{ urn: number | null } | null> {
  const chosenFirst = [...memberships].sort(
    (a, b) => Number(b.id === contextKey) - Number(a.id === contextKey),
  );
  const schools = chosenFirst.flatMap(({ role, organisationId, schoolUrn }) =>
    isSchoolRole(role) && schoolUrn !== null
      ? [{ urn: schoolUrn, actor: schoolActor(userId, role, organisationId) }]
      : [],
  );
  const own = person === null ? [] : [{ urn: null, actor: selfActor(userId, person.id) }];
  for (const { urn, actor } of contextKey === 'self' ? [...own, ...schools] : [...schools, ...own]) {
    if (await findReceived(actor, announcementId)) return { urn };
  }
  return null;
}

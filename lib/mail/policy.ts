import type { StaffActor } from '@/lib/auth/actor';
import { Forbidden } from '@/lib/errors';

interface Portal {
  organisation: { id: string } | null;
}

/** Mail is everybody's: only staff of the organisation whose portal it is may stop or slow it. */
export function mayPauseMail(actor: Pick<StaffActor, 'organisationId'>, { organisation }: Portal): boolean {
  return organisation?.id === actor.organisationId;
}

/** @throws Forbidden */
export function requirePausing(actor: StaffActor, portal: Portal): void {
  if (!mayPauseMail(actor, portal))
    throw new Forbidden('Only staff of the organisation whose portal this is can pause mail.');
}

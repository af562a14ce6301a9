import 'server-only';
import { notFound, redirect } from 'next/navigation';
import type { SchoolActor, SelfActor, StaffActor } from '@/lib/auth/actor';
import { NotFound } from '@/lib/errors';
import { findSurvivor } from './pair-queries';

/**
 * What is read of a person. A link to a record that was merged goes on to the one that stayed, for those who may read
 * that one; for everybody else there is no such page.
 */
export async function orSurvivor<Result>(
  actor: SchoolActor | SelfActor | StaffActor,
  personId: string,
  { read, path }: { read: (id: string) => Promise<Result>; path: (id: string) => string },
): Promise<Result> {
  const found = await orNull(read(personId));
  if (found !== null) return found;
  const survivor = await findSurvivor(actor, personId);
  if (survivor === null || (await orNull(read(survivor))) === null) notFound();
  redirect(path(survivor));
}

async function orNull<Result>(reading: Promise<Result>): Promise<Result | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}

import 'server-only';
import type { SchoolActor, StaffActor } from '@/lib/auth/actor';
import { NotFound } from '@/lib/errors';
import type { RegisterWorkbookInput } from '@/lib/exports/types';

/** Everybody who is, was or will be at the school, as the list shows them. Foreign and missing: NotFound. */
export async function getSchoolRegisterExport(
  _actor: SchoolActor | StaffActor,
  _schoolId: string,
): Promise<RegisterWorkbookInput> {
  throw new NotFound();
}

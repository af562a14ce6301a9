import type { StaffActor } from '@/lib/auth/actor';
import { type ImportKind, importKinds } from './types';

/** Only the lead provider keeps the register of schools; both kinds of staff import the rest. */
const byRole: Record<StaffActor['role'], readonly ImportKind[]> = {
  lead_provider_staff: importKinds.filter((kind) => kind !== 'programme'),
  delivery_partner_staff: ['registrations', 'school_contacts'],
};

export function importableKinds(actor: StaffActor): readonly ImportKind[] {
  return byRole[actor.role];
}

export function canImport(actor: StaffActor, kind: ImportKind): boolean {
  return byRole[actor.role].includes(kind);
}

import type { StaffActor } from '@/lib/auth/actor';
import { type ImportKind, importKinds } from './types';

/**
 * Only the lead provider keeps the register of schools; both kinds of staff import the rest. Of a programme's workbook
 * the programme itself is the lead provider's as well: see lib/imports/programme/plan-programmes.ts.
 */
const byRole: Record<StaffActor['role'], readonly ImportKind[]> = {
  lead_provider_staff: importKinds,
  delivery_partner_staff: ['registrations', 'programme', 'school_contacts'],
};

export function importableKinds(actor: StaffActor): readonly ImportKind[] {
  return byRole[actor.role];
}

export function canImport(actor: StaffActor, kind: ImportKind): boolean {
  return byRole[actor.role].includes(kind);
}

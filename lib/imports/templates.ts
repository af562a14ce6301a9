import type { ImportTemplateSheet } from '@/lib/exports/import-template-workbook';
import { contactColumns } from './contacts/columns';
import { deliveryPartnerSheets, programmeSheets } from './programme/columns';
import { registrationColumns } from './registrations/columns';
import type { ImportKind } from './types';

/**
 * The sheets of the template of a kind; null where files come from elsewhere. Without a role all of them: staff of a
 * delivery partner are not asked for a programme, which is the lead provider's.
 */
export function templateSheets(
  kind: ImportKind,
  role?: 'lead_provider_staff' | 'delivery_partner_staff',
): ImportTemplateSheet[] | null {
  switch (kind) {
    case 'registrations':
      return [
        {
          name: 'Registrations',
          sentence: 'Write one row for each person, role and school.',
          columns: registrationColumns,
        },
      ];
    case 'programme':
      return [...(role === 'delivery_partner_staff' ? deliveryPartnerSheets : programmeSheets)];
    case 'school_contacts':
      return [
        { name: 'Contacts', sentence: 'Write one row for each person and school.', columns: contactColumns },
      ];
    default:
      return null;
  }
}

import type { ImportTemplateSheet } from '@/lib/exports/import-template-workbook';
import { contactColumns } from './contacts/columns';
import { registrationColumns } from './registrations/columns';
import type { ImportKind } from './types';

/** The sheets of the template of a kind; null where files come from elsewhere. */
export function templateSheets(kind: ImportKind): ImportTemplateSheet[] | null {
  switch (kind) {
    case 'registrations':
      return [
        {
          name: 'Registrations',
          sentence: 'Write one row for each person, role and school.',
          columns: registrationColumns,
        },
      ];
    case 'school_contacts':
      return [
        { name: 'Contacts', sentence: 'Write one row for each person and school.', columns: contactColumns },
      ];
    default:
      return null;
  }
}

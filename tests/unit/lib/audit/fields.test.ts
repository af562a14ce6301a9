import { expect, it } from 'vitest';
import { auditedFields, isAuditedField } from '@/lib/audit/fields';

const special =
  /reason|note|message|comment|health|bereave|absence|access|attachment|file|needs|birth|insurance/i;

it('keeps values of no field or subject that could hold special-category data', () => {
  const names = Object.entries(auditedFields).flatMap(([subject, fields]) => [
    subject,
    ...Object.keys(fields).map((field) => `${subject}.${field}`),
  ]);

  expect(names.length).toBeGreaterThan(40);
  expect(names.filter((name) => special.test(name))).toEqual([]);
});

it('knows its own fields only', () => {
  expect(isAuditedField('person', 'email')).toBe(true);
  expect(isAuditedField('person', 'toString')).toBe(false);
  expect(isAuditedField('absence', 'reason')).toBe(false);
});

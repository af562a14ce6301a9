import type { TemplateColumn } from '../template-column';

export const contactColumns: readonly TemplateColumn[] = [
  {
    key: 'urn',
    header: 'URN',
    otherHeaders: ['School URN'],
    required: true,
    help: 'Of the register of schools. It must be a school of yours.',
    example: '900001',
  },
  {
    key: 'name',
    header: 'Name',
    otherHeaders: ['Full name', 'Contact name'],
    required: true,
    help: 'First and last name.',
    example: 'Example Tutor',
  },
  {
    key: 'email',
    header: 'E-mail',
    otherHeaders: ['Email address', 'E-mail address'],
    required: true,
    help: 'The address to which the invitation goes: the person’s own, not the school’s.',
    example: 'tutor@example.org',
  },
  {
    key: 'role',
    header: 'Role',
    required: true,
    help: 'Headteacher or Induction tutor.',
    example: 'Induction tutor',
    values: ['Headteacher', 'Induction tutor'],
  },
];

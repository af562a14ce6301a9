const longest = 60;

// Letters that do not come apart into a base letter and an accent.
const spelled: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/** Lower-case ASCII with hyphens; empty for a name without any Latin letter or digit. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[ßæøœđðþłı]/g, (letter) => spelled[letter] ?? '')
    .normalize('NFKD')
    .replace(/['’‘]/g, '')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');
}

const yearSlug = (academicYear: string) => slug(academicYear);

export interface PersonFileName {
  familyName: string;
  givenName: string;
  academicYear: string;
  version: number;
}

/** `ecf-schedule-holloway-p-2026-27-v4.xlsx` */
export function personScheduleFileName({
  familyName,
  givenName,
  academicYear,
  version,
}: PersonFileName): string {
  const initial = slug(givenName).charAt(0);
  const parts = [
    'ecf-schedule',
    slug(familyName) || 'person',
    initial,
    yearSlug(academicYear),
    `v${version}`,
  ];
  return `${parts.filter(Boolean).join('-')}.xlsx`;
}

/** `ecf-schedule-wrekin-view-primary-2026-27-v4.xlsx` */
export function schoolScheduleFileName(school: string, academicYear: string, version: number): string {
  return `${['ecf-schedule', slug(school) || 'school', yearSlug(academicYear), `v${version}`].filter(Boolean).join('-')}.xlsx`;
}

/** `ecf-register-wrekin-view-primary-2026-11-24.xlsx` */
export function registerFileName(school: string, isoDate: string, extension: 'xlsx' | 'csv'): string {
  return `ecf-register-${slug(school) || 'school'}-${isoDate}.${extension}`;
}

/** A header by RFC 6266 for a name that is ASCII already. */
export function attachment(fileName: string): string {
  return `attachment; filename="${fileName.replace(/[^\w.-]/g, '_')}"`;
}

/** `ecf-group-register-quillbury-tuesday-2026-11-24.xlsx` */
export function groupRegisterFileName(group: string, isoDate: string): string {
  return `ecf-group-register-${slug(group) || 'group'}-${isoDate}.xlsx`;
}

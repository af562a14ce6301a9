import { z } from 'zod';
import { isIsoDate } from '@/lib/dates/iso-date';
import { dateOfParts, datePart } from '@/lib/forms/date-parts';
import { longestMarkdown } from '@/lib/markdown/rules';
import { schoolPhases } from '@/lib/schools/types';
import { documentKinds, readerRoles } from './types';

/** The filters of a library as they stand in its address; what is not one of them counts as not set. */
export const libraryFiltersSchema = z.object({
  q: z.string().trim().max(100).catch(''),
  kind: z.enum(documentKinds).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});
export type LibraryFilters = z.output<typeof libraryFiltersSchema>;

export const readersFiltersSchema = z.object({
  standing: z.enum(['all', 'waiting', 'done']).catch('all'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type ReadersFilters = z.output<typeof readersFiltersSchema>;

/** Boxes that were ticked: none, one or several. */
const ticked = <Item extends z.ZodType>(item: Item, most: number) =>
  z
    .union([z.array(item).max(most), item.transform((one) => [one])])
    .default([] as never)
    .transform((all) => [...new Set(all)]);

const intake = z
  .string()
  .max(20)
  .regex(/^20\d\d-(september|january|april)$/);

export const documentFormSchema = z.object({
  kind: z.enum(documentKinds, { error: 'Choose what it is' }),
  title: z.string().trim().min(1, 'Enter a title').max(200, 'The title must be 200 characters or fewer'),
  summary: z
    .string()
    .trim()
    .min(1, 'Say in a sentence or two what it is about')
    .max(1000, 'The summary must be 1,000 characters or fewer'),
  roles: ticked(z.enum(readerRoles), 4).refine((roles) => roles.length > 0, 'Choose who it is for'),
  phases: ticked(z.enum(schoolPhases), 20),
  intakes: ticked(intake, 40),
  urns: z
    .string()
    .max(4000, 'Name at most 500 schools')
    .default('')
    .transform((text, context) => {
      const found = text.split(/[\s,;]+/).filter(Boolean);
      if (found.every((urn) => /^\d{6}$/.test(urn)) && found.length <= 500)
        return [...new Set(found.map(Number))];
      context.addIssue({ code: 'custom', message: 'Enter URNs of six digits, one a line' });
      return z.NEVER;
    }),
  asksAcknowledgement: z
    .literal('yes')
    .optional()
    .transform((asks) => asks === 'yes'),
});
export type DocumentInput = z.output<typeof documentFormSchema>;

const versioned = { id: z.uuid(), version: z.coerce.number().int().min(1).max(1_000_000) };
export const changeDocumentSchema = documentFormSchema.extend(versioned);
export const withdrawDocumentSchema = z.object({ ...versioned, withdraw: z.enum(['yes', 'no']) });

const parts = (name: string) => ({
  [`${name}-day`]: datePart(2),
  [`${name}-month`]: datePart(2),
  [`${name}-year`]: datePart(4),
});

/** What is typed beside the file of a version. */
export const versionFieldsSchema = z
  .object({
    version: versioned.version,
    whatChanged: z.string().trim().max(1000, 'What changed must be 1,000 characters or fewer').default(''),
    markdown: z
      .string()
      .max(
        longestMarkdown,
        `The web page must be ${longestMarkdown.toLocaleString('en-GB')} characters or fewer`,
      )
      .default(''),
    fromWord: z.literal('yes').optional(),
    ...parts('from'),
    ...parts('until'),
  })
  .transform((typed, context) => {
    const dateIn = (name: 'from' | 'until') => {
      const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map((part) =>
        String((typed as Record<string, unknown>)[`${name}-${part}`] ?? ''),
      );
      if (day === '' && month === '' && year === '') return null;
      const date = dateOfParts(day, month, year);
      if (isIsoDate(date)) return date;
      context.addIssue({ code: 'custom', path: [name], message: 'Enter a real date, like 27 3 2027' });
      return null;
    };
    const effectiveFrom = dateIn('from');
    const effectiveUntil = dateIn('until');
    if (effectiveFrom !== null && effectiveUntil !== null && effectiveUntil < effectiveFrom)
      context.addIssue({
        code: 'custom',
        path: ['until'],
        message: 'The last day must not be before the first',
      });
    return {
      version: typed.version,
      whatChanged: typed.whatChanged,
      markdown: typed.markdown.trim() === '' ? null : typed.markdown,
      fromWord: typed.fromWord === 'yes',
      effectiveFrom,
      effectiveUntil,
    };
  });
export type VersionFields = z.output<typeof versionFieldsSchema>;

export const acknowledgeSchema = z.object({
  versionId: z.uuid(),
  documentId: z.uuid(),
  urn: z.coerce.number().int().min(1).max(999_999).optional(),
});

export const idSchema = z.uuid();

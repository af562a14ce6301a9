import { z } from 'zod';
import { longestMarkdown } from '@/lib/markdown/rules';
import { isPageSlug } from './catalogue';

const slug = z.string().max(40).refine(isPageSlug);
const number = z.coerce.number().int().min(1).max(100_000);

export const pageTextSchema = z.object({
  title: z.string().trim().min(1, 'Enter a title').max(100, 'Title must be 100 characters or fewer'),
  summary: z.string().trim().min(1, 'Enter a summary').max(300, 'Summary must be 300 characters or fewer'),
  body: z
    .string()
    .trim()
    .min(1, 'Enter the text of the page')
    .max(longestMarkdown, 'The text must be 20,000 characters or fewer'),
});

export const savePageSchema = pageTextSchema.extend({
  slug,
  note: z.string().trim().max(200, 'What changed must be 200 characters or fewer').default(''),
  /** The version from which the text was edited. */
  basedOn: number,
  intent: z.enum(['preview', 'draft', 'publish']).default('preview'),
});
export type SavePageInput = z.output<typeof savePageSchema>;

export const restoreVersionSchema = z.object({ slug, number, basedOn: number });
export type RestoreVersionInput = z.output<typeof restoreVersionSchema>;

/** One file of the texts that come with the product. */
export const shippedPageSchema = pageTextSchema.extend({
  slug,
  position: z.coerce.number().int().min(0).max(1000),
  /** Whether it states facts about one partner, which somebody should check before another publishes them. */
  about: z.enum(['anybody', 'partner']).default('anybody'),
});
export type ShippedPage = z.output<typeof shippedPageSchema>;

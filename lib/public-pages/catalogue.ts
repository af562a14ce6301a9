export type PageSection = 'programme' | 'partner' | 'statements';

export interface CataloguedPage {
  path: string;
  section: PageSection;
  /** Headings without which the text may not be published: the law gives the statement its form. */
  requiredHeadings?: readonly string[];
}

/** Which public pages there are and where. What they say is data. */
export const catalogue = {
  programme: { path: '/programme', section: 'programme' },
  ects: { path: '/programme/ects', section: 'programme' },
  mentors: { path: '/programme/mentors', section: 'programme' },
  changes: { path: '/programme/changes', section: 'programme' },
  tips: { path: '/programme/tips', section: 'programme' },
  after: { path: '/programme/after', section: 'programme' },
  partner: { path: '/partner', section: 'partner' },
  accessibility: {
    path: '/accessibility',
    section: 'statements',
    // Commission Implementing Decision (EU) 2018/1523, kept in UK law: the model accessibility statement.
    requiredHeadings: [
      'Feedback and contact information',
      'Enforcement procedure',
      'Technical information about this service’s accessibility',
      'Compliance status',
      'Preparation of this accessibility statement',
    ],
  },
  privacy: { path: '/privacy', section: 'statements' },
  cookies: { path: '/cookies', section: 'statements' },
} as const satisfies Record<string, CataloguedPage>;

export type PageSlug = keyof typeof catalogue;

export const pageSlugs = Object.keys(catalogue).filter(isPageSlug);

export function isPageSlug(slug: string): slug is PageSlug {
  return Object.hasOwn(catalogue, slug);
}

export function catalogued(slug: PageSlug): CataloguedPage {
  return catalogue[slug];
}

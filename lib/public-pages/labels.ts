import type { PageSection } from './catalogue';
import type { BlockName, WordName } from './placeholders';

export const sectionLabel: Record<PageSection, string> = {
  programme: 'The programme',
  partner: 'The partnership',
  statements: 'About this service',
};

export const placeholderMeaning: Record<WordName | BlockName, string> = {
  product: 'the name of this service',
  organisation: 'the name of the delivery partner',
  'lead-provider': 'the name of the lead provider',
  support: 'ways to ask for help, as the end of a sentence',
  'data-protection': 'how to ask about personal data, as the end of a sentence',
  'hours-chart ect': 'the hours of ECTs, year by year, from the programme',
  'hours-chart mentor': 'the hours of mentors, year by year, from the programme',
  modules: 'the modules of the programme',
  contacts: 'the support teams, with telephone, e-mail and hours',
  cookies: 'the table of cookies that the service sets',
  pages: 'links to the other pages about the programme',
};

export const cookieRows = [
  { name: 'ecf-session', purpose: 'Keeps you signed in', lasts: 'Until you sign out, at most 12 hours' },
  {
    name: 'ecf-sign-in',
    purpose: 'Ties the code in your e-mail to the browser that asked for it',
    lasts: '30 minutes',
  },
];

/** What has just been done, from the address. */
export const doneTitle: Record<string, string> = {
  published: 'Published: this is what anybody reads now',
  drafted: 'Your draft is saved; nobody else sees it yet',
  restored: 'The earlier text is published again',
};

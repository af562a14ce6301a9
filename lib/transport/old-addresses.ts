interface Redirect {
  source: string;
  has?: { type: 'query'; key: string; value?: string }[];
  destination: string;
  permanent: false;
}

/**
 * Addresses that stood in notices and mail, and where their pages stand now. What follows the question mark goes
 * along. Order counts: the first that fits is taken.
 */
export const oldAddresses: Redirect[] = [
  {
    source: '/schools/:urn(\\d+)/enquiries/new',
    has: [{ type: 'query', key: 'person', value: '(?<person>[0-9a-f-]{36})' }],
    destination: '/schools/:urn/people/:person/report/question',
    permanent: false,
  },
  {
    source: '/schools/:urn(\\d+)/enquiries/new',
    has: [{ type: 'query', key: 'topic', value: 'list' }],
    destination: '/schools/:urn/report/list',
    permanent: false,
  },
  {
    source: '/schools/:urn(\\d+)/enquiries/new',
    destination: '/schools/:urn/report/question',
    permanent: false,
  },
  { source: '/me/enquiries/new', destination: '/me/report/question', permanent: false },
];

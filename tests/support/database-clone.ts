import { inject } from 'vitest';
import { cloneTemplate } from './database';

// Every test file starts from its own fresh copy of the migrated database, before the code under test reads where
// the database is.
const { webUrl, ownerUrl } = await cloneTemplate(inject('cluster'), `test_${process.env.VITEST_POOL_ID}`);
process.env.DATABASE_URL = webUrl;
process.env.DIRECT_DATABASE_URL = ownerUrl;

import { writeFileSync } from 'node:fs';
import { requestDocs } from './lib/request-docs';

writeFileSync('docs/requests.md', requestDocs());

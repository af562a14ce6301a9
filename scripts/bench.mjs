// "npm run bench": figures of the built product on its demonstration data, beside what they are meant to be.
import { bootstrap } from './lib/bootstrap.mjs';

bootstrap(import.meta.url, () => import('./lib/bench.mjs'));

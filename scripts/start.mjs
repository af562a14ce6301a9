// "npm start": everything from a fresh clone to a running product. This file and lib/bootstrap.mjs run on whatever
// Node the machine has, before any package is installed.
import { bootstrap } from './lib/bootstrap.mjs';

bootstrap(import.meta.url, () => import('./lib/start.mjs'));

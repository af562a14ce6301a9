// "npm run dev": the embedded database, the worker and a web server that follows the sources.
import { bootstrap } from './lib/bootstrap.mjs';

bootstrap(import.meta.url, () => import('./lib/dev.mjs'));

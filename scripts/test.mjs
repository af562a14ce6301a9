// "npm test": everything that CI runs. With names of steps, those only: "npm test -- unit", "npm test -- build e2e".
import { bootstrap } from './lib/bootstrap.mjs';

bootstrap(import.meta.url, () => import('./lib/test.mjs'));

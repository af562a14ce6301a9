import 'server-only';
import { announceStop } from './readiness';

/** Readiness falls as soon as the process is told to stop; Next itself then lets running requests finish. */
export function prepareToStop(): void {
  process.once('SIGTERM', announceStop);
}

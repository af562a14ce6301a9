import 'server-only';
import { stopListening } from '@/lib/realtime/listener';
import { endAllSubscribers } from '@/lib/realtime/subscribers';
import { announceStop } from './readiness';

/** Readiness falls as soon as the process is told to stop; Next itself then lets running requests finish. */
export function prepareToStop(): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      announceStop();
      endAllSubscribers();
      void stopListening();
    });
  }
}

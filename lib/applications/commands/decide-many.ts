import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { ExpectedError } from '@/lib/errors';
import { moveRegistration } from '@/lib/registrations/commands/move-registration';
import { acceptSubmission } from '@/lib/submissions/commands/accept-submission';
import { decideSubmission } from '@/lib/submissions/commands/decide-submission';
import { numberOfSubmission } from '@/lib/submissions/labels';
import type { BulkResult } from '../types';

/**
 * The same decision about several, one after another and each on its own: what cannot be done does not stop the
 * others. A row is its key and the version that was shown, `REG-1001@3`.
 */
export async function decideMany(
  actor: StaffActor,
  { to, keys }: { to: 'checking' | 'accepted'; keys: string[] },
): Promise<BulkResult[]> {
  const results: BulkResult[] = [];
  for (const given of keys) {
    const [key = '', version = ''] = given.split('@');
    try {
      await decide(actor, to, { key, version: Number(version) });
      results.push({ key, name: key, problem: null });
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
      results.push({ key, name: key, problem: error.message });
    }
  }
  return results;
}

async function decide(
  actor: StaffActor,
  to: 'checking' | 'accepted',
  { key, version }: { key: string; version: number },
): Promise<void> {
  const number = numberOfSubmission(key);
  if (number === null) await moveRegistration(actor, { id: key, version, to, text: '' });
  else if (to === 'accepted') await acceptSubmission(actor, { number, version });
  else await decideSubmission(actor, { number, version, to, text: '' });
}

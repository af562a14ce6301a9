import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { RuleBroken } from '@/lib/errors';
import { circumstanceOf } from '../circumstances/catalogue';
import { readAnswers, type TypedForm } from '../fields/read-answers';
import { requireRequest } from '../require-request';
import type { Answers } from '../types';

/**
 * What staff answered of the fields that are theirs alone.
 *
 * @throws NotFound for a request of others
 * @throws RuleBroken beside the field that is not accepted
 */
export async function readStaffAnswers(actor: StaffActor, id: string, typed: TypedForm): Promise<Answers> {
  return withActor(actor, async (tx) => {
    const { circumstance } = await requireRequest(tx, actor, id);
    const fields = circumstanceOf(circumstance).fields.filter(({ staffOnly }) => staffOnly === true);
    const { answers, problems } = readAnswers(fields, typed, { name: '', today: today() });
    const [problem] = problems;
    if (problem !== undefined) throw new RuleBroken('answer_refused', problem.message, problem.field);
    const { group } = answers;
    if (typeof group === 'string' && (await tx.group.count({ where: { id: group } })) === 0)
      throw new RuleBroken('answer_refused', 'Select one of the groups', 'group');
    return answers;
  });
}

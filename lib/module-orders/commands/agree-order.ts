import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { Conflict, RuleBroken } from '@/lib/errors';
import { findOrderSubject, readModules } from '../find-subject';
import { placesOf, problemOf } from '../rules';
import type { AgreeOrderInput } from '../schemas';

const takenMeanwhile = () =>
  new Conflict(
    'Somebody else has changed the order of modules since you opened this page. Open it again to see theirs',
  );

/**
 * Keeps the order in which a group or a person takes the modules, with who agreed it. Drafts that are generated from
 * now on follow it; what is published stays where it is.
 * @throws NotFound, Conflict when somebody else was quicker, RuleBroken
 */
export async function agreeOrder(actor: StaffActor, input: AgreeOrderInput): Promise<void> {
  const { subject, moduleIds, agreedOn } = input;
  if (agreedOn > today())
    throw new RuleBroken('order_agreed_later', 'The date must be today or in the past', 'agreedOn');
  await withActor(actor, async (tx) => {
    const { versionId, organisationId } = await findOrderSubject(tx, actor, subject);
    const places = placesOf(await readModules(tx, versionId), null);
    if (places.length === 0)
      throw new RuleBroken('order_without_modules', 'The programme is not set, so there are no modules');
    const problem = problemOf(places, moduleIds);
    if (problem !== null)
      throw new RuleBroken('order_of_modules', problem.message, `place-${problem.position}`);
    if (places.every(({ planned }, at) => planned.id === moduleIds[at]))
      throw new RuleBroken(
        'order_is_the_programmes',
        'This is the order of the programme. Choose another, or clear the agreed order to keep to it',
        'place-1',
      );
    const written =
      input.version === 0 ? await insertOrder(tx, actor, input) : await updateOrder(tx, actor, input);
    if (written === 0) throw takenMeanwhile();
    await recordAudit(tx, actor, {
      action: 'module_order.agreed',
      subjectType: 'module_order',
      subjectId: subject.id,
      organisationId,
      fields: ['modules', 'agreedWith', 'agreedOn'],
      people: subject.kind === 'training' ? { trainingPeriodIds: [subject.id] } : {},
    });
  });
}

function insertOrder(tx: Tx, actor: StaffActor, input: AgreeOrderInput): Promise<number> {
  const { subject, moduleIds, agreedWith, agreedOn } = input;
  const [group, training] = subject.kind === 'group' ? [subject.id, null] : [null, subject.id];
  return tx.$executeRaw`
    insert into module_order (group_id, training_period_id, module_ids, agreed_with, agreed_on, created_by_id)
    values (${group}::uuid, ${training}::uuid, ${moduleIds}::uuid[], ${agreedWith}, ${agreedOn}::date, ${actor.userId}::uuid)
    on conflict do nothing`;
}

function updateOrder(tx: Tx, actor: StaffActor, input: AgreeOrderInput): Promise<number> {
  const { subject, moduleIds, agreedWith, agreedOn, version } = input;
  return tx.$executeRaw`
    update module_order set module_ids = ${moduleIds}::uuid[], agreed_with = ${agreedWith}, agreed_on = ${agreedOn}::date,
      created_by_id = ${actor.userId}::uuid, version = version + 1
    where case ${subject.kind} when 'group' then group_id = ${subject.id}::uuid else training_period_id = ${subject.id}::uuid end
      and version = ${version}`;
}

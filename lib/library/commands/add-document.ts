import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import type { DocumentInput } from '../schemas';
import { schoolsNamed } from '../schools-named';

/**
 * Adds a document that nobody reads until a first version of it is published.
 *
 * @throws RuleBroken `unknown_school` for a URN that is none of the organisation's schools
 */
export async function addDocument(
  actor: StaffActor,
  { urns, ...described }: DocumentInput,
): Promise<{ id: string }> {
  return withActor(actor, async (tx) => {
    const schoolIds = await schoolsNamed(tx, urns);
    const { id } = await tx.document.create({
      data: { ...described, schoolIds, organisationId: actor.organisationId },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      action: 'document.added',
      subjectType: 'document',
      subjectId: id,
      organisationId: actor.organisationId,
    });
    return { id };
  });
}

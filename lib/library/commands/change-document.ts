import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { now } from '@/lib/dates/clock';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { Conflict, NotFound } from '@/lib/errors';
import { ownDocuments } from '../policy';
import type { DocumentInput } from '../schemas';
import { schoolsNamed } from '../schools-named';

type Known = { id: string; version: number };

/**
 * Describes a document anew or gives it another audience. What was published stays as it is.
 *
 * @throws NotFound for a document of another organisation
 * @throws Conflict when somebody changed it meanwhile
 * @throws RuleBroken `unknown_school`
 */
export async function changeDocument(
  actor: StaffActor,
  { id, version, urns, ...described }: DocumentInput & Known,
): Promise<void> {
  await withActor(actor, async (tx) => {
    const schoolIds = await schoolsNamed(tx, urns);
    await change(tx, actor, { id, version }, { ...described, schoolIds });
    await recordAudit(tx, actor, {
      action: 'document.changed',
      subjectType: 'document',
      subjectId: id,
      organisationId: actor.organisationId,
    });
  });
}

/** Takes a document out of the library, or puts it back. @throws NotFound, Conflict */
export async function withdrawDocument(
  actor: StaffActor,
  { withdraw, ...known }: Known & { withdraw: 'yes' | 'no' },
): Promise<void> {
  await withActor(actor, async (tx) => {
    await change(tx, actor, known, { withdrawnAt: withdraw === 'yes' ? now() : null });
    await recordAudit(tx, actor, {
      action: withdraw === 'yes' ? 'document.withdrawn' : 'document.restored',
      subjectType: 'document',
      subjectId: known.id,
      organisationId: actor.organisationId,
    });
  });
}

async function change(tx: Tx, actor: StaffActor, { id, version }: Known, data: object): Promise<void> {
  const own = { AND: [{ id }, tenantFilter(ownDocuments(actor))] };
  if ((await tx.document.count({ where: own })) === 0) throw new NotFound();
  const { count } = await tx.document.updateMany({
    where: { ...own, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw new Conflict();
}

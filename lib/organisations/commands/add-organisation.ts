import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { AdministratorActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { RuleBroken } from '@/lib/errors';
import type { AddOrganisationInput } from '../schemas';

/** @returns the new organisation's id. @throws RuleBroken when one of that kind and name exists */
export async function addOrganisation(
  actor: AdministratorActor,
  input: AddOrganisationInput,
): Promise<string> {
  return withActor(actor, async (tx) => {
    const existing = await tx.organisation.findFirst({
      where: { kind: input.kind, name: { equals: input.name, mode: 'insensitive' } },
      select: { id: true },
    });
    if (existing !== null)
      throw new RuleBroken('organisation_exists', 'This organisation is there already', 'name');
    const created = await tx.organisation.create({ data: input, select: { id: true } });
    await recordAudit(tx, actor, {
      action: 'organisation.added',
      subjectType: 'organisation',
      subjectId: created.id,
      organisationId: created.id,
      fields: ['kind', 'name'],
    });
    return created.id;
  });
}

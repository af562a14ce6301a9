import 'server-only';
import type { AdministratorActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { RuleBroken } from '@/lib/errors';
import type { MembershipRole } from '@/lib/memberships/types';

export interface OrganisationListItem {
  id: string;
  kind: 'lead_provider' | 'delivery_partner' | 'trust' | 'appropriate_body';
  name: string;
}

/** Every organisation but schools, which come from the register. At most 500. */
export async function listOrganisations(actor: AdministratorActor): Promise<OrganisationListItem[]> {
  return withActor(actor, async (tx) => {
    const rows = await tx.organisation.findMany({
      where: { kind: { notIn: ['school', 'installation'] } },
      orderBy: [{ kind: 'asc' }, { name: 'asc' }],
      take: 500,
      select: { id: true, kind: true, name: true },
    });
    return rows.flatMap(({ kind, ...row }) =>
      kind === 'school' || kind === 'installation' ? [] : [{ ...row, kind }],
    );
  });
}

const kindOfRole = {
  delivery_partner_staff: 'delivery_partner',
  lead_provider_staff: 'lead_provider',
  facilitator: 'delivery_partner',
  administrator: 'installation',
} as const;

/**
 * The organisation at which a role beyond schools is held: the chosen one, for administrators the installation.
 * @throws RuleBroken when the chosen one is not of the role's kind
 */
export async function findOrganisationOfRole(
  actor: AdministratorActor,
  role: Exclude<MembershipRole, 'headteacher' | 'induction_tutor'>,
  organisationId: string,
): Promise<string> {
  return withActor(actor, async (tx) => {
    const kind = kindOfRole[role];
    const found = await tx.organisation.findFirst({
      where:
        kind === 'installation'
          ? { kind }
          : { kind, id: { in: organisationId === '' ? [] : [organisationId] } },
      select: { id: true },
    });
    if (found === null) {
      throw new RuleBroken(
        'organisation_of_role',
        kind === 'lead_provider' ? 'Choose a lead provider' : 'Choose a delivery partner',
        'organisationId',
      );
    }
    return found.id;
  });
}

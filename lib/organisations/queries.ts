import 'server-only';
import type { AdministratorActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';

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

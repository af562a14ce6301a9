import 'server-only';
import type { AdministratorActor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { readSettings } from '@/lib/settings/queries';

export interface InstallationOverview {
  accounts: number;
  signedInNow: number;
  /** Sign-ins of the last seven days, accepted and refused. */
  signIns: { accepted: number; refused: number };
  hasOrganisation: boolean;
  hasMailServer: boolean;
  staff: number;
}

const week = 7 * 24 * 60 * 60 * 1000;

/** Accounts and settings as figures; an administrator sees no people's records. */
export async function getInstallationOverview(actor: AdministratorActor): Promise<InstallationOverview> {
  return withActor(actor, async (tx) => {
    const since = new Date(now().getTime() - week);
    const settings = await readSettings(tx);
    const outcomes = await tx.signInEvent.groupBy({
      by: ['outcome'],
      where: { at: { gte: since } },
      _count: true,
    });
    const accepted = outcomes.find(({ outcome }) => outcome === 'accepted')?._count ?? 0;
    const all = outcomes.reduce((sum, { _count }) => sum + _count, 0);
    return {
      accounts: await tx.user.count({ where: { disabledAt: null } }),
      signedInNow: await tx.session.count({ where: { expires: { gt: now() } } }),
      signIns: { accepted, refused: all - accepted },
      hasOrganisation: settings.organisation !== null,
      hasMailServer: (await tx.setting.count({ where: { key: 'mail_server' } })) > 0,
      staff: await tx.membership.count({
        where: { role: { in: ['delivery_partner_staff', 'lead_provider_staff'] }, endsOn: null },
      }),
    };
  });
}

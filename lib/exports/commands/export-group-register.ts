import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { getGroupRegister } from '@/lib/groups/register-queries';
import { makeGroupRegister } from '../group/register-workbook';
import type { ExportFile } from '../types';

/** The register of a group. The file leaves only once it is written down who took it. @throws NotFound */
export async function exportGroupRegister(actor: StaffActor, groupId: string): Promise<ExportFile> {
  const input = await getGroupRegister(actor, groupId);
  const file = await makeGroupRegister(input);
  await withActor(actor, (tx) =>
    recordAudit(tx, actor, {
      action: 'group_register.exported',
      subjectType: 'group',
      subjectId: groupId,
      organisationId: actor.organisationId,
      detail: { format: 'xlsx', people: input.people.length, events: input.events.length },
    }),
  );
  return file;
}

import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { SchoolActor, StaffActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { getSchoolRegisterExport } from '@/lib/people/export-queries';
import { makeRegisterCsv, makeRegisterWorkbook } from '../register-workbook';
import type { ExportFile } from '../types';

/** The school's ECTs and mentors as the list shows them. The file leaves only once it is written down who took it. */
export async function exportRegister(
  actor: SchoolActor | StaffActor,
  { schoolId, format }: { schoolId: string; format: 'xlsx' | 'csv' },
): Promise<ExportFile> {
  const input = await getSchoolRegisterExport(actor, schoolId);
  const file = format === 'xlsx' ? await makeRegisterWorkbook(input) : makeRegisterCsv(input);
  await withActor(actor, (tx) =>
    recordAudit(tx, actor, {
      action: 'register.exported',
      subjectType: 'school',
      subjectId: schoolId,
      organisationId: schoolId,
      detail: { format, rows: input.entries.length },
    }),
  );
  return file;
}

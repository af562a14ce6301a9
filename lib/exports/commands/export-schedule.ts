import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { SchoolActor, SelfActor, StaffActor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import {
  getOwnScheduleExport,
  getPersonScheduleExport,
  getSchoolScheduleExport,
  type ScheduleExportOptions,
} from '@/lib/schedules/export-queries';
import { keepsGlances, writeExport } from '@/lib/schedules/glances';
import { makeScheduleWorkbook } from '../schedule-workbook';
import type { ExportFile, ScheduleWorkbookInput } from '../types';

interface Exported {
  /** Before anything was read: what is published from then on is not in the file. */
  readAt: Date;
  subjectType: 'person' | 'school';
  subjectId: string;
  organisationId: string | null;
}

/** The file leaves only once it is written down who took it. */
async function fileOf(
  actor: SchoolActor | StaffActor | SelfActor,
  input: ScheduleWorkbookInput,
  exported: Exported,
): Promise<ExportFile> {
  const file = await makeScheduleWorkbook(input);
  const { readAt, ...subject } = exported;
  await withActor(actor, async (tx) => {
    if (keepsGlances(actor)) await writeExport(tx, actor.userId, subject.subjectId, readAt);
    await recordAudit(tx, actor, {
      action: 'schedule.exported',
      ...subject,
      detail: { format: 'xlsx', version: input.version, attendance: input.includeAttendance },
    });
  });
  return file;
}

/** The schedule of one person, for their school or for staff. */
export async function exportPersonSchedule(
  actor: SchoolActor | StaffActor,
  { schoolId, personId, ...options }: { schoolId: string; personId: string } & ScheduleExportOptions,
): Promise<ExportFile> {
  const readAt = now();
  const input = await getPersonScheduleExport(actor, schoolId, personId, options);
  return fileOf(actor, input, {
    readAt,
    subjectType: 'person',
    subjectId: personId,
    organisationId: schoolId,
  });
}

/** Everybody of the school in one workbook. */
export async function exportSchoolSchedule(
  actor: SchoolActor | StaffActor,
  { schoolId, ...options }: { schoolId: string } & ScheduleExportOptions,
): Promise<ExportFile> {
  const readAt = now();
  const input = await getSchoolScheduleExport(actor, schoolId, options);
  return fileOf(actor, input, {
    readAt,
    subjectType: 'school',
    subjectId: schoolId,
    organisationId: schoolId,
  });
}

/** The ECT's or mentor's own schedule, with their joining links. */
export async function exportOwnSchedule(
  actor: SelfActor,
  options: ScheduleExportOptions = {},
): Promise<ExportFile> {
  const readAt = now();
  const input = await getOwnScheduleExport(actor, options);
  return fileOf(actor, input, {
    readAt,
    subjectType: 'person',
    subjectId: actor.personId,
    organisationId: null,
  });
}

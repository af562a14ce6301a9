import 'server-only';
import type { SchoolActor, SelfActor, StaffActor } from '@/lib/auth/actor';
import { NotFound } from '@/lib/errors';
import type { PersonScheduleWorkbook, SchoolScheduleWorkbook } from '@/lib/exports/types';

export interface ScheduleExportOptions {
  /** Past events say whether they were attended. Off unless chosen. */
  includeAttendance?: boolean;
}

/** The schedule of one person at the school, for the school or for staff. Foreign and missing: NotFound. */
export async function getPersonScheduleExport(
  _actor: SchoolActor | StaffActor,
  _schoolId: string,
  _personId: string,
  _options: ScheduleExportOptions = {},
): Promise<PersonScheduleWorkbook> {
  throw new NotFound();
}

/** The ECT's or mentor's own schedule, with joining links. */
export async function getOwnScheduleExport(
  _actor: SelfActor,
  _options: ScheduleExportOptions = {},
): Promise<PersonScheduleWorkbook> {
  throw new NotFound();
}

/** Everybody of the school in one workbook: current and upcoming people. */
export async function getSchoolScheduleExport(
  _actor: SchoolActor | StaffActor,
  _schoolId: string,
  _options: ScheduleExportOptions = {},
): Promise<SchoolScheduleWorkbook> {
  throw new NotFound();
}

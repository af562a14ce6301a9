'use server';

import { requireSchool } from '@/lib/auth/require-actor';
import {
  type Entered,
  type ReportFormAddress,
  saveReportAction,
  sendReportAction,
  startReportAction,
} from '@/lib/requests/report/report-actions';

/** A report of the school about somebody, or about the school where no person is named. */
async function enter({ urn, personId }: ReportFormAddress): Promise<Entered> {
  const { actor, school } = await requireSchool(urn);
  const path = `/schools/${school.urn}`;
  return {
    actor,
    personId: personId || null,
    reports: personId ? `${path}/people/${personId}/report` : `${path}/report`,
    requests: `${path}/requests`,
  };
}

export const startSchoolReport = startReportAction(enter);
export const saveSchoolReport = saveReportAction(enter);
export const sendSchoolReport = sendReportAction(enter);

'use server';

import { requireSelf } from '@/lib/auth/require-actor';
import {
  type Entered,
  saveReportAction,
  sendReportAction,
  startReportAction,
} from '@/lib/requests/report/report-actions';

async function enter(): Promise<Entered> {
  const { actor } = await requireSelf();
  return { actor, personId: actor.personId, reports: '/me/report', requests: '/me/requests' };
}

export const startOwnReport = startReportAction(enter);
export const saveOwnReport = saveReportAction(enter);
export const sendOwnReport = sendReportAction(enter);

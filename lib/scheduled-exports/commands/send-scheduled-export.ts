import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import { type SchoolActor, systemActor } from '@/lib/auth/actor';
import { schoolActorOf } from '@/lib/auth/without-session';
import { now } from '@/lib/dates/clock';
import { fromDateColumn, type IsoDate, toDateColumn } from '@/lib/dates/iso-date';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { env } from '@/lib/env';
import { exportSchoolSchedule } from '@/lib/exports/commands/export-schedule';
import type { ExportFile } from '@/lib/exports/types';
import { queueMail } from '@/lib/mail/queue';
import { senderOf } from '@/lib/mail/sender';
import { scheduledExportMail } from '@/lib/mail/templates/scheduled-export';
import { loadSchool } from '@/lib/people/school';
import { readSettings } from '@/lib/settings/queries';
import { sendingDay } from '../labels';
import { sendingKey } from '../rules';

/**
 * Mails the workbook of a standing export, once a day at most. Whether its owner may still have it is asked now; if
 * not, it ends and says why. The workbook is read as its owner, so that it holds what their page shows.
 */
export async function sendScheduledExport({
  exportId,
  on,
}: {
  exportId: string;
  on: IsoDate;
}): Promise<void> {
  const due = await withActor(systemActor(), (tx) => findDue(tx, exportId, on));
  if (due === null) return;
  const file = await exportSchoolSchedule(due.actor, { schoolId: due.actor.schoolId });
  await withActor(systemActor(due.actor.userId), (tx) => send(tx, due, file, on));
}

interface Due {
  id: string;
  weekday: number;
  actor: SchoolActor;
  email: string;
  name: string | null;
}

const noLonger = 'It ended because you no longer had access to this school when it was due.';

async function findDue(tx: Tx, id: string, on: IsoDate): Promise<Due | null> {
  const standing = await tx.scheduledExport.findFirst({ where: { id, endedAt: null } });
  if (standing === null) return null;
  const lastSentOn = fromDateColumn(standing.lastSentOn);
  if (lastSentOn !== null && lastSentOn >= on) return null;
  const { userId, schoolId, weekday } = standing;
  const actor = await schoolActorOf(tx, userId, schoolId);
  const user = await tx.user.findUnique({ where: { id: userId }, select: { email: true, name: true } });
  if (actor === null || user === null) {
    await tx.scheduledExport.updateMany({
      where: { id, endedAt: null },
      data: { endedAt: now(), problem: noLonger },
    });
    await recordAudit(tx, systemActor(userId), {
      action: 'scheduled_export.ended',
      subjectType: 'scheduled_export',
      subjectId: id,
      organisationId: schoolId,
    });
    return null;
  }
  return { id, weekday, actor, ...user };
}

async function send(
  tx: Tx,
  { id, weekday, actor, email, name }: Due,
  file: ExportFile,
  on: IsoDate,
): Promise<void> {
  const { userId, schoolId } = actor;
  const { count } = await tx.scheduledExport.updateMany({
    where: { id, endedAt: null, OR: [{ lastSentOn: null }, { lastSentOn: { lt: toDateColumn(on) } }] },
    data: { lastSentOn: toDateColumn(on) },
  });
  if (count === 0) return;
  const school = await loadSchool(tx, schoolId);
  const mail = scheduledExportMail(
    {
      name,
      schoolName: school.name,
      weekday: sendingDay(weekday),
      fileName: file.fileName,
      url: `${env().APP_ORIGIN}/schools/${school.urn}/calendars#standing`,
    },
    senderOf(await readSettings(tx)),
  );
  await queueMail(tx, {
    ...mail,
    to: { email, name },
    idempotencyKey: sendingKey({ userId, schoolId }, on),
    organisationId: schoolId,
    attachment: file,
  });
  await recordAudit(tx, systemActor(userId), {
    action: 'scheduled_export.sent',
    subjectType: 'scheduled_export',
    subjectId: id,
    organisationId: schoolId,
    detail: { bytes: file.bytes.length },
  });
}

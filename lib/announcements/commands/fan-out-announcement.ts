import 'server-only';
import { systemActor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { enqueueJob } from '@/lib/jobs/enqueue';
import { queueMailToUsers } from '@/lib/mail/queue';
import { senderOf } from '@/lib/mail/sender';
import { announcementMail } from '@/lib/mail/templates/announcement';
import { openingOf } from '@/lib/markdown/text';
import { notifyEach } from '@/lib/notifications/notify';
import { readSettings } from '@/lib/settings/queries';
import { finishSending } from '../finish-sending';
import { announcementAt } from '../words';

const batchSize = 2_000;
const timeout = 120_000;

interface Version {
  id: string;
  announcementId: string;
  number: number;
  kind: 'service' | 'newsletter';
  subject: string;
  body: string;
  recipients: number | null;
  organisationId: string;
}

/**
 * Reaches the people of one version: first all rows of who they are, then set by set the notice in the portal and the mail.
 * Each set is a transaction, so whatever ends the process, the next run goes on with who is left, and any number
 * of runs share the sets between them.
 */
export async function fanOutAnnouncement({ versionId }: { versionId: string }): Promise<void> {
  const isOn = await withActor(systemActor(), (tx) => writeRecipients(tx, versionId), { timeout });
  if (!isOn) return;
  for (;;) {
    const told = await withActor(systemActor(), (tx) => tellSome(tx, versionId), { timeout });
    if (told === 0) break;
  }
  await withActor(systemActor(), (tx) => finishSending(tx, versionId));
}

/** The lock on the announcement makes a cancellation wait for the set under way, and the next set see it. */
async function versionToSend(tx: Tx, versionId: string): Promise<Version | null> {
  const [version] = await tx.$queryRaw<Version[]>`
    select v.id, v.announcement_id as "announcementId", v.number, v.kind::text as kind, v.subject, v.body, v.recipients,
      a.organisation_id as "organisationId"
    from announcement_version v join announcement a on a.id = v.announcement_id
    where v.id = ${versionId}::uuid and a.state = 'sending' for share of a`;
  return version ?? null;
}

/** Who it is for is decided once. False when there is nothing to send any more. */
async function writeRecipients(tx: Tx, versionId: string): Promise<boolean> {
  const version = await versionToSend(tx, versionId);
  if (version === null) return false;
  const [waiting] = await tx.$queryRaw<{ id: string }[]>`
    select id from announcement_version where id = ${versionId}::uuid and recipients is null for update`;
  if (waiting === undefined) return true;
  const written = version.number === 1 ? await writeAudience(tx, version) : await writeEarlier(tx, version);
  await tx.announcementVersion.update({ where: { id: versionId }, data: { recipients: written } });
  // Another runner takes half of it.
  if (written > batchSize)
    await enqueueJob(tx, 'fan-out-announcement', { versionId }, { key: `announcement:${versionId}:2` });
  return true;
}

function writeAudience(tx: Tx, { id, organisationId }: Version): Promise<number> {
  return tx.$executeRaw`
    insert into announcement_recipient (version_id, user_id, school_id, as_self)
    select distinct ${id}::uuid, f.user_id, f.school_id, f.as_self
    from app.announcement_audience(${organisationId}::uuid, (select audience from announcement_version where id = ${id}::uuid)) f
    join users u on u.id = f.user_id and u.disabled_at is null
    order by f.user_id, f.as_self, f.school_id
    on conflict do nothing`;
}

/** A correction goes to exactly those who had the version before. */
function writeEarlier(tx: Tx, { id, announcementId, number }: Version): Promise<number> {
  return tx.$executeRaw`
    insert into announcement_recipient (version_id, user_id, school_id, as_self)
    select ${id}::uuid, r.user_id, r.school_id, r.as_self
    from announcement_recipient r join announcement_version v on v.id = r.version_id
    where v.announcement_id = ${announcementId}::uuid and v.number = ${number - 1} and r.told_at is not null and r.stopped_at is null
    order by r.user_id, r.as_self, r.school_id
    on conflict do nothing`;
}

interface Waiting {
  id: string;
  userId: string;
  schoolId: string;
  urn: number;
  asSelf: boolean;
  /** Somebody who trains at two schools has one page of their own. */
  isFirst: boolean;
}

async function tellSome(tx: Tx, versionId: string): Promise<number> {
  const version = await versionToSend(tx, versionId);
  if (version === null) return 0;
  const waiting = await tx.$queryRaw<Waiting[]>`
    select r.id, r.user_id as "userId", r.school_id as "schoolId", s.urn, r.as_self as "asSelf",
      not exists (select from announcement_recipient other where other.version_id = r.version_id and other.user_id = r.user_id
        and other.as_self and r.as_self and other.id < r.id) as "isFirst"
    from announcement_recipient r join school s on s.id = r.school_id
    where r.version_id = ${versionId}::uuid and r.told_at is null and r.stopped_at is null
    order by r.id limit ${batchSize} for update of r skip locked`;
  if (waiting.length === 0) return 0;
  const mails = await queueMails(tx, version, waiting);
  // Once for all of them: the text is read anew by the parser each time.
  const words = {
    title: version.number > 1 ? `Correction: ${version.subject}` : version.subject,
    body: openingOf(version.body),
  };
  await notifyEach(
    tx,
    waiting
      .filter(({ isFirst }) => isFirst)
      .map((recipient) => ({ ...words, ...noticeFor(version, recipient) })),
  );
  await tx.$executeRaw`
    update announcement_recipient r set told_at = ${now()}, mail_id = told.mail_id
    from unnest(${waiting.map(({ id }) => id)}::uuid[], ${waiting.map(({ userId }) => mails.get(userId) ?? null)}::uuid[])
      as told(id, mail_id)
    where r.id = told.id`;
  return waiting.length;
}

/** One mail for each person, also for somebody of several schools: the key and the account see to it. */
async function queueMails(
  tx: Tx,
  version: Version,
  waiting: readonly Waiting[],
): Promise<Map<string, string>> {
  const mail = announcementMail(
    { ...version, id: version.announcementId, isCorrection: version.number > 1 },
    senderOf(await readSettings(tx)),
  );
  const queued = await queueMailToUsers(
    tx,
    {
      ...mail,
      key: `announcement:${version.id}`,
      organisationId: version.organisationId,
      cause: { type: 'announcement_version', id: version.id },
    },
    [...new Set(waiting.map(({ userId }) => userId))],
  );
  return new Map(queued.map(({ userId, mailId }) => [userId, mailId]));
}

function noticeFor(version: Version, { userId, schoolId, urn, asSelf }: Waiting) {
  return {
    userId,
    organisationId: asSelf ? null : schoolId,
    kind: 'announcement' as const,
    href: announcementAt(asSelf ? null : urn, version.announcementId),
    subjectType: 'announcement',
    subjectId: version.id,
    // It is mailed in full.
    mail: 'none' as const,
  };
}

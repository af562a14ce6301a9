import { fanOutAnnouncement } from '@/lib/announcements/commands/fan-out-announcement';
import { sendAnnouncement } from '@/lib/announcements/commands/send-announcement';
import { writeAnnouncement } from '@/lib/announcements/commands/write-announcement';
import { getAnnouncement, getReach } from '@/lib/announcements/queries';
import { type WriteInput, writeSchema } from '@/lib/announcements/schemas';
import type { StaffActor } from '@/lib/auth/actor';
import { asHeadteacher, asInductionTutor, asSelf } from '@/tests/factories/actors';
import { createEct } from '@/tests/factories/ects';
import { createPartnership, createSchool, type SchoolOverrides } from '@/tests/factories/schools';
import { ownerSql } from '@/tests/support/database';

export function input(changes: Partial<Record<keyof WriteInput, unknown>> = {}): WriteInput {
  return writeSchema.parse({
    kind: 'service',
    subject: 'Module 3 moves to February',
    body: '# Dates\n\nModule 3 is on **4 February**. See [the guide](https://example.org/guide).',
    roles: ['headteacher', 'induction_tutor', 'ect', 'mentor'],
    ...changes,
  });
}

/** A school of the usual partner with a headteacher, a tutor and an ECT who has an account. */
export async function arrangeSchool(overrides: SchoolOverrides = {}) {
  const school = await createSchool(overrides);
  await createPartnership({ school });
  const ect = await createEct({ school });
  return {
    school,
    ect,
    head: await asHeadteacher(school),
    tutor: await asInductionTutor(school),
    self: await asSelf(ect.person),
  };
}

/** Writes it, confirms the number that it reaches, and lets the worker reach them. */
export async function announce(
  staff: StaffActor,
  changes: Partial<Record<keyof WriteInput, unknown>> = {},
): Promise<string> {
  const id = await writeAnnouncement(staff, input(changes));
  await send(staff, id);
  await runFanOut(id);
  return id;
}

export async function send(staff: StaffActor, id: string): Promise<void> {
  const { people } = await getReach(staff, id);
  await sendAnnouncement(staff, { id, version: (await getAnnouncement(staff, id)).version, seen: people });
}

export async function runFanOut(id: string): Promise<void> {
  const [version] = await ownerSql<{ id: string }>(
    'select id from announcement_version where announcement_id = $1 order by number desc limit 1',
    [id],
  );
  if (version !== undefined) await fanOutAnnouncement({ versionId: version.id });
}

export const at = async (staff: StaffActor, id: string) => ({
  id,
  version: (await getAnnouncement(staff, id)).version,
});

/** As if the mail server had taken every mail. */
export async function acceptMails(): Promise<void> {
  await ownerSql(
    `update mail_message set state = 'accepted', next_attempt_at = null where state = 'created'`,
  );
}

export const mailedTo = async (): Promise<string[]> =>
  (
    await ownerSql<{ id: string }>(
      `select user_id as id from mail_message where cause_type = 'announcement_version' and state <> 'suppressed' order by 1`,
    )
  ).map(({ id }) => id);
